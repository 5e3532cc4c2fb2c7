import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../../src/main/adverse-impact/fisher.ts';
import { measureImpact, readAnswers } from '../../../src/main/adverse-impact/index.ts';
import type { Stage } from '../../../src/shared/model/stage.ts';

function people(count: number, reached: Stage, groups: Readonly<Record<string, string>>) {
  return Array.from({ length: count }, () => ({
    reached,
    groups: new Map(Object.entries(groups)),
  }));
}

const ratesOf = (table: ReturnType<typeof measureImpact>[number] | undefined) =>
  table?.steps.interview.map(({ group, rate, ratio }) => [
    group,
    Math.round(rate * 1000) / 1000,
    ratio === undefined ? undefined : Math.round(ratio * 1000) / 1000,
  ]);

describe('impact ratios', () => {
  // The example in the text of the rule: 6 RCNY § 5-301, men and women.
  test('are those of the rule’s own example', () => {
    const sex = (group: string) => ({ Sex: group });
    const [table] = measureImpact([
      ...people(667, 'interview', sex('Male')),
      ...people(1390 - 667, 'new', sex('Male')),
      ...people(555, 'hired', sex('Female')),
      ...people(1181 - 555, 'new', sex('Female')),
    ]);
    expect(ratesOf(table)).toEqual([
      ['Female', 0.47, 0.979],
      ['Male', 0.48, 1],
    ]);
  });

  // The example of the Uniform Guidelines’ questions and answers, no. 12.
  test('are those of the four-fifths rule’s own example', () => {
    const race = (group: string) => ({ Race: group });
    const [table] = measureImpact([
      ...people(48, 'interview', race('White')),
      ...people(32, 'new', race('White')),
      ...people(12, 'interview', race('Black')),
      ...people(28, 'new', race('Black')),
    ]);
    expect(ratesOf(table)).toEqual([
      ['Black', 0.3, 0.5],
      ['White', 0.6, 1],
    ]);
  });

  test('are of two categories together too, and leave out who stated none', () => {
    const tables = measureImpact([
      ...people(2, 'offer', { Sex: 'F', Race: 'A' }),
      ...people(2, 'new', { Sex: 'F', Race: 'B' }),
      ...people(1, 'offer', { Sex: 'M' }),
      ...people(3, 'hired', {}),
    ]);
    expect(tables.map(({ category, stated, unstated }) => [category, stated, unstated])).toEqual([
      ['Race', 4, 4],
      ['Sex', 5, 3],
      ['Race × Sex', 4, 4],
    ]);
    expect(ratesOf(tables[2])).toEqual([
      ['A × F', 1, 1],
      ['B × F', 0, 0],
    ]);
  });

  test('are not given for groups under two in a hundred, which are not the highest either', () => {
    const [table] = measureImpact([
      ...people(1, 'interview', { Sex: 'X' }),
      ...people(30, 'interview', { Sex: 'F' }),
      ...people(30, 'new', { Sex: 'F' }),
      ...people(20, 'interview', { Sex: 'M' }),
      ...people(20, 'new', { Sex: 'M' }),
    ]);
    expect(ratesOf(table)).toEqual([
      ['F', 0.5, 1],
      ['M', 0.5, 1],
      ['X', 1, undefined],
    ]);
  });

  test('are given for nobody where nobody came so far', () => {
    const [table] = measureImpact(people(40, 'declined', { Sex: 'F' }));
    expect(ratesOf(table)).toEqual([['F', 0, undefined]]);
  });

  test('count a step as reached by who went further, and not by who did not get there', () => {
    const [table] = measureImpact([
      ...people(1, 'hired', { Sex: 'F' }),
      ...people(1, 'screening', { Sex: 'F' }),
    ]);
    const selected = (step: 'screening' | 'interview' | 'hired') =>
      table?.steps[step].map((group) => group.selected);
    expect([selected('screening'), selected('interview'), selected('hired')]).toEqual([
      [2],
      [1],
      [1],
    ]);
  });
});

describe('Fisher’s exact test', () => {
  test.each([
    // The lady tasting tea, and the example of the textbooks on studying.
    [{ selected: 3, people: 4, otherSelected: 1, otherPeople: 4 }, 0.4857],
    [{ selected: 1, people: 12, otherSelected: 9, otherPeople: 12 }, 0.0028],
    [{ selected: 5, people: 10, otherSelected: 5, otherPeople: 10 }, 1],
  ])('of %o is %f', (groups, expected) => {
    expect(fisherExact(groups)).toBeCloseTo(expected, 4);
  });
});

describe('a table of groups', () => {
  test('is read by its first line, whatever separates its cells', () => {
    const wanted = [
      {
        person: 'a@x.org',
        groups: new Map([
          ['Sex', 'F'],
          ['Race', 'A, B'],
        ]),
      },
      { person: 'b@x.org', groups: new Map([['Sex', 'M']]) },
    ];
    expect(readAnswers('Email,Sex,Race\na@x.org,F,"A, B"\nb@x.org, M ,\n,F,\n')).toEqual(wanted);
    expect(readAnswers('Sex;E-Mail;Race\nF;a@x.org;A, B\nM;b@x.org;')).toEqual(wanted);
  });

  test.each(['', 'Sex,Race\nF,A', 'email\na@x.org', 'name,Sex\nA,F', `id,${'a,'.repeat(7)}b`])(
    'is not %j',
    (text) => {
      expect(readAnswers(text)).toBeUndefined();
    },
  );
});
