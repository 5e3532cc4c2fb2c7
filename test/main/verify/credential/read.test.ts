import { describe, expect, test } from 'vitest';
import { assert, constantFrom, json, property } from 'fast-check';
import { isJsonObject } from '../../../../src/shared/lib/json.ts';
import type { JsonValue } from '../../../../src/shared/lib/json.ts';
import { readAchievement } from '../../../../src/main/verify/credential/achievement.ts';
import { readFacts } from '../../../../src/main/verify/credential/read.ts';

const achievement = {
  id: 'urn:uuid:1',
  type: ['Achievement'],
  name: 'Python',
  description: 'Writes it.',
  achievementType: 'Course',
  criteria: { narrative: 'Pass the exam.' },
  alignment: {
    type: ['Alignment'],
    targetName: 'Python',
    targetUrl: 'https://skills.example/python',
    targetFramework: 'Register',
    targetCode: 'P-1',
  },
  tag: ['coding', ' data '],
  resultDescription: [
    {
      id: 'urn:level',
      name: 'Level reached',
      resultType: 'RubricCriterionLevel',
      rubricCriterionLevel: [
        { id: 'urn:b', name: 'Fluent', alignment: [{ targetName: 'Fluency' }] },
        { id: 'urn:a', name: 'Beginner', alignment: [{ targetName: 'Basics' }] },
      ],
    },
  ],
};

const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:credential',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Python badge',
  issuer: { id: 'did:web:uni.example', name: 'The University', url: 'https://uni.example' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'did:key:zHolder',
    type: ['AchievementSubject'],
    identifier: {
      type: 'IdentityObject',
      hashed: true,
      identityHash: 'sha256$abc',
      identityType: 'emailAddress',
      salt: 'pepper',
    },
    achievement,
    result: [{ resultDescription: 'urn:level', achievedLevel: 'urn:b', value: '93' }],
  },
};

