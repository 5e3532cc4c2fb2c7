import type { Word } from './words.ts';

/** What a run of words is looked up by. */
export interface RunKeys {
  /** The words as they stand, hyphens as spaces. */
  readonly exact: string;
  /** The same without plural endings. */
  readonly stem: string;
  /** Everything in one, so that "front-end", "front end" and "frontend" are one. */
  readonly compact: string;
}

const AND_WORDS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'e']);

/** The keys of a run; `undefined` where its words do not hang together. */
export function keysOf(run: readonly Word[]): RunKeys | undefined {
  const first = run[0];
  if (first === undefined) return undefined;
  let exact: string = first.lead;
  let stem: string = first.lead;
  let compact: string = first.lead;
  for (const [index, word] of run.entries()) {
    const isLast = index === run.length - 1;
    const joint = isLast ? '' : word.joint;
    if (joint === undefined) return undefined;
    const written = word.tail + joint.replace('-', ' ');
    const folded = isConjunction(run, index) ? '&' : word.folded;
    exact += folded + written;
    stem += singular(folded) + written;
    compact += folded + word.tail + joint.replaceAll(/[- ]/gu, '');
  }
  return { exact, stem, compact };
}

function isConjunction(run: readonly Word[], index: number): boolean {
  const word = run[index];
  return index > 0 && index < run.length - 1 && word !== undefined && AND_WORDS.has(word.folded);
}

/** Without the ending of a plural, as far as that can be told without a dictionary. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|sis|tis)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
