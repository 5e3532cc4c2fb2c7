import { describe, expect, test } from 'vitest';
import { extractSkills } from '../../../src/main/skills/index.ts';
import type { AchievementResult, Alignment } from '../../../src/shared/model/credential.ts';
import { normaliseSkillName } from '../../../src/shared/model/skill.ts';
import { achievement, facts } from '../store/samples.ts';

function alignment(targetName: string, overrides: Partial<Alignment> = {}): Alignment {
  return {
    targetName,
    targetUrl: undefined,
    targetFramework: undefined,
    targetCode: undefined,
    targetType: undefined,
    ...overrides,
  };
}

function result(overrides: Partial<AchievementResult>): AchievementResult {
  return {
    description: undefined,
    resultType: undefined,
    value: undefined,
    achievedLevel: undefined,
    alignments: [],
    ...overrides,
  };
}

describe('extractSkills', () => {
  test('takes each skill from the strongest field that names it, and keeps the level of a weaker one', () => {
    const skills = extractSkills(
      facts({
        achievements: [
          {
            ...achievement('Python'),
            alignments: [
              alignment('Python', {
                targetFramework: 'ESCO',
                targetCode: 'S1',
                targetUrl: 'https://esco.example/S1',
              }),
            ],
            tags: ['python', 'SQL'],
          },
        ],
        results: [
          result({
            value: '85',
            achievedLevel: 'Distinction',
            alignments: [alignment('PYTHON'), alignment('Testing')],
          }),
        ],
      }),
    );
    expect(skills).toEqual([
      {
        name: 'Python',
        key: 'python',
        framework: 'ESCO',
        code: 'S1',
        url: 'https://esco.example/S1',
        level: 'Distinction',
        source: 'alignment',
        learning: { class: 'assessed', field: 'result' },
      },
      {
        name: 'Testing',
        key: 'testing',
        framework: undefined,
        code: undefined,
        url: undefined,
        level: 'Distinction',
        source: 'result',
        learning: { class: 'assessed', field: 'result' },
      },
      {
        name: 'SQL',
        key: 'sql',
        framework: undefined,
        code: undefined,
        url: undefined,
        level: undefined,
        source: 'tag',
        learning: { class: 'assessed', field: 'result' },
      },
    ]);
  });

  test('reads the achievement’s name as a skill where nothing better names it', () => {
    const [skill] = extractSkills(facts({ achievements: [achievement('  Data   Literacy ')] }));
    expect(skill).toMatchObject({
      name: 'Data Literacy',
      key: 'data literacy',
      source: 'achievement-name',
    });
  });

  test('takes the level that the achievement’s name adds to a skill, for that one and where nothing else says one', () => {
    const german = {
      ...achievement('German B2'),
      alignments: [alignment('German'), alignment('Tact')],
    };
    const levels = (results: readonly AchievementResult[]) =>
      extractSkills(facts({ achievements: [german], results })).map(
        ({ key, source, level, scale }) => [key, source, level, scale?.level],
      );
    expect(levels([])).toEqual([
      ['german', 'alignment', 'B2', 'intermediate'],
      ['tact', 'alignment', undefined, undefined],
      ['german b2', 'achievement-name', 'German B2', 'intermediate'],
    ]);
    const reached = result({ achievedLevel: 'C1', alignments: [alignment('German')] });
    expect(levels([reached])[0]).toEqual(['german', 'alignment', 'C1', 'advanced']);
    expect(
      extractSkills(facts({ achievements: [achievement('German B2')] })).map(({ key }) => key),
    ).toEqual(['german b2']);
  });

  test('never joins one framework’s code to another’s address', () => {
    const [skill] = extractSkills(
      facts({
        achievements: [
          {
            ...achievement('x'),
            alignments: [
              alignment('SQL', { targetFramework: 'ESCO' }),
              alignment('SQL', { targetCode: 'O-1', targetUrl: 'https://onet.example/1' }),
            ],
          },
        ],
      }),
    );
    expect(skill).toMatchObject({ framework: 'ESCO', code: undefined, url: undefined });
  });

  test.each(['Failed', 'Withdrew', 'InProgress', 'Enrolled', 'OnHold'])(
    'reads no skill from a result whose state is %s',
    (value) => {
      const failed = result({ resultType: 'Status', value, alignments: [alignment('SQL')] });
      expect(extractSkills(facts({ results: [failed] }))).toEqual([]);
    },
  );

  test('reads a skill from a completed result', () => {
    const done = result({
      resultType: 'Status',
      value: 'Completed',
      alignments: [alignment('SQL')],
    });
    expect(extractSkills(facts({ results: [done] }))).toMatchObject([
      { key: 'sql', source: 'result' },
    ]);
  });

  test('gives at most 200 claims, the strongest, however many are named', () => {
    const tags = Array.from({ length: 100_000 }, (_, index) => `tag ${index}`);
    const alignments = Array.from({ length: 150 }, (_, index) => alignment(`skill ${index}`));
    const skills = extractSkills(
      facts({ achievements: [{ ...achievement('x'), tags, alignments }] }),
    );
    expect(skills).toHaveLength(200);
    expect(skills.filter((skill) => skill.source === 'alignment')).toHaveLength(150);
  });

  test('cuts endless names and leaves out empty ones', () => {
    const tags = ['\u202E\u0007', '   ', '😀'.repeat(1_000_000)];
    const [skill, ...rest] = extractSkills(facts({ achievements: [{ ...achievement(''), tags }] }));
    expect(rest).toEqual([]);
    expect(skill?.name).toBe('😀'.repeat(300));
    expect(skill?.key.length).toBeLessThanOrEqual(300);
  });
});

describe('normaliseSkillName', () => {
  test.each([
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['.NET', '.net'],
    ['  Power\t BI ', 'power bi'],
    ['Ｐｙｔｈｏｎ', 'python'],
    ['Py\u200Bthon', 'python'],
    ['Größe', 'größe'],
  ])('%s is %s', (name, key) => {
    expect(normaliseSkillName(name)).toBe(key);
  });
});
