import { readManifest, readVector } from '../../../conformance/vectors.ts';

/** Every text in JSON, or in lines of it, each once; without those that no person reads. */
export function textsIn(json: string): readonly string[] {
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.length < 600) texts.add(value);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const part of json.startsWith('{"') && json.includes('}\n{') ? json.split('\n') : [json]) {
    if (part.trim() !== '') walk(JSON.parse(part));
  }
  return [...texts];
}

/** The texts of the credentials from outside that are JSON. */
export function publicTexts(): readonly string[] {
  const texts = readManifest().flatMap(({ path }) => {
    if (!/\.json(?:ld)?$/u.test(path)) return [];
    try {
      return textsIn(readVector(path));
    } catch {
      // Some of them are there because they cannot be read.
      return [];
    }
  });
  return [...new Set(texts)];
}
