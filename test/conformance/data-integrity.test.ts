import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findContextSets } from '../../src/main/verify/contexts/context-set.ts';
import type { DocumentAnswer } from '../../src/main/verify/documents/answer.ts';
import { createDocumentReader } from '../../src/main/verify/documents/reader.ts';
import { bindIssuer } from '../../src/main/verify/keys/bind-issuer.ts';
import { resolveKey } from '../../src/main/verify/keys/resolve-key.ts';
import { canonicalise } from '../../src/main/verify/jsonld/canonicalise.ts';
import { checkDataIntegrityProofs } from '../../src/main/verify/proofs/data-integrity/check-data-integrity-proofs.ts';
import { canonicaliseJson } from '../../src/main/verify/proofs/data-integrity/jcs.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../src/shared/lib/json.ts';
import { fragmentKeys } from './fragment-keys.ts';
import { HAS_VECTORS, readManifest, readVector, reportLeftOut } from './vectors.ts';

reportLeftOut('data-integrity', 130);

const NOW = instantFrom(Date.UTC(2026, 5, 1));
const reader = createDocumentReader({}, NOW);

/** W3C's examples use it; it is no credential's of ours, so it is not bundled. */
const CITIZENSHIP = 'https://w3id.org/citizenship/v4rc1';
const extraContexts = new Map<string, JsonObject>(
  HAS_VECTORS
    ? [[CITIZENSHIP, readJson('contexts/w3id.org_citizenship_v4rc1.jsonld') as JsonObject]]
    : [],
);

function readJson(path: string): JsonValue {
  return JSON.parse(readVector(path)) as JsonValue;
}

async function checkProofs(json: JsonObject) {
  const [first] = asArray(json['proof']).filter(isJsonObject);
  const isPresentation = first?.['proofPurpose'] === 'authentication';
  const { findings } = await checkDataIntegrityProofs(json, {
    purpose: isPresentation ? 'authentication' : 'assertionMethod',
    expectedController: undefined,
    instant: NOW,
    reader,
    keys: fragmentKeys,
    extraContexts,
  });
  return findings;
}

async function outcomesOf(json: JsonObject): Promise<readonly string[]> {
  const findings = await checkProofs(json);
  return findings.filter(({ id }) => id === 'proof').map(({ code }) => code);
}

const SUPPORTED =
  /^(?:(?:eddsa|ecdsa)-(?:rdfc|jcs)-20\d\d|ecdsa-sd-2023|Ed25519Signature20(?:18|20))$/u;

/** Files whose proofs we judge otherwise than the independent check, or more exactly, and why. */
const EXCEPTIONS = [
  {
    file: 'ecdsa-sd-2023/employ/addSignedSDBase.json',
    reason: 'its holder has not disclosed anything of it yet',
    outcome: 'proof.not-disclosed',
  },
  {
    file: 'ecdsa-sd-2023/prc/addSignedSDBase.json',
    reason: 'its holder has not disclosed anything of it yet',
    outcome: 'proof.not-disclosed',
  },
  {
    file: 'blockcerts-cert-verifier-js/test/fixtures/v3/ecdsa-sd-2023-derived-credential.json',
    reason: 'its key is kept at a URL',
    outcome: 'proof.not-checked',
  },
  {
    file: 'blockcerts-cert-verifier-js/test/fixtures/v3/ecdsa-sd-2023-signed-credential.json',
    reason: 'its holder has not disclosed anything of it yet',
    outcome: 'proof.not-disclosed',
  },
  {
    file: 'blockcerts-cert-verifier-js/test/fixtures/issuer-blockcerts.json',
    reason: 'Blockcerts contexts are not bundled',
    outcome: 'proof.uncovered',
  },
  {
    file: 'clr20/simple_old_safesigned.json',
    reason: 'a draft context that nobody publishes any more',
    outcome: 'proof.uncovered',
  },
  {
    file: 'ob30/complete_v1.json',
    reason: 'its key is named by a fragment that is no key',
    outcome: 'proof.not-checked',
  },
  {
    file: 'ob30/simple-err-proof-method-no-scheme.json',
    reason: 'its key is named without a scheme',
    outcome: 'proof.not-checked',
  },
  {
    file: 'ob30/simple-err-proof-method-unknown-did-method.json',
    reason: 'a DID method that is not known',
    outcome: 'proof.not-checked',
  },
  {
    file: 'ob30/simple-err-proof-method-unknown-scheme.json',
    reason: 'a key id of an unknown scheme',
    outcome: 'proof.not-checked',
  },
  {
    file: 'ob30/simple-err-proof-method.json',
    reason: 'its key is not a key',
    outcome: 'proof.not-checked',
  },
  {
    file: 'tests/input/credential-proof-ok.json',
    reason: 'a proof whose value is left out',
    outcome: 'proof.malformed',
  },
] as const;

