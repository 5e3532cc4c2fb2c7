import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CredentialFormat } from '../../../shared/model/credential.ts';
import type { CredentialDocument, CredentialPayload } from '../../intake/index.ts';
import { checkValidityPeriod } from '../checks/validity-period.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { fillFirstVersion } from '../open-badges-2/first-version.ts';
import { hasMerkleProofs } from '../proofs/merkle/check-merkle-proofs.ts';
import { readFacts } from './read.ts';
import type { SecuredCredential } from './secured-credential.ts';

/** Formats that can be read, but whose proof is not checked yet, with the name to say so. */
const UNSUPPORTED = {
  'ob1-assertion': 'Open Badges 1.0',
  'blockcerts-json': 'Blockcerts',
} as const satisfies Partial<Record<CredentialFormat, string>>;

/** What to call a document's format when it is one that is not checked yet; `undefined` when it is checked. */
export function nameUnsupported({ format, payload }: CredentialDocument): string | undefined {
  // Of Blockcerts, version 3 is checked: earlier ones have other proofs.
  const isBlockcerts = format === 'blockcerts-json' && payload.kind === 'json';
  if (isBlockcerts && hasMerkleProofs(payload.json)) return undefined;
  return isUnsupported(format) ? UNSUPPORTED[format] : undefined;
}

function isUnsupported(format: CredentialFormat): format is keyof typeof UNSUPPORTED {
  return Object.hasOwn(UNSUPPORTED, format);
}

/** That a format is not checked yet, which leaves no credential of it better than unconfirmed. */
function reportUnsupported(name: string): Finding {
  const params = { format: name };
  return {
    id: 'document-structure',
    outcome: 'unknown',
    code: 'structure.unsupported-version',
    params,
  };
}

/**
 * Reads a credential of a format whose proof is not checked yet: everything about its proof is
 * unknown, save that one which has no proof at all is known to have none.
 */
export function readUnsupported(
  document: CredentialDocument,
  name: string,
  reader: DocumentReader,
): SecuredCredential {
  const own = readPayload(document.payload);
  const isFirst = own !== undefined && document.format === 'ob1-assertion';
  const credential = isFirst ? fillFirstVersion(own, reader) : own;
  const proof: Finding = hasProof(document)
    ? { id: 'proof', outcome: 'unknown', code: 'proof.unsupported', params: { type: name } }
    : { id: 'proof', outcome: 'fail', code: 'proof.none' };
  const findings: readonly Finding[] = [
    reportUnsupported(name),
    { id: 'context-integrity', outcome: 'unknown', code: 'proof.uncovered' },
    proof,
    { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' },
    { id: 'issuer-binding', outcome: 'unknown', code: 'binding.not-checked' },
    { id: 'algorithm-strength', outcome: 'unknown', code: 'algorithm.not-checked' },
    ...(credential === undefined ? [] : [checkPeriod(credential, reader)]),
  ];
  return { credential, findings, provenKeys: [] };
}

// Open Badges 2.0 has other names for the same dates.
function checkPeriod(credential: JsonObject, reader: DocumentReader): Finding {
  const { validFrom, validUntil } = readFacts(credential);
  return checkValidityPeriod({ validFrom, validUntil }, reader.instant);
}

function hasProof({ format, payload }: CredentialDocument): boolean {
  if (payload.kind === 'jws') {
    const [token = ''] = payload.compact.split('~');
    return (token.split('.')[2] ?? '') !== '';
  }
  const { json } = payload;
  if (format === 'ob1-assertion') return isHosted(json);
  return ['proof', 'signature', 'receipt'].some((field) => json[field] !== undefined);
}

// A hosted badge has no signature: that its issuer's own site hands it out is its proof.
function isHosted(json: JsonObject): boolean {
  const isSaid = json['verification'] !== undefined || json['verify'] !== undefined;
  return isSaid || /^https?:/iu.test(asString(json['id']) ?? '');
}

function readPayload(payload: CredentialPayload): JsonObject | undefined {
  if (payload.kind === 'json') return payload.json;
  const [token = ''] = payload.compact.split('~');
  const claims = parseJsonObject(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
  return isJsonObject(claims?.['vc']) ? claims['vc'] : claims;
}
