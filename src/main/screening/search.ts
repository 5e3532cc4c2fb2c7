import type {
  CandidateFilter,
  CandidateOrder,
  CandidatePage,
} from '../../shared/contract/views.ts';
import type { CandidateQuery, Condition, ScreeningSource, SearchTerm } from '../store/index.ts';
import { conditionOf } from './query/conditions.ts';
import type { ReadText } from './query/conditions.ts';
import { parse } from './query/parse.ts';
import { print } from './query/print.ts';
import type { Query } from './query/syntax.ts';
import { readTerms } from './search-terms.ts';
import type { TextTerm } from './search-terms.ts';
import { foldSkill, vocabularyOf } from './vocabulary.ts';
import type { SkillMatch } from './vocabulary.ts';

export interface SearchInput {
  readonly filter: CandidateFilter;
  /** In place of the best first. */
  readonly order?: CandidateOrder | undefined;
  /** Whether nobody is found by a name or an address, nor listed by it. */
  readonly isBlind?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Finds the people who fit the filter, best first: more proven skills of those asked for, then more
 * verified credentials, then by name.
 *
 * The text is read as a query (`parse`). Each word of it must begin a word of the name or of an
 * e-mail address, or fit a skill for which something credible speaks; nobody is found by a forged
 * badge, or by somebody else's.
 */
export async function searchCandidates(
  source: ScreeningSource,
  { filter, order: chosen, isBlind = false, offset, limit }: SearchInput,
): Promise<CandidatePage> {
  const { text, isToLookAt = false, ...facets } = filter;
  const read = await readText(source, text);
  const { terms, condition } = isBlind ? withoutNames(read) : read;
  const order = isBlind && chosen?.by === 'name' ? undefined : chosen;
  return source.findCandidates({ terms, condition, ...facets, isToLookAt, order, offset, limit });
}

function withoutNames({ terms, condition }: Asked): Asked {
  return {
    terms: terms.map((term) => ({ ...term, nameWords: '' })),
    ...(condition !== undefined && { condition: nameless(condition) }),
  };
}

const NOBODY: Condition = { kind: 'any', of: [] };

function nameless(condition: Condition): Condition {
  const { kind } = condition;
  if (kind === 'name' || kind === 'email') return NOBODY;
  if (kind === 'term') return { ...condition, nameWords: '' };
  if (kind === 'not') return { kind, of: nameless(condition.of) };
  if (kind === 'all' || kind === 'any') return { kind, of: condition.of.map(nameless) };
  return condition;
}

type Asked = Pick<CandidateQuery, 'terms' | 'condition'>;

// Words alone are asked for in terms, of which the answer is kept; whatever says more, as a condition.
async function readText(source: ScreeningSource, text: string): Promise<Asked> {
  const vocabulary = await vocabularyOf(source);
  const { query } = parse(
    text,
    (name) => vocabulary.has(foldSkill(name)) || source.isSkillName(name),
  );
  const parts = query.kind === 'all' ? query.of : [query];
  if (parts.every(isText)) return { terms: await findTerms(source, parts.map(print).join(' ')) };
  const readParts: ReadText = (own) => findTerms(source, own.map(print).join(' '));
  return { terms: [], condition: await conditionOf(query, readParts) };
}

function isText({ kind }: Query): boolean {
  return kind === 'words' || kind === 'phrase';
}

async function findTerms(source: ScreeningSource, text: string): Promise<readonly SearchTerm[]> {
  const vocabulary = await vocabularyOf(source);
  const found = readTerms(text, vocabulary).map((term) => ({
    term,
    match: vocabulary.match(term.text),
  }));
  const unsure = found.filter(isUnsure).map(({ term }) => term.nameWords);
  const names = new Set(unsure.length === 0 ? [] : await source.findNameWords(unsure));
  return found.map(({ term, match }) => ({
    nameWords: term.nameWords,
    // Somebody's name is no mistyped skill.
    skillKeys: match.fit === 'near' && names.has(term.nameWords) ? [] : match.keys,
  }));
}

function isUnsure({ term, match }: { term: TextTerm; match: SkillMatch }): boolean {
  return match.fit === 'near' && term.nameWords !== '';
}