interface ProofCase {
  readonly path: string;
  readonly measured: string;
  readonly json: JsonObject;
}

/** Every row with an embedded proof of a suite that we check and that was measured. */
function findCases(): readonly ProofCase[] {
  return readManifest().flatMap(({ path, proof, measured }) => {
    const suites = proof.split('+');
    if (measured === '' || !suites.every((suite) => SUPPORTED.test(suite))) return [];
    const json = parseObject(path);
    return json === undefined || measured.includes('chain') ? [] : [{ path, measured, json }];
  });
}

function parseObject(path: string): JsonObject | undefined {
  try {
    const json = readJson(path);
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

describe.runIf(HAS_VECTORS)('embedded proofs, against an independent check', () => {
  const cases = findCases();

  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThan(110);
  });

  test.each(cases)('$path', async ({ path, measured, json }) => {
    const outcomes = new Set(await outcomesOf(json));
    const measuredOutcome = measured.includes(':invalid') ? 'proof.mismatch' : 'proof.valid';
    const exception = EXCEPTIONS.find(({ file }) => path.endsWith(file));
    expect(outcomes).toEqual(new Set([exception?.outcome ?? measuredOutcome]));
  });
});

describe.runIf(HAS_VECTORS)('chains of proofs', () => {
  const folder = 'w3c-vc-di-eddsa/TestVectors/proof-set-chain';

  test.each([
    ['signedProofChain1', 3],
    ['signedProofChain2', 4],
  ])('%s is valid, each proof of it', async (name, length) => {
    const json = readJson(`${folder}/${name}.json`) as JsonObject;
    expect(await outcomesOf(json)).toEqual(Array.from({ length }, () => 'proof.valid'));
  });

  test.each([
    ['signedProofSet2', 1],
    ['signedProofChain2', 3],
  ])(
    '%s, of which its issuer lists the first key, is its own, and co-signed',
    async (name, others) => {
      const json = readJson(`${folder}/${name}.json`) as JsonObject;
      const { findings, provenKeys } = await checkDataIntegrityProofs(json, {
        purpose: 'assertionMethod',
        expectedController: ISSUER,
        instant: NOW,
        reader: createDocumentReader({ [ISSUER]: listing(json) }, NOW),
        keys: { resolveKey, bindIssuer },
        extraContexts,
      });
      expect(provenKeys).toHaveLength(1);
      const bindings = findings.filter(({ id }) => id === 'issuer-binding').map(({ code }) => code);
      const coSigned = Array.from({ length: others }, () => 'binding.co-signed');
      expect(bindings).toEqual(['binding.own-key', ...coSigned]);
    },
  );

  const ISSUER = 'https://vc.example/issuers/5678';

  function listing(json: JsonObject): DocumentAnswer {
    const [first] = asArray(json['proof']).filter(isJsonObject);
    const keyId = asString(first?.['verificationMethod']) ?? '';
    const document = { id: ISSUER, assertionMethod: [keyId] };
    const text = JSON.stringify(document);
    const obtainedAt = '2026-06-01T00:00:00Z';
    return { outcome: 'found', text, mediaType: undefined, obtainedAt, source: 'directory' };
  }

  test('the middle of a chain alone is broken', async () => {
    const json = readJson(`${folder}/proofChainTempDoc2.json`) as JsonObject;
    expect(await outcomesOf(json)).toEqual(['proof.chain-broken']);
  });

  test('a link that was changed breaks it', async () => {
    const json = structuredClone(readJson(`${folder}/signedProofChain2.json`)) as {
      proof: { created: string }[];
    };
    const [first] = json.proof;
    if (first !== undefined) first.created = '2023-02-24T23:36:39Z';
    // The first proof does not fit, nor does the one that was added to it; the last covers neither.
    expect(await outcomesOf(json as unknown as JsonObject)).toEqual([
      'proof.mismatch',
      'proof.valid',
      'proof.mismatch',
      'proof.valid',
    ]);
  });
});

