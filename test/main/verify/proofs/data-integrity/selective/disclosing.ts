import * as bbs from '@digitalbazaar/bbs-2023-cryptosuite';
import * as Bls12381Multikey from '@digitalbazaar/bls12-381-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { decode, encode } from 'cborg';
import signatures from 'jsonld-signatures';
import { findContextSets } from '../../../../../../src/main/verify/contexts/context-set.ts';
import type { JsonObject } from '../../../../../../src/shared/lib/json.ts';
import { changed, load } from '../signing.ts';

/** Documents signed and disclosed in part by an independent implementation. */

export type SelectiveSuite = 'ecdsa-sd-2023' | 'bbs-2023';

export interface SelectiveIssuer {
  readonly id: string;
  readonly keyId: string;
  readonly suite: SelectiveSuite;
  readonly signer: object;
}

export async function makeSelectiveIssuer(
  suite: SelectiveSuite = 'ecdsa-sd-2023',
): Promise<SelectiveIssuer> {
  const keyPair =
    suite === 'bbs-2023'
      ? await Bls12381Multikey.generateBbsKeyPair({ algorithm: 'BBS-BLS12-381-SHA-256' })
      : await EcdsaMultikey.generate({ curve: 'P-256' });
  // The key's text is made of its bytes only, so that it can name itself.
  const text = await publicKeyText(keyPair);
  const id = `did:key:${text}`;
  const keyId = `${id}#${text}`;
  Object.assign(keyPair, { controller: id, id: keyId });
  return { id, keyId, suite, signer: keyPair.signer() };
}

async function publicKeyText(keyPair: object): Promise<string> {
  const { publicKeyMultibase } = keyPair as { readonly publicKeyMultibase?: string };
  if (publicKeyMultibase !== undefined) return publicKeyMultibase;
  const exporter = keyPair as {
    export(options: object): Promise<{ readonly publicKeyMultibase: string }>;
  };
  return (await exporter.export({ publicKey: true })).publicKeyMultibase;
}

/** What nobody may leave out. */
export const MANDATORY = ['/issuer', '/validFrom', '/validUntil', '/credentialStatus'] as const;

/** Signs a document as its issuer does, for its holder alone. */
export async function signBase(
  document: JsonObject,
  issuer: SelectiveIssuer,
  mandatoryPointers: readonly string[] = MANDATORY,
): Promise<JsonObject> {
  const { createSignCryptosuite } = issuer.suite === 'bbs-2023' ? bbs : ecdsaSd;
  const suite = new DataIntegrityProof({
    signer: issuer.signer,
    date: '2026-03-01T10:00:00Z',
    cryptosuite: createSignCryptosuite({ mandatoryPointers }),
  });
  const signed = await signatures.sign(structuredClone(document), {
    suite,
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader: (url) => load(url, findContextSets(document)[0]),
  });
  return plain(signed);
}

/** Discloses parts of a signed document as its holder does. */
export async function disclose(
  signed: JsonObject,
  suite: SelectiveSuite,
  selectivePointers: readonly string[] = ['/credentialSubject'],
): Promise<JsonObject> {
  const { createDiscloseCryptosuite } = suite === 'bbs-2023' ? bbs : ecdsaSd;
  const revealed = await signatures.derive(structuredClone(signed), {
    suite: new DataIntegrityProof({
      cryptosuite: createDiscloseCryptosuite({ selectivePointers }),
    }),
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader: (url) => load(url, findContextSets(signed)[0]),
  });
  return plain(revealed);
}

function plain(json: object): JsonObject {
  return JSON.parse(JSON.stringify(json)) as JsonObject;
}

/** A copy whose proof value has other parts: the array that follows the tag, changed in place. */
export function withParts(json: JsonObject, change: (parts: unknown[]) => void): JsonObject {
  return changed(json, 'proof.proofValue', (value) => {
    const bytes = Buffer.from((value as string).slice(1), 'base64url');
    const parts = decode(bytes.subarray(3), { useMaps: true }) as unknown[];
    change(parts);
    const whole = Buffer.concat([bytes.subarray(0, 3), encode(parts)]);
    return `u${whole.toString('base64url')}`;
  });
}
