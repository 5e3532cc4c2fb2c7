import { describe, expect, test } from 'vitest';
import { makeBadge, makeIssuer, sign as signUnder } from '../proofs/data-integrity/signing.ts';
import { findContextSets } from '../../../../src/main/verify/contexts/context-set.ts';
import { codesOf, explainBadge, find, signedBadge } from './explaining.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0';

describe('a context', () => {
  test.each([
    [`${OB}/context.json`, `${OB}/context-3.0.3.json`],
    ['https://w3id.org/did/v1', 'https://www.w3.org/ns/did/v1'],
    ['http://www.w3.org/ns/credentials/v2', V2],
    ['https://dcc.s3.us-west-2.amazonaws.com/v1.json', 'https://w3id.org/dcc/v1'],
    ['https://w3id.org/vc/status-list/2021/v1', 'https://www.w3.org/ns/credentials/status/v1'],
  ])('%s has moved', async (url, to) => {
    const badge = { ...(await signedBadge()), '@context': [V1, url] };
    const found = find(await explainBadge(badge), 'context.moved');
    expect(found?.params).toEqual({ url, to });
    expect(found?.sentence).toContain('has moved');
  });

  test('that nobody here knows is told', async () => {
    const badge = { ...(await signedBadge()), '@context': [V2, 'https://own.example/words.json'] };
    expect(codesOf(await explainBadge(badge))).toContain('context.not-common');
  });
});

describe('a context of several contents', () => {
  const issued = async (age: number) => {
    const issuer = await makeIssuer();
    const badge = makeBadge(issuer.id);
    // Only under the older content this name is free for others.
    const own = age === 0 ? [] : [{ jti: 'https://oldmill.example/terms#jti' }];
    const contexts = findContextSets(badge)[age]!;
    const document = { ...badge, '@context': [...(badge['@context'] as []), ...own] };
    return signUnder(document, issuer, { contexts });
  };

  test('is told with the one that the proof fits: the newest', async () => {
    expect(codesOf(await explainBadge(await signedBadge()))).toEqual([]);
    const found = find(await explainBadge(await issued(0)), 'context.several-newest');
    expect(found?.detail).toMatch(/the proof fits newest [\da-f]{64}$/u);
  });

  test('is told with the one that the proof fits: an older one', async () => {
    const found = find(await explainBadge(await issued(1)), 'context.several-older');
    expect(found?.detail).toMatch(/the proof fits 1 before [\da-f]{64}$/u);
  });

  test('is told where the proof fits none', async () => {
    const badge = { ...(await issued(0)), name: 'Changed' };
    expect(codesOf(await explainBadge(badge))).toContain('context.several');
  });
});
