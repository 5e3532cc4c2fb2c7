import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import type { JsonObject, JsonValue } from '../../../src/shared/lib/json.ts';
import { BUNDLED_CONTEXTS } from '../../../src/main/verify/contexts/bundled-contexts.ts';
import { loadPackagedContext } from '../../../tools/samples/contexts.ts';
import { makeBadge } from './signed-credentials.ts';
import type { Signer } from './signed-credentials.ts';

export const SUBJECT = 'did:example:subject';
const CLR_CONTEXT = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** A learner record that holds `nested`. */
export function makeRecord(
  issuerId: string,
  nested: readonly JsonValue[],
  subject: JsonObject = {},
): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      CLR_CONTEXT,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:0b0d4e1c-6f0a-4f6e-9f0e-2f3a1d8c7b60',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Transcript',
    issuer: { id: issuerId, type: ['Profile'], name: 'University' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: SUBJECT,
      type: ['ClrSubject'],
      verifiableCredential: nested,
      achievement: [
        {
          id: 'urn:uuid:22222222-6f0a-4f6e-9f0e-2f3a1d8c7b60',
          type: ['Achievement'],
          name: 'Bachelor of Science',
          description: 'Three years.',
          criteria: { narrative: 'Study.' },
        },
      ],
      ...subject,
    },
  };
}

/** A badge of another id than `makeBadge`'s, for the same person. */
export function makeNestedBadge(issuerId: string, name: string, more: JsonObject = {}): JsonObject {
  const badge = makeBadge(issuerId);
  const subject = badge['credentialSubject'] as JsonObject;
  const achievement = {
    ...(subject['achievement'] as JsonObject),
    id: `urn:example:${name}`,
    name,
  };
  return {
    ...badge,
    id: `urn:example:badge:${name}`,
    name,
    credentialSubject: { ...subject, achievement },
    ...more,
  };
}

/**
 * Signs through an implementation that is not ours. No package carries the context of learner records,
 * so that one is our own term table, which is held against the published one elsewhere.
 */
export async function signRecord(record: JsonObject, signer: Signer): Promise<JsonObject> {
  const signed: unknown = await signatures.sign(record, {
    suite: new DataIntegrityProof({ signer: signer.keyPair.signer(), cryptosuite }),
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader: loadContext,
  });
  return signed as JsonObject;
}

async function loadContext(url: string) {
  const document = url === CLR_CONTEXT ? BUNDLED_CONTEXTS.get(url)?.[0] : undefined;
  if (document === undefined) return loadPackagedContext(url);
  return { contextUrl: null, documentUrl: url, document };
}
