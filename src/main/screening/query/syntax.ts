import type { Lapse } from '../../../shared/model/lapse.ts';
import type { Level, LevelComparison } from '../../../shared/model/level.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';

/** Fields whose value is any text. */
export const TEXT_FIELDS = ['skill', 'issuer', 'name', 'email', 'opening'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What somebody asks for: each condition is one on a person. */
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Words side by side, `and` between them included: some are a skill's name together. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: TextField; readonly value: string }
  | { readonly kind: 'verdict'; readonly value: Verdict }
  | { readonly kind: 'trust'; readonly value: IssuerTrust }
  | { readonly kind: 'recipient'; readonly value: RecipientMatch }
  | { readonly kind: 'lapse'; readonly value: Lapse }
  | { readonly kind: 'level'; readonly comparison: LevelComparison; readonly value: Level }
  /** A year, a month or a day: `2024`, `2024-05`, `2024-05-31`. */
  | { readonly kind: 'since' | 'before'; readonly value: string }
  /** Issued within so many months. */
  | { readonly kind: 'fresh'; readonly months: number };

/** Everybody. */
export const EVERYBODY: Query = { kind: 'all', of: [] };

/** Parts that must all fit; words that come to stand side by side are one run. */
export function allOf(parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.of : [part]));
  const joined: Query[] = [];
  for (const part of flat) {
    const last = joined.at(-1);
    if (part.kind === 'words' && last?.kind === 'words') {
      joined[joined.length - 1] = { kind: 'words', words: [...last.words, ...part.words] };
    } else joined.push(part);
  }
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : { kind: 'all', of: joined };
}

/** Parts of which one must fit; of none, nobody. */
export function anyOf(parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.of : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: 'any', of: flat };
}

// Of these, several side by side mean any of them: nobody asks for two verdicts of one credential.
const ALTERNATIVES: ReadonlySet<Query['kind']> = new Set([
  'issuer',
  'verdict',
  'trust',
  'recipient',
]);

export function isAlternative({ kind }: Query): boolean {
  return ALTERNATIVES.has(kind);
}
