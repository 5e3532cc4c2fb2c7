import { hash } from 'node:crypto';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { canonicaliseJson } from './jcs.ts';

type Digest = 'sha256' | 'sha384';

/**
 * The bytes that a signature over canonical JSON is over.
 *
 * @param options The proof without its signature; where it has a context, the document is read under it.
 * @see https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-jcs-2022
 */
export function hashJson(
  document: JsonObject,
  options: JsonObject,
  digest: Digest,
): Result<Buffer, string> {
  const context = options['@context'];
  const first = canonicaliseJson(options);
  const whole = canonicaliseJson(
    context === undefined ? document : { ...document, '@context': context },
  );
  if (first === undefined || whole === undefined) return err('not canonical JSON (RFC 8785)');
  return ok(hashBoth({ text: first }, { text: whole }, digest));
}

/** The hash of the proof's options, then the hash of the document. */
export function hashBoth(options: Canonical, document: Canonical, digest: Digest): Buffer {
  // As text: node:crypto takes a microsecond longer to give bytes.
  return Buffer.from(`${hashOf(options, digest)}${hashOf(document, digest)}`, 'hex');
}

function hashOf({ text, sha256 }: Canonical, digest: Digest): string {
  return digest === 'sha256' && sha256 !== undefined ? sha256 : hash(digest, text, 'hex');
}

/** What is hashed, and its hash where that is known already (SHA-256, as hexadecimal digits). */
interface Canonical {
  readonly text: string;
  readonly sha256?: string;
}
