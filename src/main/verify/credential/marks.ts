import { hash } from 'node:crypto';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { percentDecoded } from '../../../shared/lib/percent-decoded.ts';
import type {
  CredentialFacts,
  CredentialMarks,
  RecipientAddress,
} from '../../../shared/model/credential.ts';
import { isOfNoPerson } from '../../../shared/model/whose.ts';
import { readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { listNested } from '../checks/nested-credentials.ts';
import { readAddresses } from '../checks/recipient.ts';
import { decodeMultibase } from '../keys/multibase.ts';
import { decodeBase64url } from '../keys/base64url.ts';
import { thumbprintOf } from '../keys/thumbprint.ts';
import { canonicaliseWithout } from '../proofs/data-integrity/jcs.ts';
import type { SecuredCredential } from './secured-credential.ts';

/**
 * By what a credential is known again: written with other white space, baked, taken out of a
 * presentation or out of the record that held it, it has the same marks. Of endorsements there are none,
 * embedded or not: one endorsement stands in many people's credentials, or beside them.
 */
export function readMarks(
  payload: CredentialPayload,
  { credential, provenKeys }: Pick<SecuredCredential, 'credential' | 'provenKeys'>,
  facts: CredentialFacts,
): CredentialMarks {
  const keys = onceEach(provenKeys.map(thumbprintOf));
  const addresses = addressesOf(facts);
  if (isOfNoPerson(facts)) return { copies: [], keys, addresses };
  const inner =
    credential === undefined ? [] : listNested(credential).slice(0, CREDENTIAL_LIMITS.nested);
  const copies = onceEach([...copiesOf(payload, credential), ...inner.flatMap(copiesOfInner)]);
  const number = numberOf(facts);
  const marks = { copies, keys, addresses };
  return number === undefined ? marks : { ...marks, number };
}

/**
 * Its own, and those of the credentials in it that it does not vouch for: they may be another person's. The
 * first of each stand before the second of any: no more than some hundreds are kept, and whoever makes a record
 * could crowd the one that tells out with others that they put into it.
 */
function addressesOf({ recipient, parts = [] }: CredentialFacts): readonly RecipientAddress[] {
  const own = readAddresses(recipient);
  const foreign = parts.map(({ addressees = [] }) =>
    readAddresses({ ...recipient, subjectId: undefined, identifiers: addressees }),
  );
  if (foreign.every((addresses) => addresses.length === 0)) return own;
  const all = inTurns([own, ...foreign]);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function inTurns<One>(lists: readonly (readonly One[])[]): readonly One[] {
  const placed = lists.flatMap((list) => list.map((one, place) => ({ one, place })));
  return placed.toSorted((left, right) => left.place - right.place).map(({ one }) => one);
}

function onceEach(texts: readonly string[]): readonly string[] {
  if (texts.length < 2 || (texts.length === 2 && texts[0] !== texts[1])) return texts;
  return [...new Set(texts)];
}

function copiesOf(payload: CredentialPayload, credential: JsonObject | undefined): string[] {
  const signatures =
    payload.kind === 'json' ? signaturesIn(payload.json) : signatureOfToken(payload.compact);
  const content = credential && canonicaliseWithout('proof', credential);
  const copies = signatures.map((bytes) => digest('signature', bytes));
  if (content !== undefined) copies.push(digest('content', content));
  return copies;
}

function copiesOfInner(value: JsonValue): string[] {
  const document = readEmbeddedCredential(value, '');
  if (document === undefined) return [];
  const { payload } = document;
  return copiesOf(payload, payload.kind === 'json' ? payload.json : undefined);
}

// As bytes: one signature can be written in several alphabets.
function signaturesIn(json: JsonObject): readonly Uint8Array[] {
  const written: (Uint8Array | undefined)[] = [];
  for (const proof of asArray(json['proof'])) {
    if (!isJsonObject(proof)) continue;
    written.push(readMultibase(asString(proof['proofValue'])), readLast(asString(proof['jws'])));
  }
  written.push(readLast(asString(json['signature'])));
  return written.filter((bytes) => bytes !== undefined);
}

function signatureOfToken(compact: string): readonly Uint8Array[] {
  // An SD-JWT's issuer signed what stands before its disclosures.
  const end = compact.indexOf('~');
  const bytes = readLast(end < 0 ? compact : compact.slice(0, end));
  return bytes === undefined ? [] : [bytes];
}

function readMultibase(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : filled(decodeMultibase(text) ?? Buffer.from(text));
}

function readLast(jws: string | undefined): Uint8Array | undefined {
  const text = jws?.slice(jws.lastIndexOf('.') + 1);
  return text === undefined ? undefined : filled(decodeBase64url(text));
}

function filled(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined || bytes.length === 0 ? undefined : bytes;
}

/** @see https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm */
function numberOf({ id, issuer }: CredentialFacts): string | undefined {
  if (id === undefined || issuer.id === undefined) return undefined;
  const pair = [issuer.id, id].map((one) => percentDecoded(one.trim()));
  return pair.includes('') ? undefined : digest('number', JSON.stringify(pair));
}

/** 128 bits: two that are alike by chance will not be met. */
function digest(kind: 'content' | 'number', content: string): string;
function digest(kind: 'signature', content: Uint8Array): string;
function digest(kind: string, content: string | Uint8Array): string {
  const whole = typeof content === 'string' ? `${kind}\0${content}` : afterPrefix(content);
  return hash('sha256', whole, 'hex').slice(0, 32);
}

const PREFIX = Buffer.from('signature\0');

function afterPrefix(signature: Uint8Array): Uint8Array {
  const whole = Buffer.allocUnsafe(PREFIX.length + signature.length);
  whole.set(PREFIX);
  whole.set(signature, PREFIX.length);
  return whole;
}
