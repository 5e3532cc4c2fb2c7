import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../src/main/verify/credential/read.ts';
import type { JsonObject, JsonValue } from '../../../../src/shared/lib/json.ts';

function badge(subject: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: 'did:web:uni.example',
    credentialSubject: subject,
    ...more,
  };
}

const description = {
  id: 'urn:description',
  type: ['ResultDescription'],
  name: 'Final grade',
  resultType: 'LetterGrade',
  allowedValue: ['F', 'C', 'A'],
  requiredValue: 'C',
  requiredLevel: 'urn:able',
  valueMin: 0,
  valueMax: '100',
  rubricCriterionLevel: [
    { id: 'urn:able', name: 'Able', level: '2', points: 20 },
    { name: 'of no id' },
    { id: 'urn:novice', name: 'Novice', level: '1', points: '10' },
  ],
};

function readResult(result: JsonObject, resultDescription: JsonValue) {
  return readFacts(badge({ achievement: { resultDescription }, result })).results[0];
}

describe('readResults', () => {
  test('reads what could have been achieved, and what is required', () => {
    const result = { resultDescription: 'urn:description', value: 'A', status: 'Completed' };
    expect(readResult(result, description)).toEqual({
      description: 'Final grade',
      resultType: 'LetterGrade',
      value: 'A',
      achievedLevel: undefined,
      alignments: [],
      describedBy: 'urn:description',
      status: 'Completed',
      achievedLevelId: undefined,
      range: {
        valueMin: '0',
        valueMax: '100',
        requiredValue: 'C',
        requiredLevelId: 'urn:able',
        allowedValues: ['F', 'C', 'A'],
        levels: [
          { id: 'urn:able', name: 'Able', level: '2', points: '20' },
          { id: 'urn:novice', name: 'Novice', level: '1', points: '10' },
        ],
      },
    });
  });

  test('takes no description of another id', () => {
    const result = readResult({ resultDescription: 'urn:other', value: 'A' }, description);
    expect(result).toMatchObject({ describedBy: 'urn:other', description: undefined });
    expect(result).not.toHaveProperty('range');
  });

  test('reads at most 50 levels', () => {
    const levels = Array.from({ length: 60 }, (_, place) => ({
      id: `urn:${place}`,
      name: 'Level',
    }));
    const result = readResult(
      { resultDescription: 'urn:description' },
      { id: 'urn:description', rubricCriterionLevel: levels },
    );
    expect(result?.range?.levels).toHaveLength(50);
  });
});

describe('readAssociations', () => {
  const whole = { type: ['Association'], sourceId: 'urn:a', targetId: 'urn:b' };

  test('reads how achievements belong together', () => {
    const association = [
      { ...whole, associationType: 'isPartOf' },
      { ...whole, associationType: 'precedes' },
    ];
    expect(readFacts(badge({ association })).associations).toEqual([
      { type: 'isPartOf', sourceId: 'urn:a', targetId: 'urn:b' },
      { type: 'precedes', sourceId: 'urn:a', targetId: 'urn:b' },
    ]);
  });

  test.each([
    ['of a type of its own', { ...whole, associationType: 'isBetterThan' }],
    ['without a target', { ...whole, targetId: undefined, associationType: 'precedes' }],
    ['with two sources', { ...whole, sourceId: ['urn:a', 'urn:c'], associationType: 'precedes' }],
  ])('leaves out one %s', (_, association) => {
    const { targetId, ...rest } = association;
    const written = targetId === undefined ? rest : { ...rest, targetId };
    expect(readFacts(badge({ association: [written] }))).not.toHaveProperty('associations');
  });
});

describe('countEvidence', () => {
  test.each<[string, JsonValue, number | undefined]>([
    ['of an Open Badge', [{ type: ['Evidence'], id: 'https://work.example/1' }], 1],
    ['of two pieces', [{ type: 'Evidence' }, { type: ['Evidence', 'Image'] }], 2],
    ['that is a passport', [{ type: ['DocumentVerification'] }], undefined],
    ['that is only an address', 'https://work.example/1', undefined],
  ])('evidence %s', (_, evidence, expected) => {
    expect(readFacts(badge({}, { evidence })).evidence).toBe(expected);
  });

  test.each<[string, JsonValue, number | undefined]>([
    ['an address', 'https://work.example/1', 1],
    ['an object', { narrative: 'Built a shop.' }, 1],
    ['nothing', '', undefined],
  ])('an assertion of Open Badges 2.0 with %s as evidence', (_, evidence, expected) => {
    const assertion = { type: 'Assertion', badge: { name: 'Shop' }, evidence };
    expect(readFacts(assertion).evidence).toBe(expected);
  });
});

test('reads when it was awarded, which a reissue keeps', () => {
  const facts = readFacts(
    badge({}, { awardedDate: '2020-05-01T00:00:00Z', validFrom: '2026-01-01T00:00:00Z' }),
  );
  expect(facts).toMatchObject({
    awardedDate: '2020-05-01T00:00:00Z',
    validFrom: '2026-01-01T00:00:00Z',
  });
});
