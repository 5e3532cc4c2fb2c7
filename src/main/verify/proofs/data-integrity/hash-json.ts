import { hash } from 'node:crypto';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { createMemo } from '../../../../shared/lib/memo.ts';
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
  return ok(hashBoth(first, whole, digest));
}

/** The hash of the proof's options, then the hash of the document. */
export function hashBoth(options: string, document: string, digest: Digest): Buffer {
  // As text: node:crypto takes a microsecond longer to give bytes.
  return Buffer.from(`${hashOptions(options, digest)}${hash(digest, document, 'hex')}`, 'hex');
}

function hashOptions(options: string, digest: Digest): string {
  return HASHES(`${digest} ${options}`, () => hash(digest, options, 'hex'));
}

/** Credentials that were issued at one time have the same. */
const HASHES = createMemo<string>({ entries: 200, keyCharacters: 5000 });
