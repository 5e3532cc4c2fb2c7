import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import { checkEvidence } from '../../../../src/main/verify/checks/evidence.ts';
import { asDocument, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';

function say(credential: JsonObject): readonly string[] {
  return checkEvidence(credential).map(
    (finding) => `${finding.outcome}: ${describeCheck(finding)}`,
  );
}

describe('checkEvidence', () => {
  test.each([{}, { evidence: [] }, { evidence: null, termsOfUse: [] }])(
    'says nothing where nothing is offered: %j',
    (credential) => {
      expect(say(credential)).toEqual([]);
    },
  );

  test('counts the evidence and names its hosts, each once', () => {
    const evidence = [
      { id: 'https://work.example/1', type: ['Evidence'] },
      { id: 'https://work.example/2', type: ['Evidence'] },
      'http://films.example/3',
      { type: ['Evidence'], narrative: 'She built it.' },
    ];
    expect(say({ evidence })).toEqual([
      'skipped: It names 4 pieces of evidence, kept at work.example, films.example. Touchstone does not open them: look at them yourself.',
    ]);
  });

  test('tells evidence that is only described', () => {
    const evidence = { id: 'urn:uuid:1', type: ['Evidence'], narrative: 'She built it.' };
    expect(say({ evidence })).toEqual([
      'skipped: It describes the evidence that it was issued for.',
    ]);
  });

  test('names no more hosts than a sentence bears', () => {
    const evidence = Array.from({ length: 9 }, (_, at) => `https://h${at}.example/`);
    expect(checkEvidence({ evidence })).toMatchObject([
      {
        params: {
          hosts: 'h0.example, h1.example, h2.example, h3.example, h4.example and 4 more',
        },
      },
    ]);
  });

  test('offers a newer version, and shows the terms of use', () => {
    const refreshService = {
      id: 'https://uni.example/refresh/7',
      type: '1EdTechCredentialRefresh',
    };
    const termsOfUse = [{ id: 'https://uni.example/terms', type: 'IssuerPolicy' }, 'nothing known'];
    expect(say({ refreshService, termsOfUse })).toEqual([
      'skipped: Its issuer offers newer versions of it at uni.example. Touchstone does not ask there: ask the candidate for the newest.',
      'skipped: Its issuer sets terms for its use: IssuerPolicy https://uni.example/terms; nothing known.',
    ]);
  });

  test('what is no address is no host', () => {
    const evidence = [{ id: 7 }, 'javascript:alert(1)', null, true];
    expect(checkEvidence({ evidence })).toMatchObject([{ code: 'evidence.described' }]);
    expect(checkEvidence({ refreshService: { id: 'x' } })).toMatchObject([
      { params: { host: 'an address that is not stated' } },
    ]);
  });
});

test('a signed badge with evidence and a refresh service stays verified, and nothing is fetched', async () => {
  const issuer = await makeSigner();
  const badge = makeBadge(issuer.id, {
    evidence: [{ id: 'https://work.example/1', type: ['Evidence'], name: 'Her work' }],
    refreshService: { id: 'https://uni.example/refresh', type: '1EdTechCredentialRefresh' },
  });
  const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
  const contexts = [...(badge['@context'] as string[]), extensions];
  const outcome = await verify(asDocument(await sign({ ...badge, '@context': contexts }, issuer)));
  expect(outcome.verification.verdict).toBe('verified');
  expect(outcome.wanted).toEqual([]);
  expect(
    outcome.verification.checks.filter(({ id }) => id === 'evidence').map(({ code }) => code),
  ).toEqual(['evidence.named', 'evidence.refresh-offered']);
});
