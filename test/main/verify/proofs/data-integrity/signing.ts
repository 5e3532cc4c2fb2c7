import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import type { ContextSet } from '../../../../../src/main/verify/contexts/context-set.ts';
import { createDocumentReader } from '../../../../../src/main/verify/documents/reader.ts';
import { bindIssuer } from '../../../../../src/main/verify/keys/bind-issuer.ts';
import { resolveKey } from '../../../../../src/main/verify/keys/resolve-key.ts';
import { checkDataIntegrityProofs } from '../../../../../src/main/verify/proofs/data-integrity/check-data-integrity-proofs.ts';
import type { DataIntegrityOptions } from '../../../../../src/main/verify/proofs/data-integrity/options.ts';
import type { ProofResult } from '../../../../../src/main/verify/proofs/proof-result.ts';
import { instantFrom } from '../../../../../src/shared/lib/instant.ts';
import { isJsonObject } from '../../../../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';

/** Documents signed by an independent implementation, and the check of them. */

export type Suite = 'eddsa-rdfc-2022' | 'P-256' | 'P-384' | 'Ed25519Signature2020';

export interface TestIssuer {
  readonly id: string;
  readonly keyId: string;
  readonly suite: object;
}

export const NOW = instantFrom(Date.UTC(2026, 5, 1));
const CREATED = '2026-03-01T10:00:00Z';

/** A did:key that signs with `suite`. */
export async function makeIssuer(suite: Suite = 'eddsa-rdfc-2022'): Promise<TestIssuer> {
  const keyPair =
    suite === 'P-256' || suite === 'P-384'
      ? await EcdsaMultikey.generate({ curve: suite })
      : await Ed25519Multikey.generate();
  const id = `did:key:${keyPair.publicKeyMultibase}`;
  const keyId = `${id}#${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: id, id: keyId });
  return { id, keyId, suite: suiteOf(suite, keyPair.signer()) };
}

function suiteOf(suite: Suite, signer: object): object {
  const date = CREATED;
  if (suite === 'Ed25519Signature2020') return new Ed25519Signature2020({ signer, date });
  const cryptosuite = suite === 'eddsa-rdfc-2022' ? eddsaRdfc : ecdsaRdfc;
  return new DataIntegrityProof({ signer, date, cryptosuite });
}

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

export function makeBadge(issuerId: string, more: JsonObject = {}): JsonObject {
  return {
    '@context': [V2, OB_303, ED25519_2020],
    id: 'urn:uuid:0d0d3c1b-5a3e-4a40-9c75-3f2f38b1cf6a',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Welding, level 2',
    issuer: { id: issuerId, type: ['Profile'], name: 'Old Mill Trade School' },
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2027-03-01T00:00:00Z',
    credentialStatus: {
      id: 'https://oldmill.example/status/3#94567',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: 'https://oldmill.example/status/3',
    },
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: 'sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5',
          identityType: 'emailAddress',
          salt: 'deadsea',
        },
      ],
      achievement: {
        id: 'https://oldmill.example/achievements/welding-2',
        type: ['Achievement'],
        name: 'Welding, level 2',
        description: 'Welds steel in all positions.',
        criteria: { narrative: 'Eight test pieces.' },
        creator: { id: issuerId, type: ['Profile'], name: 'Old Mill Trade School' },
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'MIG welding',
            targetUrl: 'https://skills.example/mig-welding',
          },
        ],
      },
    },
    ...more,
  };
}

export interface SignOptions {
  /** Signs with another purpose than an issuer's. */
  readonly authentication?: boolean;
  readonly contexts?: ContextSet;
}

export async function sign(
  document: JsonObject,
  issuer: TestIssuer,
  { authentication, contexts }: SignOptions = {},
): Promise<JsonObject> {
  const { AssertionProofPurpose, AuthenticationProofPurpose } = signatures.purposes;
  const signed = await signatures.sign(structuredClone(document), {
    suite: issuer.suite,
    purpose:
      authentication === true
        ? new AuthenticationProofPurpose({ challenge: 'a-challenge' })
        : new AssertionProofPurpose(),
    documentLoader: (url) => load(url, contexts ?? findContextSets(document)[0]),
  });
  return JSON.parse(JSON.stringify(signed)) as JsonObject;
}

/** Gives a signer the contexts that the document names. */
export function load(url: string, contexts: ContextSet): Promise<object> {
  const document = contexts.find(url);
  if (document === undefined) throw new Error(`No context for ${url}.`);
  // Without a `tag`, the signer does not keep the content for a later call with another.
  return Promise.resolve({ documentUrl: url, document });
}

/** Checks a document with the real key resolution, where nothing can be looked up. */
export async function check(
  json: JsonObject,
  more: Partial<DataIntegrityOptions> = {},
): Promise<ProofResult> {
  const { issuer } = json;
  const issuerId = isJsonObject(issuer) ? issuer['id'] : issuer;
  return await checkDataIntegrityProofs(json, {
    purpose: 'assertionMethod',
    expectedController: typeof issuerId === 'string' ? issuerId : undefined,
    instant: NOW,
    reader: createDocumentReader({}, NOW),
    keys: { resolveKey, bindIssuer },
    ...more,
  });
}

/** Each finding as `id outcome code`, in order. */
export function summarise({ findings }: ProofResult): readonly string[] {
  return findings.map(({ id, outcome, code }) => `${id} ${outcome} ${code}`);
}

/** What is not in order, as `outcome code`. */
export function faultsOf({ findings }: ProofResult): readonly string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped')
    .map(({ outcome, code }) => `${outcome} ${code}`);
}

/** A deep copy with the value at `path` replaced by what `change` makes of it; `undefined` removes it. */
export function changed(
  json: JsonObject,
  path: string,
  change: (value: JsonValue | undefined) => JsonValue | undefined,
): JsonObject {
  const copy = structuredClone(json) as Record<string, JsonValue | undefined>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent = copy;
  for (const step of steps) parent = parent[step] as Record<string, JsonValue | undefined>;
  const value = change(parent[last]);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** A deep copy with one context more at the end. */
export function withContext(json: JsonObject, context: JsonValue): JsonObject {
  return changed(json, '@context', (known) => [...(known as JsonValue[]), context]);
}

/** A deep copy of the subject. */
export function subjectOf(json: JsonObject): Record<string, JsonValue | undefined> {
  return structuredClone(json['credentialSubject']) as Record<string, JsonValue | undefined>;
}
