import { describe, expect, test } from 'vitest';
import table from '../../../../resources/levels.json' with { type: 'json' };
import { readGrade, readLevel } from '../../../../src/main/skills/index.ts';
import { GRADES, GRADE_SCALES } from '../../../../src/shared/model/grade.ts';
import { LEVELS } from '../../../../src/shared/model/level.ts';

describe('readLevel', () => {
  test.each([
    ['Beginner', [], 'foundation', 'words'],
    ['Advanced beginner', [], 'foundation', 'words'],
    ['Intermediate level', [], 'intermediate', 'words'],
    ['Level: Advanced', [], 'advanced', 'words'],
    ['4 - Expert', [], 'expert', 'words'],
    ['Python (Advanced)', [], 'advanced', 'words'],
    ['Débutant', [], 'foundation', 'words'],
    ['B2', ['German'], 'intermediate', 'cefr'],
    ['German B2', [], 'intermediate', 'cefr'],
    ['CEFR C1', [], 'advanced', 'cefr'],
    ['C2', ['CEFR'], 'expert', 'cefr'],
    ['A1', ['Polski'], 'foundation', 'cefr'],
    ['Level 6', ['EQF'], 'advanced', 'eqf'],
    ['EQF level 3', [], 'foundation', 'eqf'],
    ['EQF level 8', [], 'expert', 'eqf'],
    ['AWS Certified Solutions Architect – Associate', [], 'intermediate', 'aws'],
    ['AWS Certified Cloud Practitioner', [], 'foundation', 'aws'],
    ['Microsoft Certified: Azure Solutions Architect Expert', [], 'expert', 'microsoft'],
    ['PRINCE2® Practitioner', [], 'intermediate', 'prince2'],
    ['Level 1 of 5', [], 'foundation', 'counted'],
    ['Level 3 of 5', [], 'intermediate', 'counted'],
    ['Level 4 of 5', [], 'advanced', 'counted'],
    ['Level 5 of 5', [], 'expert', 'counted'],
    ['Stufe 2 von 2', [], 'expert', 'counted'],
  ] as const)('reads %j beside %j as %s, by the rule “%s”', (text, beside, level, rule) => {
    expect(readLevel(text, beside)).toMatchObject({ level, rule });
  });

  test.each([
    ['a score', '85', []],
    ['a fraction that may be a score', '3/5', []],
    ['a step without the number of steps', 'Level 3', []],
    ['a step beyond the last one', 'Level 6 of 5', []],
    ['a step before the first one', 'Level 0 of 5', []],
    ['a rubric of one step', 'Level 1 of 1', []],
    ['a letter grade', 'A', ['German']],
    ['a level of languages where nothing is a language', 'B2', ['Welding']],
    ['a number where nothing is EQF', '6', ['Cookery']],
    ['an EQF level that there is not', 'EQF level 9', []],
    ['a word within a longer name', 'Advanced Driver Assistance Systems', []],
    ['a word of several meanings', 'Mastery', []],
    ['two levels at once', 'Beginner / Intermediate', []],
    ['two levels of languages at once', 'German A2–B1', []],
    ['a specialty of a series', 'AWS Certified Advanced Networking – Specialty', []],
    ['nothing', '', []],
  ])('reads no level from %s', (_, text, beside) => {
    expect(readLevel(text, beside)).toBeUndefined();
  });

  test('says which words it read', () => {
    expect(readLevel('German (CEFR B2)')?.wording).toBe('CEFR B2');
  });

  test('a step further of as many is never a lower level', () => {
    for (let count = 2; count <= 20; count += 1) {
      const places = Array.from({ length: count }, (_, place) => {
        const found = readLevel(`level ${place + 1} of ${count}`);
        return found === undefined ? -1 : LEVELS.indexOf(found.level);
      });
      expect(places).toEqual(places.toSorted((left, right) => left - right));
      expect([places[0], places.at(-1)]).toEqual([0, LEVELS.length - 1]);
    }
  });

  test('no rule gives one word two levels', () => {
    for (const { levels } of table.rules) {
      const words = LEVELS.flatMap((level) => levels[level]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('readGrade', () => {
  test.each([
    ['B2', 'cefr', 'B2'],
    ['German B2+', 'cefr', 'B2'],
    ['CEFR level C1 (basic)', 'cefr', 'C1'],
    ['B2 – independent user', 'cefr', 'B2'],
    ['EQF level 6', 'eqf', 'EQF 6'],
    ['Level 6', 'eqf', 'EQF 6'],
    // Several grades, none at all, or words of another rule.
    ['Independent user', 'cefr', undefined],
    ['B1 / B2', 'cefr', undefined],
    ['Advanced', 'words', undefined],
    ['Associate', 'aws', undefined],
    ['6', 'cefr', undefined],
    ['', 'cefr', undefined],
    ['B2', 'no rule', undefined],
    ['B2', 'toString', undefined],
  ])('of %j, by the rule %s', (text, rule, grade) => {
    expect(readGrade(text, rule)).toBe(grade);
  });

  test('there is one for each word for one level of the scales that have grades', () => {
    const words = table.rules
      .filter(({ id }) => Object.hasOwn(GRADE_SCALES, id))
      .flatMap(({ id, levels }) =>
        Object.values(levels)
          .flat()
          .map((word) => [word, readGrade(word, id)] as const),
      );
    const unread = words.filter(([, grade]) => grade === undefined).map(([word]) => word);
    expect(unread).toEqual(['basic user', 'independent user']);
    expect(new Set(words.flatMap(([, grade]) => grade ?? []))).toEqual(new Set(GRADES));
  });
});
