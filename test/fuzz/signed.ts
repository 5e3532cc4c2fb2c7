import { readCredentials } from '../../src/main/intake/index.ts';
import type { JsonValue } from '../../src/shared/lib/json.ts';
import { createRandom } from '../bench/random.ts';
import { BADGES } from '../conformance/formats/badges.ts';
import { EMBEDDED } from '../conformance/formats/embedded.ts';
import { TOKENS } from '../conformance/formats/tokens.ts';
import type { FormatRow, Handed } from '../conformance/formats/row.ts';
import { verify } from '../main/verify/signed-credentials.ts';
import { below, findPaths, valueAt } from './mutate.ts';
import type { Random } from './mutate.ts';

// A hosted badge is what its host shows, and signed by nobody; of a token around tokens, the holder's
// signature answers another question than the verdict.
const UNCOVERED: ReadonlySet<string> = new Set([
  'Open Badges 2.0, hosted',
  'vp+jwt',
  'EnvelopedVerifiablePresentation',
]);

/** What independent signers have signed, in every format and suite. */
export const SIGNED: readonly FormatRow[] = [...EMBEDDED, ...TOKENS, ...BADGES].filter(
  ({ format }) => !UNCOVERED.has(format),
);

/** One of BBS takes as long as thirty of the others. */
export function isSlow({ format }: FormatRow): boolean {
  return format.startsWith('bbs');
}

// Of these only what is within was signed by an issuer.
const COVERED: Readonly<Record<string, RegExp>> = {
  EnvelopedVerifiableCredential: /^id$/u,
  'a presentation with an embedded proof': /^verifiableCredential\./u,
};

export interface Mutated {
  readonly format: string;
  readonly mutations: number;
  /** Those that stayed verified. */
  readonly survivors: readonly string[];
}

/** Changes one character of what one signature covers, so many times, and verifies each. */
export async function mutateSigned(row: FormatRow, count: number, seed: number): Promise<Mutated> {
  const random = createRandom(seed);
  const good = await row.make();
  if (!(await isVerified(good))) throw new Error(`${row.format} is not verified to begin with.`);
  const text = Buffer.from(good.file).toString();
  const survivors: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { file, what } = text.startsWith('{')
      ? changeText(text, COVERED[row.format] ?? /(?:)/u, random)
      : changeCharacter(text, random);
    if (await isVerified({ ...good, file })) survivors.push(what);
  }
  return { format: row.format, mutations: count, survivors };
}

async function isVerified({ file, documents = {} }: Handed): Promise<boolean> {
  const read = await readCredentials('file', Buffer.from(file));
  const outcomes = await Promise.all(read.documents.map((document) => verify(document, documents)));
  return outcomes.some(({ verification }) => verification.verdict === 'verified');
}

interface Changed {
  readonly file: string;
  readonly what: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function otherLetter(letter: string, random: Random): string {
  const others = LETTERS.replace(letter, '');
  return others[below(random, others.length)] ?? 'A';
}

// Every character of a token is covered, or is the signature.
function changeCharacter(text: string, random: Random): Changed {
  const at = below(random, text.length);
  const letter = otherLetter(text[at] ?? '', random);
  return {
    file: `${text.slice(0, at)}${letter}${text.slice(at + 1)}`,
    what: `${at}: ${text[at]} → ${letter}`,
  };
}

// Of JSON the texts are covered; spaces and the order of members are nobody's statement.
function changeText(text: string, covered: RegExp, random: Random): Changed {
  const json = JSON.parse(text) as JsonValue;
  const texts = findPaths(json).filter((path) => {
    const value = valueAt(json, path);
    return typeof value === 'string' && value !== '' && covered.test(path.join('.'));
  });
  const path = texts[below(random, texts.length)] ?? [];
  const value = valueAt(json, path);
  if (typeof value !== 'string') throw new Error('Nothing of it is covered.');
  // Of an envelope the token is signed, not what kind of a token it is said to be.
  const start = value.startsWith('data:') ? value.indexOf(',') + 1 : 0;
  const { file, what } = changeCharacter(value.slice(start), random);
  const parent = valueAt(json, path.slice(0, -1)) as unknown as Record<string | number, JsonValue>;
  parent[path.at(-1) ?? ''] = value.slice(0, start) + file;
  return { file: JSON.stringify(json), what: `${path.join('.')}, ${what}` };
}
