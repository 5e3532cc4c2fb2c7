import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../../../shared/lib/json.ts';
import { canonicaliseOptions } from '../option-shape.ts';
import type { ContextSet } from '../../../contexts/context-set.ts';
import { fitsEcdsa } from '../../../keys/ecdsa-signature.ts';
import { parseMultikey } from '../../../keys/multikey.ts';
import type { ResolvedKey } from '../../../keys/resolution.ts';
import type { Unsecured } from '../signed-bytes.ts';
import { splitStatements } from './disclosed-statements.ts';
import type { DisclosedStatements, StatementLabels } from './disclosed-statements.ts';
import { parseEcdsaDisclosure } from './disclosure-value.ts';
import type { EcdsaDisclosure } from './disclosure-value.ts';

/** Whether what was disclosed is what the issuer signed. */
export type DisclosureFit =
  | { readonly outcome: 'fits' }
  /** It is not. */
  | { readonly outcome: 'misfits'; readonly detail: string }
  /** What it is cannot be said, because it cannot be made canonical. */
  | { readonly outcome: 'uncovered'; readonly detail: string };

/** A proof with selective disclosure, and what it is checked with. */
export interface SelectiveProof {
  readonly proof: JsonObject;
  /** The decoded `proofValue`. */
  readonly value: Uint8Array;
  readonly key: ResolvedKey;
}

/**
 * Checks an ecdsa-sd-2023 derived proof: the issuer signed the proof's options, the mandatory
 * statements and a key made for this credential; that key signed every other statement, one by one.
 *
 * @see https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023
 */
export async function checkEcdsaDisclosure(
  { proof, value, key }: SelectiveProof,
  subject: Unsecured,
  contexts: ContextSet,
): Promise<DisclosureFit> {
  const disclosure = parseEcdsaDisclosure(value);
  if (disclosure.kind !== 'derived') return misfits('not a derived proof');
  const content = await hashDisclosed({ proof, labels: disclosure.value }, subject, contexts);
  if (content.outcome !== 'hashed') return content;
  return judgeSignatures(disclosure.value, content, key);
}

function judgeSignatures(
  { publicKey, signatures, baseSignature }: EcdsaDisclosure,
  { header: [options, mandatory], statements: { chosen } }: Disclosed,
  key: ResolvedKey,
): DisclosureFit {
  const oneTimeKey = parseMultikey(`u${Buffer.from(publicKey).toString('base64url')}`);
  if (!oneTimeKey.ok || oneTimeKey.value.type !== 'P-256') return misfits('no P-256 key inside');
  if (signatures.length !== chosen.length) {
    return misfits(`${signatures.length} signatures for ${chosen.length} statements`);
  }
  const base = Buffer.concat([options, publicKey, mandatory]);
  if (!fitsEcdsa('sha256', base, key.publicKey, baseSignature)) {
    return misfits(`the base signature is not one by ${key.id}`);
  }
  const { publicKey: oneTime } = oneTimeKey.value;
  const unsigned = chosen.findIndex((statement, index) => {
    const signature = signatures[index];
    const bytes = Buffer.from(statement, 'utf8');
    return signature === undefined || !fitsEcdsa('sha256', bytes, oneTime, signature);
  });
  return unsigned < 0 ? { outcome: 'fits' } : misfits(`not signed: ${chosen[unsigned]?.trim()}`);
}

/** What was disclosed, as it was signed. */
export interface Disclosed {
  readonly outcome: 'hashed';
  /** The hashes of the proof's options and of the mandatory statements. */
  readonly header: readonly [Buffer, Buffer];
  readonly statements: DisclosedStatements;
}

interface LabelledProof {
  readonly proof: JsonObject;
  readonly labels: StatementLabels;
}

/** Makes the document and the proof's options canonical, names blank nodes as signed, and hashes. */
export async function hashDisclosed(
  { proof, labels }: LabelledProof,
  subject: Unsecured,
  contexts: ContextSet,
): Promise<Disclosed | DisclosureFit> {
  const digest = 'sha256';
  const document = await subject.canonical({ contexts, digest });
  if (!document.ok) return { outcome: 'uncovered', detail: document.error };
  const options = await canonicaliseOptions(proof, subject, {
    contexts,
    digest,
  });
  if (!options.ok) return { outcome: 'uncovered', detail: options.error };
  const statements = splitStatements(document.value.nquads, labels);
  if (!statements.ok) return misfits(statements.error);
  const mandatory = statements.value.mandatory.join('');
  return {
    outcome: 'hashed',
    header: [hash(options.value.nquads), hash(mandatory)],
    statements: statements.value,
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

export function misfits(detail: string): DisclosureFit {
  return { outcome: 'misfits', detail };
}
