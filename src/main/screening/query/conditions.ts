import type { Condition } from '../../store/index.ts';
import { foldWords } from '../../store/index.ts';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { compareLevels, LEVELS } from '../../../shared/model/level.ts';
import type { Level } from '../../../shared/model/level.ts';
import type { Query } from './syntax.ts';

/** What a run of words or a phrase stands for. */
export type ReadText = (query: Query & { readonly kind: 'words' | 'phrase' }) => Promise<Condition>;

/** Brings a query to the form in which the store answers it. */
export async function conditionOf(query: Query, readText: ReadText): Promise<Condition> {
  switch (query.kind) {
    case 'all':
      return {
        kind: 'all',
        of: joinSpan(await Promise.all(query.of.map((part) => conditionOf(part, readText)))),
      };
    case 'any':
      return {
        kind: query.kind,
        of: await Promise.all(query.of.map((part) => conditionOf(part, readText))),
      };
    case 'not':
      return { kind: 'not', of: await conditionOf(query.of, readText) };
    case 'words':
    case 'phrase':
      return readText(query);
    case 'skill':
      return { kind: 'proven', skillKeys: [normaliseSkillName(query.value)] };
    case 'name':
    case 'email':
      return { kind: query.kind, words: foldWords(query.value) };
    case 'opening':
      return { kind: 'opening', title: query.value };
    case 'issuer':
      return { kind: 'issuer', issuer: query.value };
    case 'since':
    case 'before':
      return { kind: query.kind, day: `${query.value}-01-01`.slice(0, 10) };
    case 'fresh':
      return { kind: 'within', months: query.months };
    case 'level':
      return { kind: 'level', levels: LEVELS.filter((level) => fits(level, query)) };
    case 'verdict':
    case 'trust':
    case 'recipient':
    case 'lapse':
      return query;
    default:
      return unreachable(query);
  }
}

type Day = Extract<Condition, { readonly day: string }>;

/** `since:` and `before:` side by side are a span, in which one and the same credential was issued. */
function joinSpan(conditions: readonly Condition[]): readonly Condition[] {
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

function fits(level: Level, { comparison, value }: Query & { readonly kind: 'level' }): boolean {
  const difference = compareLevels(level, value);
  if (difference === 0) return comparison.includes('=');
  return comparison.includes(difference > 0 ? '>' : '<');
}
