import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../src/main/verify/index.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { isDeciding } from '../../src/shared/model/verdict.ts';
import { makeIssuer, sign } from '../main/verify/proofs/data-integrity/signing.ts';
import { asDocument, change, makeBadge, verify } from '../main/verify/signed-credentials.ts';
import { offerDocuments, offerFor, parseVector } from './offered-documents.ts';
import { digitalbazaarVc } from './peers/digitalbazaar-vc.ts';
import { jsonldSignatures } from './peers/jsonld-signatures.ts';
import type { Peer } from './peers/peer.ts';
import { REASONS } from './peers/reasons.ts';
import { verifierCore } from './peers/verifier-core.ts';
import { HAS_VECTORS, readManifest, reportLeftOut } from './vectors.ts';

reportLeftOut('the differential test', 340);

const PEERS: readonly Peer[] = [jsonldSignatures, digitalbazaarVc, verifierCore];

/** Whether each of us accepts a file, and what each holds against it. */
interface Comparison {
  readonly peer: boolean;
  readonly ours: boolean;
  readonly codes: readonly string[];
  readonly because: string;
}

async function compare(
  peer: Peer,
  json: JsonObject,
  documents: GatheredDocuments = {},
): Promise<Comparison> {
  const { accepted, because } = await peer.judge(json, documents);
  const { verification } = await verify(asDocument(json), documents);
  const codes = verification.checks
    .filter(({ id, outcome }) => isDeciding(id) && (outcome === 'fail' || outcome === 'unknown'))
    .map(({ code }) => code);
  const ours = verification.verdict === 'verified';
  return { peer: accepted, ours, codes: [...new Set(codes)], because };
}

const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

async function signFresh(suite: Parameters<typeof makeIssuer>[0], more: JsonObject = {}) {
  const issuer = await makeIssuer(suite);
  const badge = makeBadge(issuer.id, more);
  const context = [...(badge['@context'] as readonly string[]), ED25519_2020];
  return sign({ ...badge, '@context': context }, issuer);
}

const SUITES = ['eddsa-rdfc-2022', 'P-256', 'P-384', 'Ed25519Signature2020'] as const;
const SUITE_NAMES = { 'P-256': 'ecdsa-rdfc-2019', 'P-384': 'ecdsa-rdfc-2019' } as const;

const PAIRS = PEERS.flatMap((peer) =>
  SUITES.filter((suite) =>
    peer.suites.includes({ ...SUITE_NAMES }[suite as keyof typeof SUITE_NAMES] ?? suite),
  ).map((suite) => ({ peer, suite, name: peer.name })),
);

describe.each(PAIRS)('a badge freshly signed, $suite, and $name', ({ peer, suite }) => {
  test('is accepted by both', async () => {
    const outcome = await compare(peer, await signFresh(suite));
    expect(outcome).toEqual({ peer: true, ours: true, codes: [], because: '' });
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
    const outcome = await compare(peer, alter(await signFresh(suite)));
    expect(outcome).toMatchObject({ peer: false, ours: false });
  });

  test('is refused by both when it is over, unless dates are not looked at', async () => {
    const over = await signFresh(suite, { validUntil: '2026-02-01T00:00:00Z' });
    expect(await compare(peer, over)).toMatchObject({
      peer: isStricter(peer, 'validity.expired'),
      ours: false,
      codes: ['validity.expired'],
    });
  });

  test('is refused by both in another’s name, unless the issuer is not asked', async () => {
    const issuer = { id: 'did:web:university.example', type: ['Profile'], name: 'University' };
    const foreign = await signFresh(suite, { issuer });
    expect(await compare(peer, foreign)).toMatchObject({
      peer: isStricter(peer, 'binding.foreign-key'),
      ours: false,
    });
  });
});

/** Whether we refuse for `code` what the library accepts. */
function isStricter({ name }: Peer, code: string): boolean {
  return Object.hasOwn(REASONS[name]?.stricter ?? {}, code);
}

/** Every file with embedded proofs of which both of us check each. */
function findFiles(peer: Peer): readonly (readonly [path: string, json: JsonObject])[] {
  return readManifest().flatMap(({ path, proof }) => {
    const isCompared = proof.split('+').every((suite) => peer.suites.includes(suite));
    const json = isCompared ? parseVector(path) : undefined;
    return json?.['issuer'] === undefined ? [] : [[path, json] as const];
  });
}

describe.runIf(HAS_VECTORS).each(PEERS)('the files of others, and $name', async (peer) => {
  const files = findFiles(peer);
  const documents = HAS_VECTORS ? offerDocuments() : {};
  const differences: (Comparison & { readonly path: string })[] = [];
  for (const [path, json] of files) {
    const outcome = await compare(peer, json, { ...documents, ...offerFor(path) });
    if (outcome.peer !== outcome.ours) differences.push({ path, ...outcome });
  }
  const { stricter, narrower } = REASONS[peer.name] ?? { stricter: {}, narrower: {} };

  test('there are enough of them, and most are judged alike', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(differences.length).toBeLessThan(files.length / 2);
  });

  test('what we refuse and the library accepts has a fault that it does not look for', () => {
    const unexplained = differences.filter(
      (one) => one.peer && !one.codes.some((code) => Object.hasOwn(stricter, code)),
    );
    expect(unexplained).toEqual([]);
  });

  test('what the library refuses and we verify is beyond what it does', () => {
    const unexplained = differences.filter(
      ({ ours, because }) =>
        ours && !Object.keys(narrower).some((words) => because.includes(words)),
    );
    expect(unexplained).toEqual([]);
  });

  test('each reason for a difference is met', () => {
    const codes = new Set(differences.filter((one) => one.peer).flatMap((one) => one.codes));
    const words = differences.filter(({ ours }) => ours).map(({ because }) => because);
    expect(Object.keys(stricter).filter((code) => !codes.has(code))).toEqual([]);
    expect(Object.keys(narrower).filter((one) => !words.some((w) => w.includes(one)))).toEqual([]);
  });
});
