import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { isOpenBadges2 } from '../open-badges-2/check-open-badges-2.ts';
import { isJsonJws, readSeal } from '../proofs/jades/read-seal.ts';
import { isSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import { coverEmbedded } from './cover-embedded.ts';
import { coverSdJwt } from './cover-sd-jwt.ts';
import { coverEncoded, coverSignature, coverToken } from './cover-token.ts';
import { writeLines } from './lines.ts';
import type { CoveredPart } from './lines.ts';

/** A document as it is shown: its parts, line by line, each with how it stands to the signature. */
export interface CoveredDocument {
  readonly parts: readonly CoveredPart[];
  /** Lines at the end that are too many to be shown. */
  readonly leftOut: number;
}

/**
 * Works out what in a document the signature on it covers. Whether that signature fits is not asked: that
 * is the check's, and what is `signed` here is only what it was made for.
 */
export async function coverDocument(document: CredentialDocument): Promise<CoveredDocument> {
  const parts = await partsOf(document);
  let linesLeft: number = CREDENTIAL_LIMITS.shownLines;
  const kept = parts.map(({ kind, lines }) => {
    const some = lines.slice(0, Math.max(linesLeft, 0));
    linesLeft -= lines.length;
    return { kind, lines: some };
  });
  return { parts: kept.filter(({ lines }) => lines.length > 0), leftOut: Math.max(-linesLeft, 0) };
}

async function partsOf({ format, payload }: CredentialDocument): Promise<readonly CoveredPart[]> {
  if (payload.kind === 'jws') {
    return isSdJwt(payload.compact) ? coverSdJwt(payload.compact) : coverToken(payload.compact);
  }
  const { json } = payload;
  if (isJsonJws(json)) return coverSeal(json);
  // A badge that is hosted is believed by where it is, and nothing in it is signed.
  if (isOpenBadges2(format)) return [{ kind: 'document', lines: writeLines(json, 'unsigned') }];
  return coverEmbedded(json);
}

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-7.2 */
function coverSeal(json: JsonObject): readonly CoveredPart[] {
  const seal = readSeal({ kind: 'json', json });
  if (!seal.ok) return [{ kind: 'document', lines: writeLines(json, 'unknown') }];
  const { payload = '', signatures } = seal.value;
  return [
    // With "b64" false it stands there as it is.
    payload.trimStart().startsWith('{')
      ? { kind: 'payload', lines: writeLines(parseJsonObject(payload) ?? payload, 'signed') }
      : coverEncoded('payload', payload, 'signed'),
    ...signatures.flatMap(({ protectedPart, signaturePart, unprotected }) => [
      coverEncoded('header', protectedPart, 'signed'),
      ...(Object.keys(unprotected).length === 0
        ? []
        : [{ kind: 'unprotected-header', lines: writeLines(unprotected, 'unsigned') } as const]),
      ...coverSignature(signaturePart),
    ]),
  ];
}
