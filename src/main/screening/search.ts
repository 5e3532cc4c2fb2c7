import type {
  CandidateFilter,
  CandidateOrder,
  CandidatePage,
} from '../../shared/contract/views.ts';
import type {
  CandidateQuery,
  Condition,
  CredentialCondition,
  ScreeningSource,
  SearchTerm,
} from '../store/index.ts';
import { conditionOf } from './query/conditions.ts';
import type { Reading } from './query/conditions.ts';
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
  /** While nobody is found by a name or an address, nor listed by it: what else finds nobody. */
  readonly veil?: SearchVeil | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** What finds nobody in the blind view beside names. */
export interface SearchVeil {
  /** Whether a skill of this key tells what is hidden. */
  readonly isHidden?: (skillKey: string) => boolean;
  /** The ids of those whom `issuer:` stands for; where issuers are hidden, only their codes do. */
  readonly issuersOf?: (text: string) => readonly string[];
  /** What was typed, with the codes of people as words of their own. */
  readonly readCodes: (text: string) => string;
  /** For whom each of these words stands, in place of a name; those that are no code are left out. */
  readonly peopleOf: (words: readonly string[]) => Promise<ReadonlyMap<string, CodedPeople>>;
}

/** Whose code a word is. */
export interface CodedPeople {
  /** Or else the beginning of one. */
  readonly isWhole: boolean;
  readonly ids: readonly string[];
}

/** The same, once it is known who is meant. */
interface Veil extends Pick<SearchVeil, 'isHidden' | 'issuersOf'> {
  readonly people: ReadonlyMap<string, CodedPeople>;
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
  { filter, order: chosen, veil, offset, limit }: SearchInput,
): Promise<CandidatePage> {
  const { text, isToLookAt = false, ...facets } = filter;
  const { terms, condition } =
    veil === undefined ? await readText(source, text) : await readVeiled(source, text, veil);
  const order = veil !== undefined && chosen?.by === 'name' ? undefined : chosen;
  return source.findCandidates({ terms, condition, ...facets, isToLookAt, order, offset, limit });
}

async function readVeiled(source: ScreeningSource, text: string, veil: SearchVeil): Promise<Asked> {
  const read = await readText(source, veil.readCodes(text));
  const words = [
    ...read.terms.map((term) => term.nameWords),
    ...(read.condition === undefined ? [] : nameWordsIn(read.condition)),
  ];
  return veilAsked(read, { ...veil, people: await veil.peopleOf(words) });
}

function nameWordsIn(condition: Condition): readonly string[] {
  if (isJoint(condition)) return condition.of.flatMap(nameWordsIn);
  if (condition.kind === 'not') return nameWordsIn(condition.of);
  if (condition.kind === 'term') return [condition.nameWords];
  return condition.kind === 'name' ? [condition.words] : [];
}

function veilAsked({ terms, condition }: Asked, veil: Veil): Asked {
  return {
    terms: terms.map((term) => veilTerm(term, veil)),
    ...(condition !== undefined && { condition: veilCondition(condition, veil) }),
  };
}

function veilTerm<Term extends SearchTerm>(term: Term, veil: Veil): Term {
  const skillKeys = shownKeys(term.skillKeys, veil);
  const coded = veil.people.get(term.nameWords);
  // What is a skill's name is no beginning of a code.
  const isMeant = coded !== undefined && (coded.isWhole || skillKeys.length === 0);
  return { ...term, nameWords: '', skillKeys, people: isMeant ? coded.ids : [] };
}

function shownKeys(keys: readonly string[], { isHidden }: Veil): readonly string[] {
  return isHidden === undefined ? keys : keys.filter((key) => !isHidden(key));
}

const NO_ISSUER = '\u0000';
const NOBODY: Condition = { kind: 'any', of: [] };

type Joint = Extract<Condition, { readonly kind: 'all' | 'any' }>;
type Named = Extract<Condition, { readonly kind: 'name' | 'email' }>;

function isJoint(condition: Condition): condition is Joint {
  return condition.kind === 'all' || condition.kind === 'any';
}

function isNamed(condition: Condition): condition is Named {
  return condition.kind === 'name' || condition.kind === 'email';
}

function veilCondition(condition: Condition, veil: Veil): Condition {
  const all = (of: readonly Condition[]) => of.map((one) => veilCondition(one, veil));
  if (isNamed(condition)) {
    const people = condition.kind === 'name' ? veil.people.get(condition.words)?.ids : undefined;
    return people === undefined ? NOBODY : { kind: 'term', nameWords: '', skillKeys: [], people };
  }
  if (isJoint(condition)) return { kind: condition.kind, of: all(condition.of) };
  const { kind } = condition;
  if (kind === 'term') return veilTerm(condition, veil);
  if (kind === 'not') return { kind, of: veilCondition(condition.of, veil) };
  if (kind === 'proven') return { kind, skillKeys: shownKeys(condition.skillKeys, veil) };
  if (kind === 'shown') {
    const of = condition.of.map((one) => veilLeaf(one, veil));
    return { ...condition, skillKeys: shownKeys(condition.skillKeys, veil), of };
  }
  if (kind === 'opening') {
    return { ...condition, of: condition.of.map((one) => veilLeaf(one, veil)) };
  }
  return veilLeaf(condition, veil);
}

function veilLeaf(condition: CredentialCondition, veil: Veil): CredentialCondition {
  const { kind } = condition;
  if (kind === 'each' || kind === 'either') {
    return { kind, of: condition.of.map((one) => veilLeaf(one, veil)) };
  }
  if (kind !== 'issuer' || veil.issuersOf === undefined) return condition;
  const [first = NO_ISSUER, ...others] = veil.issuersOf(condition.issuer);
  if (others.length === 0) return { kind, issuer: first };
  return { kind: 'either', of: [first, ...others].map((issuer) => ({ kind, issuer })) };
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
  const reading: Reading = {
    text: (own) => findTerms(source, own.map(print).join(' ')),
    respell: (name) => source.respell(name),
  };
  return { terms: [], condition: await conditionOf(query, reading) };
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