describe.runIf(HAS_VECTORS)('bbs-2023', () => {
  const folder = 'w3c-vc-di-bbs/TestVectors';

  test.each(['derivedRevealDocument', 'prc/derivedRevealDocument'])('%s is valid', async (name) => {
    const json = readJson(`${folder}/${name}.json`) as JsonObject;
    expect(await outcomesOf(json)).toEqual(['proof.valid']);
    const { proof, ...document } = json;
    const { validFrom: _, ...less } = document;
    const forged = { ...less, name: 'Somebody', proof } as JsonObject;
    expect(await outcomesOf(forged)).toEqual(['proof.mismatch']);
  });

  test.each(['addSignedSDBase', 'prc/addSignedSDBase', 'Pseudonym/addSignedSDBase'])(
    '%s is not disclosed yet',
    async (name) => {
      const json = readJson(`${folder}/${name}.json`) as JsonObject;
      expect(await outcomesOf(json)).toEqual(['proof.not-disclosed']);
    },
  );

  test.each(['HolderBinding', 'Pseudonym', 'PseudonymHB'])(
    'with the feature of %s is not checked',
    async (name) => {
      const json = readJson(`${folder}/${name}/derivedRevealDocument.json`) as JsonObject;
      expect(await outcomesOf(json)).toEqual(['proof.unsupported']);
    },
  );
});

describe.runIf(HAS_VECTORS)('what is not supported', () => {
  test.each([
    [
      '1edtech-public-validator/inspector-vc/src/test/resources/ob30/simple-multiple-proofs.json',
      'SomeProofType',
    ],
  ])('%s is not outweighed by the proof that fits', async (path, type) => {
    const findings = (await checkProofs(readJson(path) as JsonObject)).filter(
      ({ id }) => id === 'proof',
    );
    expect(findings.some(({ code }) => code === 'proof.valid')).toBe(true);
    expect(findings.find(({ outcome }) => outcome === 'unknown')?.params).toEqual({ type });
  });
});

/** Folders of W3C's vectors with their steps: N-Quads of the document and of the proof, and hashes. */
const STEPS = [
  ['w3c-vc-di-eddsa/TestVectors/eddsa-rdfc-2022', 'DataInt', 'sha256'],
  ['w3c-vc-di-eddsa/TestVectors/eddsa-rdfc-2022/employ', 'DataInt', 'sha256'],
  ['w3c-vc-di-eddsa/TestVectors/Ed25519Signature2020', 'EdSig', 'sha256'],
  ['w3c-vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256', 'ECDSAP256', 'sha256'],
  ['w3c-vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256/employ', 'ECDSAP256', 'sha256'],
  ['w3c-vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384', 'ECDSAP384', 'sha384'],
  ['w3c-vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384/employ', 'ECDSAP384', 'sha384'],
] as const;

describe.runIf(HAS_VECTORS)("the steps of W3C's vectors", () => {
  test.each(STEPS)('%s', async (folder, suffix, digest) => {
    const signed = readJson(`${folder}/signed${suffix}.json`) as JsonObject;
    const { proof: _, ...document } = signed;
    const [contexts] = findContextSets(signed, extraContexts);
    const canonical = await canonicalise(document, { contexts, digest });
    const nquads = canonical.ok ? canonical.value.nquads : canonical.error;
    expect(nquads).toBe(readVector(`${folder}/canonDoc${suffix}.txt`));
    const hash = createHash(digest).update(nquads).digest('hex');
    expect(hash).toBe(readVector(`${folder}/docHash${suffix}.txt`).trim());
    const options = readJson(`${folder}/proofConfig${suffix}.json`) as JsonObject;
    const ofProof = await canonicalise(options, { contexts, digest });
    expect(ofProof.ok ? ofProof.value.nquads : ofProof.error).toBe(
      readVector(`${folder}/proofCanon${suffix}.txt`),
    );
  });

  test.each([
    ['w3c-vc-di-eddsa/TestVectors/eddsa-jcs-2022', 'JCS'],
    ['w3c-vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p256', 'JCSECDSAP256'],
    ['w3c-vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p384', 'JCSECDSAP384'],
  ])('%s', (folder, suffix) => {
    const { proof, ...document } = readJson(`${folder}/signed${suffix}.json`) as JsonObject;
    expect(asString((proof as JsonObject)['type'])).toBe('DataIntegrityProof');
    expect(canonicaliseJson(document)).toBe(readVector(`${folder}/canonDoc${suffix}.txt`));
    expect(canonicaliseJson(readJson(`${folder}/proofConfig${suffix}.json`))).toBe(
      readVector(`${folder}/proofCanon${suffix}.txt`),
    );
  });
});

describe.runIf(HAS_VECTORS)('canonical JSON (RFC 8785)', () => {
  test.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('%s', (name) => {
    const folder = JCS_FOLDER;
    expect(canonicaliseJson(readJson(`${folder}/input/${name}.json`))).toBe(
      readVector(`${folder}/output/${name}.json`),
    );
  });
});

const JCS_FOLDER = 'cyberphone-jcs/testdata';
