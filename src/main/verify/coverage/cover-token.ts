import type { JsonValue } from '../../../shared/lib/json.ts';
import type { Coverage } from '../../../shared/model/coverage.ts';
import { decodeBase64url } from '../keys/base64url.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { writeLines } from './lines.ts';
import type { CoveredPart, Judge } from './lines.ts';

/** The three parts of a compact JWS as they are written. */
interface CompactParts {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

export function splitCompact(compact: string): CompactParts {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  return { header, payload, signature };
}

/**
 * Shows a compact JWS: the signature is over the header and the payload, letter by letter. One that has no
 * signature covers nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-5.1
 */
export function coverToken(compact: string): readonly CoveredPart[] {
  const { header, payload, signature } = splitCompact(compact);
  const coverage = signature === '' ? 'unsigned' : 'signed';
  return [
    coverEncoded('header', header, coverage),
    coverEncoded('payload', payload, coverage),
    ...coverSignature(signature),
  ];
}

/** @param encoded Base64url; of JSON, as a rule. */
export function coverEncoded(
  kind: CoveredPart['kind'],
  encoded: string,
  coverage: Coverage,
  judge?: Judge,
): CoveredPart {
  const bytes = decodeBase64url(encoded);
  const value: JsonValue =
    bytes === undefined ? encoded : (parseJsonObject(bytes) ?? Buffer.from(bytes).toString('utf8'));
  return { kind, lines: writeLines(value, coverage, judge) };
}

export function coverSignature(signature: string): readonly CoveredPart[] {
  if (signature === '') return [];
  return [{ kind: 'signature', lines: [{ level: 0, text: signature, coverage: 'signature' }] }];
}
