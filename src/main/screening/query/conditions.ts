import type { Condition, CredentialCondition, SearchTerm } from '../../store/index.ts';
import { foldWords } from '../../store/index.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { gradesThatAre, isGrade } from '../../../shared/model/grade.ts';
import { LEVELS, thoseThatAre } from '../../../shared/model/level.ts';
import { isAlternative, isConstraint } from './syntax.ts';
import type { ConstraintLeaf, Query } from './syntax.ts';

/** What a query's words stand for in a workspace. */
export interface Reading {
  /** Words and phrases side by side. */
  readonly text: (
    parts: readonly (Query & { readonly kind: 'words' | 'phrase' })[],
  ) => Promise<readonly SearchTerm[]>;
  /** The name of the skill that is written so in another spelling. */
  readonly respell: (name: string) => string | undefined;
}

/**
 * Brings a query to the form in which the store answers it. What constrains a credential (its issuer, day,
 * level and so on) holds, within its brackets and those inside them, of the credential that shows each skill.
 */
export function conditionOf(query: Query, reading: Reading): Promise<Condition> {
  return groupOf(query.kind === 'all' ? query.of : [query], [], reading);
}

type Constraints = readonly CredentialCondition[];

async function groupOf(
  parts: readonly Query[],
  around: Constraints,
  reading: Reading,
): Promise<Condition> {
  const own = parts.filter(isConstraint);
  const kinds = own.map(alternativeKind);
  // Of two issuers, each is one credential's: they are no constraint of others.
  const isRepeated = (kind: Query['kind'] | undefined) =>
    kind !== undefined && kinds.filter((one) => one === kind).length > 1;
  const repeated = own.filter((part) => isRepeated(alternativeKind(part)));
  const single = own.filter((part) => !isRepeated(alternativeKind(part)));
  const outer = around.filter(({ kind }) => !kinds.some((one) => one === kind));
  const shared = joinLevels(joinSpan([...outer, ...single.map(constraintOf)]));
  const text = parts.filter((part) => part.kind === 'words' || part.kind === 'phrase');
  const terms = text.length === 0 ? [] : await reading.text(text);
  const others = parts.filter((part) => !own.includes(part) && !text.some((one) => one === part));
  const told = [
    ...terms.map((term) => shownTerm(term, shared)),
    ...(await Promise.all(others.map((part) => partOf(part, shared, reading)))),
    ...repeated.map((part) => oneCredential([constraintOf(part), ...shared])),
  ];
  const isAsked = single.length > 0 && repeated.length === 0;
  // How fresh everybody's credentials are takes long to tell, and the one that shows a skill is so fresh.
  const isTold = shared.some(speaksOfFreshness) && told.some((one) => hasOne(one, shared));
  return allOf([...told, ...(isAsked && !isTold ? [oneCredential(shared)] : [])]);
}

function speaksOfFreshness(condition: CredentialCondition): boolean {
  return 'of' in condition ? condition.of.some(speaksOfFreshness) : condition.kind === 'freshness';
}

/** Whether only somebody fits who has a credential that is all that is asked. */
function hasOne(condition: Condition, asked: Constraints): boolean {
  const { kind } = condition;
  if (kind === 'all') return condition.of.some((one) => hasOne(one, asked));
  if (kind === 'any') return condition.of.every((one) => hasOne(one, asked));
  if (kind === 'each' || kind === 'shown') return asked.every((one) => condition.of.includes(one));
  return asked.length === 1 && asked[0] === condition;
}

function allOf(of: readonly Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of };
}

async function partOf(query: Query, shared: Constraints, reading: Reading): Promise<Condition> {
  switch (query.kind) {
    case 'all':
      return groupOf(query.of, shared, reading);
    case 'any':
      return {
        kind: 'any',
        of: await Promise.all(
          query.of.map((part) => groupOf(part.kind === 'all' ? part.of : [part], shared, reading)),
        ),
      };
    // Whom a part does not fit is said of the person.
    case 'not':
      return { kind: 'not', of: await conditionOf(query.of, reading) };
    case 'skill':
      return shownSkill(query.value, shared, reading);
    case 'name':
    case 'email':
      return { kind: query.kind, words: foldWords(query.value) };
    case 'opening':
      return { kind: 'opening', title: query.value, of: shared };
    case 'words':
    case 'phrase':
      return allOf((await reading.text([query])).map((term) => shownTerm(term, shared)));
    case 'issuer':
    case 'verdict':
    case 'trust':
    case 'recipient':
    case 'lapse':
    case 'level':
    case 'since':
    case 'before':
    case 'fresh':
    case 'freshness':
      return leafOf(query);
    default:
      return unreachable(query);
  }
}

