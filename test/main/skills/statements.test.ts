import { describe, expect, test } from 'vitest';
import { extractSkills } from '../../../src/main/skills/index.ts';
import { addNestedFacts } from '../../../src/main/verify/credential/nested-facts.ts';
import type {
  AchievementResult,
  Alignment,
  CredentialFacts,
} from '../../../src/shared/model/credential.ts';
import { isStatedClaim } from '../../../src/shared/model/skill.ts';
import { achievement, facts } from '../store/samples.ts';

function aligned(targetName: string, targetFramework?: string): Alignment {
  const nothing = { targetUrl: undefined, targetCode: undefined, targetType: undefined };
  return { targetName, targetFramework, ...nothing };
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

function badge(name: string, skill: string, more: Partial<CredentialFacts> = {}): CredentialFacts {
  return facts({
    id: `urn:badge:${name}`,
    achievements: [{ ...achievement(name), alignments: [aligned(skill)] }],
    ...more,
  });
}

function record(...inner: readonly CredentialFacts[]): CredentialFacts {
  return addNestedFacts(facts({ types: ['VerifiableCredential', 'ClrCredential'] }), inner);
}

function skillNamed(credential: CredentialFacts, key: string) {
  return extractSkills(credential).find((skill) => skill.key === key);
}

describe('what a credential says beside its skills', () => {
  test('a rubric level gives its skill a level on the scale, with the original', () => {
    const credential = badge('German course', 'Conversation', {
      results: [
        result({
          achievedLevel: 'Level B2',
          describedBy: 'urn:description',
          alignments: [aligned('German', 'CEFR')],
        }),
      ],
    });
    expect(skillNamed(credential, 'german')).toMatchObject({
      level: 'Level B2',
      scale: { level: 'intermediate', rule: 'cefr' },
      describedBy: 'urn:description',
    });
    expect(skillNamed(credential, 'conversation')?.scale).toBeUndefined();
  });

  test('a grade gives no level, however it is written', () => {
    const credential = badge('Course', 'Python', {
      results: [
        result({ resultType: 'LetterGrade', value: 'Advanced', alignments: [aligned('SQL')] }),
      ],
    });
    expect(skillNamed(credential, 'sql')).toMatchObject({ level: 'Advanced', scale: undefined });
  });

  test('a state is no level', () => {
    const credential = badge('Course', 'Python', {
      results: [result({ resultType: 'Status', value: 'Completed', alignments: [aligned('SQL')] })],
    });
    expect(skillNamed(credential, 'sql')).toMatchObject({
      level: undefined,
      requirement: 'reached',
    });
  });

  test('a name that is nothing but a word for a level is a name', () => {
    expect(skillNamed(badge('Course', 'BASIC'), 'basic')?.scale).toBeUndefined();
    expect(
      skillNamed(badge('Course', 'Visual Basic (Basic)'), 'visual basic (basic)'),
    ).toMatchObject({
      level: 'Basic',
      scale: { level: 'foundation', rule: 'words' },
    });
  });

  test('what is required and not reached proves nothing, and is said', () => {
    const range = { requiredValue: '60', allowedValues: [], levels: [] };
    const short = badge('Course', 'Python', { results: [result({ value: '40', range })] });
    const passed = badge('Course', 'Python', { results: [result({ value: '60', range })] });
    expect(skillNamed(short, 'python')).toMatchObject({ requirement: 'not-reached' });
    expect(extractSkills(short).some(isStatedClaim)).toBe(false);
    expect(skillNamed(passed, 'python')).toMatchObject({ requirement: 'reached' });
    expect(extractSkills(passed).some(isStatedClaim)).toBe(true);
  });

  test('in a learner record, a result, a date and evidence speak only for their own part', () => {
    const failed = result({ resultType: 'Status', status: 'Failed' });
    const credential = record(
      badge('One', 'Python', { evidence: 1, validFrom: '2019-03-01T00:00:00Z' }),
      badge('Two', 'SQL', { results: [failed], validFrom: '2024-03-01T00:00:00Z' }),
      badge('Three', 'Excel', {
        awardedDate: '2017-01-01T00:00:00Z',
        validFrom: '2025-01-01T00:00:00Z',
      }),
    );
    expect(skillNamed(credential, 'python')).toMatchObject({
      requirement: undefined,
      issued: '2019-03-01T00:00:00Z',
      learning: { class: 'applied', field: 'evidence' },
    });
    expect(skillNamed(credential, 'sql')).toMatchObject({
      requirement: 'not-reached',
      issued: '2024-03-01T00:00:00Z',
      learning: undefined,
    });
    expect(skillNamed(credential, 'excel')?.issued).toBe('2017-01-01T00:00:00Z');
  });

  test('a skill that was reached in one part and not in another is stated', () => {
    const failed = { results: [result({ resultType: 'Status', status: 'Failed' })] };
    const parts = [badge('One', 'Python', failed), badge('Two', 'Python')];
    for (const inner of [parts, parts.toReversed()]) {
      const claims = extractSkills(record(...inner)).filter(({ key }) => key === 'python');
      expect(claims.map(isStatedClaim)).toEqual([true]);
    }
  });

  test('of two parts that name a skill, the later date and the stronger way of learning count', () => {
    const parts = [
      badge('One', 'Python', { evidence: 1, validFrom: '2019-03-01T00:00:00Z' }),
      badge('Two', 'Python', { validFrom: '2024-03-01T00:00:00Z' }),
    ];
    for (const inner of [parts, parts.toReversed()]) {
      expect(skillNamed(record(...inner), 'python')).toMatchObject({
        issued: '2024-03-01T00:00:00Z',
        learning: { class: 'applied' },
      });
    }
  });

  test('a part of a part keeps its own date', () => {
    const inner = record(badge('Deep', 'Python', { validFrom: '2018-01-01T00:00:00Z' }));
    const credential = record(badge('Flat', 'SQL'), inner);
    expect(skillNamed(credential, 'python')?.issued).toBe('2018-01-01T00:00:00Z');
    expect(credential.parts?.map(({ key }) => key)).toEqual(['0', '1', '1.0']);
  });
});
