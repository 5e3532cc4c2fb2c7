import table from '../../../../resources/learning-words.json' with { type: 'json' };
import { createMemo } from '../../../shared/lib/memo.ts';
import { LEARNING_CLASSES } from '../../../shared/model/skill.ts';
import type { Learning } from '../../../shared/model/skill.ts';

/** What a badge says of how it was earned. */
export interface LearningStatement {
  /** How many pieces of evidence it has. */
  readonly evidence: number;
  /** Whether it has a result other than that it is finished, or not. */
  readonly hasResult: boolean;
  readonly criteria: readonly (string | undefined)[];
  readonly achievementTypes: readonly (string | undefined)[];
}

/**
 * Says whether something was applied, assessed or attended, by the strongest field that says so. TrustEd
 * Microcredentials call these Application, Knowledge and Recognition.
 *
 * @returns `undefined` where no field says it: that somebody did not apply it does not follow.
 * @see https://1edtech.org/program/tmc
 */
export function classifyLearning(statement: LearningStatement): Learning | undefined {
  const { evidence, hasResult, criteria, achievementTypes } = statement;
  const said = criteria.map((one) => byCriteria(one ?? '', readCriteria));
  const byField: readonly (readonly [boolean, Learning])[] = [
    [evidence > 0, { class: 'applied', field: 'evidence' }],
    [hasResult, { class: 'assessed', field: 'result' }],
    [said.some((one) => one.isAssessed), { class: 'assessed', field: 'criteria' }],
    [said.some((one) => one.isAttended), { class: 'attended', field: 'criteria' }],
  ];
  const found = [
    ...byField.flatMap(([holds, learning]) => (holds ? [learning] : [])),
    ...LEARNING_CLASSES.flatMap((one) => byType(one, achievementTypes)),
  ];
  return found.toSorted(
    (left, right) => LEARNING_CLASSES.indexOf(left.class) - LEARNING_CLASSES.indexOf(right.class),
  )[0];
}

function byType(
  one: Learning['class'],
  types: readonly (string | undefined)[],
): readonly Learning[] {
  const isOne = types.some((type) => table.types[one].some((known) => known === type));
  return isOne ? [{ class: one, field: 'achievementType' }] : [];
}

interface SaidOfLearning {
  readonly isAssessed: boolean;
  readonly isAttended: boolean;
}

/** One achievement is issued to hundreds. */
const byCriteria = createMemo<SaidOfLearning>({ entries: 400, keyCharacters: 8000 });

function readCriteria(criteria: string): SaidOfLearning {
  const text = wordsOf(criteria);
  return { isAssessed: saysAny(text, table.assessed), isAttended: saysAny(text, table.attended) };
}

// Criteria may be pages; what is past this says it again.
const CRITERIA_LIMIT = 20_000;

function wordsOf(text: string): string {
  const tidy = text.slice(0, CRITERIA_LIMIT).normalize('NFKC').toLowerCase();
  return ` ${tidy.replaceAll(/[^\p{L}\p{N}.;!?]+/gu, ' ').replaceAll(/[.;!?]+/gu, ' . ')} `;
}

function saysAny(text: string, wanted: readonly string[]): boolean {
  return wanted.some((word) => places(text, ` ${word} `).some((place) => !isDenied(text, place)));
}

function places(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    found.push(place);
  }
  return found;
}

/** "no final exam", "without an assessment": one of the three words before denies it. */
function isDenied(text: string, place: number): boolean {
  const before = text
    .slice(Math.max(0, place - 60), place)
    .trim()
    .split(' ')
    .slice(-3);
  const clause = before.slice(before.lastIndexOf('.') + 1);
  return clause.some((word) => table.denying.includes(word));
}