function shownSkill(name: string, shared: Constraints, { respell }: Reading): Condition {
  const names = [name, respell(name)].filter((one) => one !== undefined);
  const skillKeys = names.map(normaliseSkillName);
  if (shared.length === 0) return { kind: 'proven', skillKeys };
  return { kind: 'shown', skillKeys, strength: 'proven', of: shared };
}

/** A word is somebody's name, or a skill that one credential shows. */
function shownTerm(term: SearchTerm, shared: Constraints): Condition {
  if (shared.length === 0) return { kind: 'term', ...term };
  const skill: Condition = {
    kind: 'shown',
    skillKeys: term.skillKeys,
    strength: 'credible',
    of: shared,
  };
  const named: Condition = {
    kind: 'all',
    of: [{ kind: 'term', nameWords: term.nameWords, skillKeys: [] }, oneCredential(shared)],
  };
  return { kind: 'any', of: [named, skill] };
}

/** What is asked of one credential and nothing else, as simply as it can be said. */
function oneCredential(of: Constraints): CredentialCondition {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'each', of };
}

function constraintOf(query: Query): CredentialCondition {
  if (query.kind === 'any') return { kind: 'either', of: query.of.map(constraintOf) };
  if (query.kind === 'all') return oneCredential(joinLevels(joinSpan(query.of.map(constraintOf))));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- isConstraint has said so
  return leafOf(query as ConstraintLeaf);
}

function leafOf(query: ConstraintLeaf): CredentialCondition {
  switch (query.kind) {
    case 'issuer':
      return { kind: 'issuer', issuer: query.value };
    case 'since':
    case 'before':
      return { kind: query.kind, day: `${query.value}-01-01`.slice(0, 10) };
    case 'fresh':
      return { kind: 'within', months: query.months };
    case 'level':
      return isGrade(query.value)
        ? { kind: 'level', levels: [], grades: gradesThatAre(query.comparison, query.value) }
        : { kind: 'level', levels: thoseThatAre(LEVELS, query.comparison, query.value) };
    case 'freshness':
    case 'verdict':
    case 'trust':
    case 'recipient':
    case 'lapse':
      return query;
    default:
      return unreachable(query);
  }
}

/** The field of which it is one value, or a choice of several, and of which a credential has but one. */
function alternativeKind(query: Query): Query['kind'] | undefined {
  if (query.kind !== 'any') return isAlternative(query) ? query.kind : undefined;
  const kinds = new Set(query.of.map(alternativeKind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

type Day = Extract<CredentialCondition, { readonly day: string }>;

/** `since:` and `before:` side by side are a span. */
function joinSpan(conditions: Constraints): Constraints {
  const days = (kind: Day['kind']) =>
    conditions
      .filter((one): one is Day => one.kind === kind)
      .map(({ day }) => day)
      .toSorted(compareText);
  const [since, before] = [days('since').at(-1), days('before')[0]];
  if (since === undefined || before === undefined) return conditions;
  const others = conditions.filter(({ kind }) => kind !== 'since' && kind !== 'before');
  return [...others, { kind: 'between', since, before }];
}

/** So are `level>` and `level<`, on one scale. */
function joinLevels(conditions: Constraints): Constraints {
  const asked = conditions.filter((one) => one.kind === 'level');
  const graded = asked.filter(({ grades }) => grades !== undefined);
  const plain = asked.filter(({ grades }) => grades === undefined);
  const all: Constraints = [
    ...(plain.length > 1
      ? [{ kind: 'level' as const, levels: inEach(plain.map(({ levels }) => levels)) }]
      : plain),
    ...(graded.length > 1
      ? [
          {
            kind: 'level' as const,
            levels: [],
            grades: inEach(graded.map(({ grades = [] }) => grades)),
          },
        ]
      : graded),
  ];
  return all.length === asked.length
    ? conditions
    : [...conditions.filter(({ kind }) => kind !== 'level'), ...all];
}

function inEach<Value>([first = [], ...others]: readonly (readonly Value[])[]): readonly Value[] {
  return first.filter((value) => others.every((one) => one.includes(value)));
}
