import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { isDeciding } from '../../src/shared/model/verdict.ts';
import { makeIssuer, sign } from '../main/verify/proofs/data-integrity/signing.ts';
import { asDocument, change, makeBadge, verify } from '../main/verify/signed-credentials.ts';
import { STRICTER } from './differences.ts';
import { offerDocuments, offerFor, parseVector } from './offered-documents.ts';
import { PEER_SUITES, isAcceptedByPeer } from './peer.ts';
import { HAS_VECTORS, readManifest, reportLeftOut } from './vectors.ts';

reportLeftOut('the differential test', 90);

/** Whether each of us accepts a file, and what we hold against it. */
interface Comparison {
  readonly peer: boolean;
  readonly ours: boolean;
  readonly codes: readonly string[];
}

async function compare(json: JsonObject, documents: GatheredDocuments): Promise<Comparison> {
  const peer = await isAcceptedByPeer(json, documents);
  const { verification } = await verify(asDocument(json), documents);
  const codes = verification.checks
    .filter(({ id, outcome }) => isDeciding(id) && (outcome === 'fail' || outcome === 'unknown'))
    .map(({ code }) => code);
  return { peer, ours: verification.verdict === 'verified', codes: [...new Set(codes)] };
}

const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

async function signFresh(suite: Parameters<typeof makeIssuer>[0], more: JsonObject = {}) {
  const issuer = await makeIssuer(suite);
  const badge = makeBadge(issuer.id, more);
  const context = [...(badge['@context'] as readonly string[]), ED25519_2020];
  return sign({ ...badge, '@context': context }, issuer);
}

const SUITES = ['eddsa-rdfc-2022', 'P-256', 'P-384', 'Ed25519Signature2020'] as const;

describe.each(SUITES)('a badge freshly signed, %s', (suite) => {
  test('is accepted by both', async () => {
    const outcome = await compare(await signFresh(suite), {});
    expect(outcome).toEqual({ peer: true, ours: true, codes: [] });
  });

  test.each<[string, (badge: JsonObject) => JsonObject]>([
    ['its name', (badge) => ({ ...badge, name: 'Brain surgery' })],
    ['its issuer', (badge) => change(badge, ['issuer', 'name'], 'Somebody else')],
    [
      'the day of its proof',
      (badge) => change(badge, ['proof', 'created'], '2020-01-01T00:00:00Z'),
    ],
    ['its purpose', (badge) => change(badge, ['proof', 'proofPurpose'], 'authentication')],
    ['a word that no context defines', (badge) => ({ ...badge, grade: 'A' })],
  ])('is refused by both with %s changed', async (_, alter) => {
    const { peer, ours } = await compare(alter(await signFresh(suite)), {});
    expect({ peer, ours }).toEqual({ peer: false, ours: false });
  });

  test('is refused by us alone when it is over, or of another issuer', async () => {
    const over = await signFresh(suite, { validUntil: '2026-02-01T00:00:00Z' });
    expect(await compare(over, {})).toEqual({
      peer: true,
      ours: false,
      codes: ['validity.expired'],
    });
    const issuer = { id: 'did:web:university.example', type: ['Profile'], name: 'University' };
    const foreign = await signFresh(suite, { issuer });
    expect(await compare(foreign, {})).toMatchObject({ peer: true, ours: false });
  });
});

/** Every file with embedded proofs of which both of us check each. */
function findFiles(): readonly (readonly [path: string, json: JsonObject])[] {
  return readManifest().flatMap(({ path, proof }) => {
    const isCompared = proof.split('+').every((suite) => PEER_SUITES.includes(suite));
    const json = isCompared ? parseVector(path) : undefined;
    return json?.['issuer'] === undefined ? [] : [[path, json] as const];
  });
}

describe.runIf(HAS_VECTORS)('the files of others', async () => {
  const files = findFiles();
  const documents = HAS_VECTORS ? offerDocuments() : {};
  const differences: (Comparison & { readonly path: string })[] = [];
  for (const [path, json] of files) {
    const outcome = await compare(json, { ...documents, ...offerFor(path) });
    if (outcome.peer !== outcome.ours) differences.push({ path, ...outcome });
  }

  test('there are enough of them, and most are judged alike', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(differences.length).toBeLessThan(files.length / 2);
  });

  test('what we refuse and the library accepts has a fault that it does not look for', () => {
    const unexplained = differences.filter(
      ({ peer, codes }) => peer && !codes.some((code) => Object.hasOwn(STRICTER, code)),
    );
    expect(unexplained).toEqual([]);
  });

  test('the library refuses nothing that we verify', () => {
    const refused = differences.filter(({ ours }) => ours).map(({ path }) => path);
    expect(refused).toEqual([]);
  });

  test('each fault that explains a difference is met', () => {
    const met = new Set(differences.flatMap(({ codes }) => codes));
    expect(Object.keys(STRICTER).filter((code) => !met.has(code))).toEqual([]);
  });
});
