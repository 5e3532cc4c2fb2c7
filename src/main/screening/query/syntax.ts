import type { Freshness } from '../../../shared/model/freshness.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Lapse } from '../../../shared/model/lapse.ts';
import type { Level, LevelComparison } from '../../../shared/model/level.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';

/** Fields whose value is any text. */
export const TEXT_FIELDS = ['skill', 'issuer', 'name', 'email', 'opening'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a credential is like, as one field says it. */
export type ConstraintLeaf =
  | { readonly kind: 'issuer'; readonly value: string }
  | { readonly kind: 'verdict'; readonly value: Verdict }
  | { readonly kind: 'trust'; readonly value: IssuerTrust }
  | { readonly kind: 'recipient'; readonly value: RecipientMatch }
  | { readonly kind: 'lapse'; readonly value: Lapse }
  | { readonly kind: 'level'; readonly comparison: LevelComparison; readonly value: Level | Grade }
  /** A year, a month or a day: `2024`, `2024-05`, `2024-05-31`. */
  | { readonly kind: 'since' | 'before'; readonly value: string }
  /** Issued within so many months. */
  | { readonly kind: 'fresh'; readonly months: number }
  | { readonly kind: 'freshness'; readonly value: Freshness };

/** What somebody asks for. */
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Words side by side, `and` between them included: some are a skill's name together. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: Exclude<TextField, 'issuer'>; readonly value: string }
  | ConstraintLeaf;

/** Everybody. */
export const EVERYBODY: Query = { kind: 'all', of: [] };

/**
 * Parts that must all fit; words that come to stand side by side are one run. Brackets around what
 * constrains a credential are kept: what stands in them is of a credential of its own.
 */
export function allOf(parts: readonly Query[]): Query {
  const [whole] = parts;
  if (parts.length === 1 && whole !== undefined) return whole;
  const flat = parts.flatMap((part) =>
    part.kind === 'all' && !part.of.some(isConstraint) ? part.of : [part],
  );
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
  const flat = parts
    .map(withoutBrackets)
    .flatMap((part) => (part.kind === 'any' ? part.of : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: 'any', of: flat };
}

/** What stands alone in brackets, where nothing stands beside them. */
export function withoutBrackets(query: Query): Query {
  const only = query.kind === 'all' && query.of.length === 1 ? query.of[0] : undefined;
  return only === undefined ? query : withoutBrackets(only);
}

// Of these, several side by side mean any of them: nobody asks for two verdicts of one credential.
const ALTERNATIVES: ReadonlySet<Query['kind']> = new Set([
  'issuer',
  'verdict',
  'trust',
  'recipient',
]);

const CONSTRAINTS: ReadonlySet<Query['kind']> = new Set([
  'issuer',
  'verdict',
  'trust',
  'recipient',
  'lapse',
  'level',
  'since',
  'before',
  'fresh',
  'freshness',
]);

/** Whether it says what a credential is like that speaks for something. */
export function isConstraint(query: Query): boolean {
  if (query.kind === 'any') {
    return query.of.length > 0 && query.of.every((part) => isConstraint(part) || isGroup(part));
  }
  return CONSTRAINTS.has(query.kind) && !isDiscrediting(query);
}

function isGroup(query: Query): boolean {
  return query.kind === 'all' && query.of.length > 0 && query.of.every(isConstraint);
}

/** What is so speaks for nothing, so that it stands by itself. */
function isDiscrediting(query: Query): boolean {
  return (
    (query.kind === 'verdict' && query.value === 'rejected') ||
    (query.kind === 'trust' && query.value === 'blocked') ||
    (query.kind === 'recipient' && query.value === 'mismatch')
  );
}

export function isAlternative({ kind }: Query): boolean {
  return ALTERNATIVES.has(kind);
}