describe('readFacts of a Verifiable Credential', () => {
  test('reads the issuer, the dates and the ids', () => {
    const facts = readFacts(badge);
    expect(facts).toMatchObject({
      id: 'urn:uuid:credential',
      types: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Python badge',
      issuer: { id: 'did:web:uni.example', claimedName: 'The University' },
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: undefined,
    });
  });

  test('reads one alignment like several', () => {
    expect(readFacts(badge).achievements[0]?.alignments).toEqual([
      {
        targetName: 'Python',
        targetUrl: 'https://skills.example/python',
        targetFramework: 'Register',
        targetCode: 'P-1',
        targetType: undefined,
      },
    ]);
  });

  test('does not read the misspelt "alignments", which no signature gives a meaning', () => {
    const { alignment, ...rest } = achievement;
    const misspelt = { ...rest, alignments: [alignment] };
    const facts = readFacts({
      ...badge,
      credentialSubject: { ...badge.credentialSubject, achievement: misspelt },
    });
    expect(facts.achievements[0]?.alignments).toEqual([]);
  });

  test('reads as much of what an issuer calls itself as there is room for, and no id that nobody has', () => {
    const issuer = { id: `urn:x:${'i'.repeat(10_000)}`, name: 'N'.repeat(1001) };
    for (const one of [
      { ...badge, issuer },
      { badge: { issuer }, recipient: {} },
    ]) {
      const read = readFacts(one).issuer;
      expect([read.id, read.claimedName]).toEqual([undefined, 'N'.repeat(1000)]);
    }
    const { id } = readFacts({ ...badge, issuer: { id: `urn:x:${'i'.repeat(9994)}` } }).issuer;
    expect(id).toHaveLength(10_000);
  });

  test('reads which other achievements its issuer calls versions of it, each once', () => {
    // As 1EdTech's own validator has it: one object, or several.
    const one = { id: 'http://example.com/other_badgeclass', '@language': 'en-US' };
    const read = (related: JsonValue) => readAchievement({ ...achievement, related }).related;
    expect(read(one)).toEqual(['http://example.com/other_badgeclass']);
    expect(read([one, one, 'http://example.com/bare', { version: '2' }])).toEqual([one.id]);
    expect(read([])).toBeUndefined();
    expect(read(Array.from({ length: 500 }, (_, no) => ({ id: `urn:x:${no}` })))).toHaveLength(20);
  });

  test('joins a result with its description and the level achieved, and no other level', () => {
    const [result] = readFacts(badge).results;
    expect(result).toMatchObject({
      description: 'Level reached',
      value: '93',
      achievedLevel: 'Fluent',
      resultType: 'RubricCriterionLevel',
    });
    expect(result?.alignments.map((alignment) => alignment.targetName)).toEqual(['Fluency']);
  });

  test('reads the subject id and the hashed e-mail as two ways to say who it is', () => {
    expect(readFacts(badge).recipient).toEqual({
      subjectId: 'did:key:zHolder',
      claimedName: undefined,
      identifiers: [
        { kind: 'subject-id', value: 'did:key:zHolder' },
        {
          kind: 'identity',
          identityType: 'emailAddress',
          identityHash: 'sha256$abc',
          hashed: true,
          salt: 'pepper',
        },
      ],
      provenHolder: undefined,
    });
  });

  test('reads a mailto subject as an e-mail address', () => {
    const facts = readFacts({ ...badge, credentialSubject: { id: 'mailto:a@example.org' } });
    expect(facts.recipient.identifiers).toContainEqual({
      kind: 'identity',
      identityType: 'emailAddress',
      identityHash: 'a@example.org',
      hashed: false,
      salt: undefined,
    });
  });

  test('takes a hash for one even where the flag says it is none', () => {
    const identifier = { hashed: false, identityHash: 'md5$00', identityType: 'emailAddress' };
    const facts = readFacts({ ...badge, credentialSubject: [{ identifier }] });
    expect(facts.recipient.identifiers).toMatchObject([{ hashed: true }]);
  });

  test('prefers English among several languages, and reads value objects', () => {
    const named = (name: object) => readFacts({ ...badge, name: name as never }).name;
    expect(named({ de: 'Abzeichen', en: 'Badge' })).toBe('Badge');
    expect(named([{ '@value': 'Abzeichen', '@language': 'de' }])).toBe('Abzeichen');
    expect(
      named([
        { '@value': 'Abzeichen', '@language': 'de' },
        { '@value': 'Badge', '@language': 'en-GB' },
      ]),
    ).toBe('Badge');
  });

  test('reads an issuer that is only an id, and the dates of version 1.1', () => {
    const { validFrom: _, ...rest } = badge;
    const facts = readFacts({
      ...rest,
      issuer: 'did:key:zIssuer',
      issuanceDate: '2020-01-01T00:00:00Z',
      expirationDate: '2021-01-01T00:00:00Z',
    });
    expect(facts.issuer.id).toBe('did:key:zIssuer');
    expect([facts.validFrom, facts.validUntil]).toEqual([
      '2020-01-01T00:00:00Z',
      '2021-01-01T00:00:00Z',
    ]);
  });

  test('never throws, whatever the JSON', () => {
    assert(
      property(json({ maxDepth: 6 }), constantFrom(...Object.keys(badge)), (text, key) => {
        const changed = { ...badge, [key]: JSON.parse(text) as never };
        expect(isJsonObject(readFacts(changed).recipient)).toBe(true);
      }),
    );
  });
});

describe('readFacts of an Open Badges 2.0 assertion', () => {
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://example.org/assertions/123',
    recipient: { type: 'email', identity: 'alice@example.org', hashed: false },
    issuedOn: '2016-12-31T23:59:59+00:00',
    expires: '2017-06-30T23:59:59+00:00',
    verification: { type: 'hosted' },
  };

  test('reads an embedded badge, with its tags and its issuer', () => {
    const badgeClass = {
      type: 'BadgeClass',
      name: 'Welding',
      tags: ['metal'],
      issuer: { id: 'https://example.org/issuer', name: 'Works' },
    };
    expect(readFacts({ ...assertion, badge: badgeClass })).toMatchObject({
      name: 'Welding',
      issuer: { id: 'https://example.org/issuer', claimedName: 'Works' },
      achievements: [{ name: 'Welding', tags: ['metal'] }],
      validFrom: '2016-12-31T23:59:59+00:00',
      validUntil: '2017-06-30T23:59:59+00:00',
      recipient: { identifiers: [{ identityType: 'emailAddress', hashed: false }] },
    });
  });

  test('knows only the address of a badge that it points to', () => {
    const facts = readFacts({ ...assertion, badge: 'https://example.org/badge' });
    expect(facts.achievements).toMatchObject([
      { id: 'https://example.org/badge', name: undefined },
    ]);
    expect(facts.issuer.id).toBeUndefined();
  });
});
