import { describe, expect, test } from 'vitest';
import { extractSkills } from '../../../../src/main/skills/index.ts';
import { readFacts } from '../../../../src/main/verify/credential/read.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { makeEuropean } from '../proofs/jades/sealing.ts';

function withSubject(more: JsonObject): JsonObject {
  const subject = makeEuropean()['credentialSubject'] as JsonObject;
  return makeEuropean({ credentialSubject: { ...subject, ...more } });
}

function achieved(specification: JsonObject, more: JsonObject = {}): JsonObject {
  const hasClaim = { type: 'LearningAchievement', specifiedBy: specification, ...more };
  return withSubject({ hasClaim });
}

test('is valid from when it was awarded, where nothing else is stated; the awarding date is kept', () => {
  const awardedBy = { type: 'AwardingProcess', awardingDate: '2025-06-20T00:00:00+02:00' };
  const claim = { type: 'LearningAchievement', title: { en: 'Diploma' }, awardedBy };
  const { validFrom: _, issuanceDate: __, ...undated } = withSubject({ hasClaim: [claim] });
  expect(readFacts(undated)).toMatchObject({
    validFrom: '2025-06-20T00:00:00+02:00',
    awardedDate: '2025-06-20T00:00:00+02:00',
  });
  const dated = { ...undated, validFrom: '2026-01-01T00:00:00Z' };
  expect(readFacts(dated)).toMatchObject({
    validFrom: '2026-01-01T00:00:00Z',
    awardedDate: '2025-06-20T00:00:00+02:00',
  });
});

describe('a European Digital Credential', () => {
  const facts = readFacts(makeEuropean());

  test('names its issuer in English where it can', () => {
    expect(facts.issuer.claimedName).toBe('Example University');
  });

  test('names its recipient, whose id within the document is nobody’s', () => {
    expect(facts.recipient).toMatchObject({ claimedName: 'Amara Okafor', subjectId: undefined });
    expect(facts.recipient.identifiers).toEqual([
      expect.objectContaining({ identityType: 'emailAddress', identityHash: 'amara@example.org' }),
    ]);
  });

  test('names a recipient who has an id of their own', () => {
    const { recipient } = readFacts(withSubject({ id: 'did:key:z6Mk' }));
    expect(recipient.subjectId).toBe('did:key:z6Mk');
    expect(recipient.identifiers[0]).toEqual({ kind: 'subject-id', value: 'did:key:z6Mk' });
  });

  test('gives a national number with its country, and none without', () => {
    const spatial = { id: 'http://publications.europa.eu/resource/authority/country/ESP' };
    const numbers = [{ notation: '12345', spatial }, { notation: '9' }];
    const { recipient } = readFacts(withSubject({ nationalID: numbers, contactPoint: [] }));
    expect(recipient.identifiers).toEqual([
      expect.objectContaining({
        identityType: 'nationalIdentityNumber',
        identityHash: 'ESP 12345',
      }),
    ]);
  });

  test('names the skills of its learning outcomes in ESCO', () => {
    expect(facts.achievements[0]).toMatchObject({ name: 'Data Science' });
    expect(extractSkills(facts)[0]).toMatchObject({
      name: 'perform data analysis',
      framework: 'ESCO',
      url: 'http://data.europa.eu/esco/skill/2b92a5b2-6758-4ee3-9fb4-b6387a55cc8f',
      source: 'alignment',
    });
  });

  test('names an outcome itself, where no skill is related to it', () => {
    const learningOutcome = [{ title: { en: 'Welds' } }, { title: { en: 'Cuts' } }];
    const { achievements } = readFacts(achieved({ learningOutcome }));
    expect(achievements[0]?.alignments.map(({ targetName }) => targetName)).toEqual([
      'Welds',
      'Cuts',
    ]);
  });

  test('names a skill of another scheme by that scheme', () => {
    const relatedSkill = {
      id: 'urn:skill:1',
      notation: 'S1',
      prefLabel: { en: 'Weaving' },
      inScheme: { id: 'https://skills.example/' },
    };
    const { achievements } = readFacts(achieved({ learningOutcome: { relatedSkill } }));
    expect(achievements[0]?.alignments).toEqual([
      {
        targetName: 'Weaving',
        targetUrl: undefined,
        targetFramework: 'https://skills.example/',
        targetCode: 'S1',
        targetType: undefined,
      },
    ]);
  });

  test('teaches no skill by somebody’s having taken part', () => {
    const learningOutcome = { title: { en: 'Welds' } };
    const { achievements } = readFacts(achieved({ learningOutcome }, { type: 'LearningActivity' }));
    expect(achievements[0]?.alignments).toEqual([]);
  });

  test('holds the parts of what was achieved, and the grades', () => {
    const provenBy = { title: { en: 'Exam' }, grade: { noteLiteral: { en: '9/10' } } };
    const hasPart = [{ title: { en: 'Part' }, type: 'LearningAchievement', provenBy }];
    const { achievements, results } = readFacts(achieved({ title: { en: 'Whole' } }, { hasPart }));
    expect(achievements.map(({ name }) => name)).toEqual(['Whole', 'Part']);
    expect(results).toEqual([expect.objectContaining({ description: 'Exam', value: '9/10' })]);
  });

  test('of the draft before is read too', () => {
    const achievement = { title: { en: 'Bachelor' }, type: 'LearningAchievement' };
    const { achievements } = readFacts(withSubject({ hasClaim: [], achieved: [achievement] }));
    expect(achievements.map(({ name }) => name)).toEqual(['Bachelor']);
  });

  test('with parts in parts without end is read to a limit', () => {
    let claim: JsonObject = { title: { en: 'last' } };
    for (let depth = 0; depth < 50; depth += 1)
      claim = { title: { en: 'x' }, hasPart: [claim, claim] };
    expect(readFacts(withSubject({ hasClaim: claim })).achievements.length).toBeLessThan(501);
  });
});
