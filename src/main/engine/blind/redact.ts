import type { z } from 'zod';
import { escapePattern } from '../../../shared/lib/escape-pattern.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import { shapeIn, shapeOf } from './answer-shape.ts';
import type { Shape } from './answer-shape.ts';

/** What takes the place of whatever would tell who somebody is. */
export const HIDDEN = '•••';

export interface Hiding extends Pick<BlindView, 'hidesDates'> {
  /** Names, addresses and identifiers of a person. */
  readonly secrets: readonly string[];
  /** Parts of a person's name, which what a credential was given for and tells of its recipient may use alone. */
  readonly parts?: readonly string[];
  readonly pseudonym: string;
}

const DATES: ReadonlySet<string> = new Set(['validFrom', 'validUntil', 'issued']);
// An engineer's detail may hold anything that stood in the document.
const DETAIL = 'detail';
const TELLING_OF_RECIPIENT: ReadonlySet<string> = new Set(['title', 'description']);
const DATE = /^\d{4}-\d{2}-\d{2}/u;
const LEAST_LETTERS = 2;

/**
 * The same data with a person's secrets replaced in every text, and without what would tell them. Words of our
 * own, as `schema` has them, are no texts: somebody may be called by one of them.
 */
export function redact<Value>(value: Value, hiding: Hiding, schema: z.ZodType): Value {
  const pattern = patternOf(hiding.secrets);
  const parts = partsOf(hiding.parts ?? []);
  const walk = (one: unknown, key: string, shape: Shape): unknown => {
    if (typeof one === 'string') {
      if (hiding.hidesDates && key === 'params' && DATE.test(one)) return HIDDEN;
      if (shape.isOwn) return one;
      const told = pattern === undefined ? one : one.replace(pattern, hiding.pseudonym);
      const isTelling = parts !== undefined && TELLING_OF_RECIPIENT.has(key);
      return isTelling ? told.replace(parts, hiding.pseudonym) : told;
    }
    if (Array.isArray(one)) return one.map((item) => walk(item, key, shapeIn(shape)));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .filter(([name]) => name !== DETAIL && !(hiding.hidesDates && DATES.has(name)))
        .map(([name, inner]) => [
          name,
          walk(inner, key === 'params' ? key : name, shapeIn(shape, name)),
        ]),
    );
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, and only what may be absent is left out
  return walk(value, '', shapeOf(schema)) as Value;
}

/** Whole names and addresses, in any casing and with any space between their words; the longest first. */
function patternOf(secrets: readonly string[]): RegExp | undefined {
  const texts = [...new Set(secrets.map((secret) => secret.trim()))]
    .filter((secret) => secret.length >= LEAST_LETTERS)
    .toSorted((left, right) => right.length - left.length)
    .map((secret) => secret.split(/\s+/u).map(escapePattern).join('\\s+'));
  if (texts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** As a name is written in a sentence, or in capitals: a word may be somebody's name as well (`may`, `rose`). */
function partsOf(parts: readonly string[]): RegExp | undefined {
  const texts = parts.flatMap((part) => [part, part.toUpperCase()]).map(escapePattern);
  if (texts.length === 0) return undefined;
  const part = `(?<![\\p{L}\\p{N}])(?:${texts.join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp(`${part}(?:[\\s,]{1,2}${part})*`, 'gu');
}
