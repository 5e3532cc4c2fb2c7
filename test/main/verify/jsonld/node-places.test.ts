import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  changed,
  check,
  faultsOf,
  makeBadge,
  makeIssuer,
  sign,
  subjectOf,
} from '../proofs/data-integrity/signing.ts';
import type { TestIssuer } from '../proofs/data-integrity/signing.ts';
import { findScatteredNodes } from '../../../../src/main/verify/jsonld/node-places.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await makeIssuer();
});

describe('one node in several places', () => {
  test('the status is not hidden where the badge is referred to, though the signature fits', async () => {
    const plain = makeBadge(issuer.id);
    const evidence = [{ id: plain['id'], type: ['Evidence', 'VerifiableCredential'] }];
    const signed = await sign({ ...plain, evidence }, issuer);
    expect(faultsOf(await check(signed))).toEqual([]);
    const { credentialStatus, ...rest } = signed;
    const hidden = changed(rest, 'evidence.0.credentialStatus', () => credentialStatus);
    const result = await check(hidden);
    expect(faultsOf(result)).toEqual(['fail context.disguised']);
    expect(result.findings[0]?.params).toEqual({ term: 'evidence.credentialStatus' });
  });

  test.each(['_:a', 'urn:uuid:9f3a1d8c-6f0a-4f6e-9f0e-2f3a1d8c7b60'])(
    'whom it was issued to is not hidden where the subject %s is referred to',
    async (id) => {
      const plain = changed(makeBadge(issuer.id), 'credentialSubject.id', () => id);
      const source = { id, type: ['AchievementSubject'] };
      const signed = await sign(
        changed(plain, 'credentialSubject.source', () => source),
        issuer,
      );
      expect(faultsOf(await check(signed))).toEqual([]);
      const { identifier, ...rest } = subjectOf(signed);
      const hidden = {
        ...signed,
        credentialSubject: { ...rest, source: { ...source, identifier } },
      };
      const result = await check(hidden);
      expect(faultsOf(result)).toEqual(['fail context.disguised']);
    },
  );

  test('criteria may have the address of the achievement’s own page, and hide nothing of it', async () => {
    const id = 'https://oldmill.example/achievements/welding';
    const page = { id, type: ['Criteria'], narrative: 'Weld.' };
    const plain = changed(makeBadge(issuer.id), 'credentialSubject.achievement.id', () => id);
    const signed = await sign(
      changed(plain, 'credentialSubject.achievement.criteria', () => page),
      issuer,
    );
    expect(faultsOf(await check(signed))).toEqual([]);
    const achievement = subjectOf(signed)['achievement'] as JsonObject;
    const { alignment, ...rest } = achievement;
    const moved = { ...rest, criteria: { ...page, alignment } };
    const hidden = changed(signed, 'credentialSubject.achievement', () => moved);
    expect(faultsOf(await check(hidden))).toEqual(['fail context.disguised']);
  });

  test('a badge may have the id of its achievement, and hide nothing of either', async () => {
    const plain = makeBadge(issuer.id);
    const { id } = subjectOf(plain)['achievement'] as JsonObject;
    const signed = await sign({ ...plain, id }, issuer);
    expect(faultsOf(await check(signed))).toEqual([]);
    for (const part of ['validUntil', 'credentialStatus']) {
      const { [part]: end, ...rest } = signed;
      const hidden = changed(rest, `credentialSubject.achievement.${part}`, () => end);
      // oxlint-disable-next-line no-await-in-loop -- two
      expect(faultsOf(await check(hidden))).toContain('fail context.disguised');
    }
    const { alignment, ...rest } = subjectOf(signed)['achievement'] as JsonObject;
    const moved = changed({ ...signed, alignment }, 'credentialSubject.achievement', () => rest);
    expect(faultsOf(await check(moved))).not.toEqual([]);
    const later = changed(signed, 'validUntil', () => '2037-03-01T00:00:00Z');
    expect(faultsOf(await check(later))).toContain('fail proof.mismatch');
  });

  test('an issuer whose profile is repeated in full or in part is welcome', async () => {
    const profile = {
      id: issuer.id,
      type: ['Profile'],
      name: 'Old Mill',
      url: 'https://oldmill.example',
    };
    const unsigned = changed(
      makeBadge(issuer.id, { issuer: profile }),
      'credentialSubject.achievement.creator',
      () => ({ ...profile, description: 'A school.' }),
    );
    expect(faultsOf(await check(await sign(unsigned, issuer)))).toEqual([]);
  });
});

describe('what belongs to a node, and stands where it is not read', () => {
  const ID = 'urn:uuid:1';
  const DESCRIPTION = 'credentialSubject.achievement.resultDescription';
  const LEVEL = `${DESCRIPTION}.rubricCriterionLevel`;
  const at = (path: string, more: JsonObject = {}, graph = '') => ({
    id: ID,
    path,
    graph,
    content: { id: ID, ...more },
  });

  test.each<[string, string, string, JsonObject]>([
    ['an end', '', 'evidence', { validUntil: '2027-01-01T00:00:00Z' }],
    ['an end in an endorsement', '', 'endorsement', { validUntil: '2027-01-01T00:00:00Z' }],
    ['a name of an achievement', 'credentialSubject.achievement', '', { name: 'Welding' }],
    ['an end of an achievement', 'credentialSubject.achievement', 'evidence', { validUntil: 'x' }],
    ['a level of a rubric', LEVEL, 'evidence', { level: '4' }],
    ['an alignment of a description', `${DESCRIPTION}.alignment`, 'a', { targetName: 'x' }],
    ['an alignment of a result', 'credentialSubject.result.alignment', 'a', { targetName: 'x' }],
    ['an end of a status', 'credentialStatus', '', { validUntil: 'x' }],
    [
      'what is below criteria',
      'credentialSubject.achievement',
      'criteria.more',
      { narrative: 'x' },
    ],
    [
      'what an endorsement does not say',
      'credentialStatus',
      'endorsement',
      { statusListIndex: '1' },
    ],
  ])('is told: %s', (_, read, path, content) => {
    expect(findScatteredNodes([at(read), at(path, content)])).toHaveLength(1);
  });

  test.each<[string, string, string, JsonObject]>([
    ['a comment of an endorsement', 'credentialStatus', 'endorsement', { endorsementComment: 'x' }],
    ['a narrative of criteria', 'credentialStatus', 'a.criteria', { narrative: 'x' }],
    ['what a credential inside says', '', 'verifiableCredential', { validUntil: 'x' }],
    [
      'an end that a badge says of itself',
      'credentialSubject.achievement',
      '',
      { validUntil: 'x' },
    ],
    ['what is read nowhere', 'issuer', 'evidence', { name: 'x' }],
  ])('is none: %s', (_, read, path, content) => {
    expect(findScatteredNodes([at(read), at(path, content)])).toEqual([]);
  });

  test('is none: what is in another graph', () => {
    const elsewhere = at('evidence', { validUntil: 'x' }, 'other');
    expect(findScatteredNodes([at(''), elsewhere])).toEqual([]);
  });
});
