import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import type { Coverage } from '../../../shared/model/coverage.ts';
import { decodeBase64url } from '../keys/base64url.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { digestOf } from '../proofs/sd-jwt/disclose-claims.ts';
import { parseSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import type { Disclosure, SdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import { writeLines } from './lines.ts';
import type { CoveredPart, Judge } from './lines.ts';
import { coverEncoded, coverSignature, coverToken, splitCompact } from './cover-token.ts';

/**
 * Shows a selectively disclosed token. The issuer signed the payload and, through the digests in it, what
 * they were made of: a digest whose claim is not there stands for what its holder did not show (or for
 * nothing: issuers add some). What was handed in and has no digest, nobody signed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4.2.4
 */
export function coverSdJwt(compact: string): readonly CoveredPart[] {
  const parsed = parseSdJwt(compact);
  if (!parsed.ok) return coverToken(compact.split('~')[0] ?? '');
  const { issuerJwt, disclosures, keyBinding } = parsed.value;
  const { header, payload, signature } = splitCompact(issuerJwt);
  const signed: Coverage = signature === '' ? 'unsigned' : 'signed';
  const known = knowDigests(parsed.value, payload);
  const judge: Judge = (path, value, outer) => {
    const isDigest = path.at(-1) === '_sd' || path.at(-1) === '...';
    if (!isDigest || typeof value !== 'string' || outer !== 'signed') return outer;
    return known.shown.has(value) ? outer : 'withheld';
  };
  const shown = disclosures.map((one) => ({ one, isSigned: known.signed.has(one) }));
  return [
    coverEncoded('header', header, signed),
    coverEncoded('payload', payload, signed, judge),
    ...(shown.length === 0 ? [] : [coverDisclosed(shown, signed, judge)]),
    ...coverSignature(signature),
    ...(keyBinding === undefined ? [] : coverKeyBinding(keyBinding)),
  ];
}

interface Shown {
  readonly one: Disclosure;
  readonly isSigned: boolean;
}

function coverDisclosed(shown: readonly Shown[], signed: Coverage, judge: Judge): CoveredPart {
  const lines = shown.flatMap(({ one, isSigned }) => {
    const value: JsonValue = one.name === undefined ? one.value : { [one.name]: one.value };
    return writeLines(value, isSigned ? signed : 'unsigned', judge);
  });
  return { kind: 'disclosed', lines };
}

function coverKeyBinding(token: string): readonly CoveredPart[] {
  const { header, payload, signature } = splitCompact(token);
  const lines = [header, payload].flatMap(
    (encoded) => coverEncoded('key-binding', encoded, 'holder').lines,
  );
  const own = coverSignature(signature).flatMap((part) => part.lines);
  return [{ kind: 'key-binding', lines: [...lines, ...own] }];
}

interface Digests {
  /** Of all that was shown. */
  readonly shown: ReadonlySet<string>;
  /** Those that a digest in the payload, or in another one signed, stands for. */
  readonly signed: ReadonlySet<Disclosure>;
}

function knowDigests({ disclosures }: SdJwt, payloadPart: string): Digests {
  const payload = parseJsonObject(decodeBase64url(payloadPart) ?? '') ?? {};
  const byDigest = new Map<string, Disclosure>();
  for (const one of disclosures) {
    const digest = digestOf(one.encoded, payload);
    if (digest !== undefined) byDigest.set(digest, one);
  }
  const signed = new Set<Disclosure>();
  const waiting: JsonValue[] = [payload];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const digest of digestsIn(value)) {
      const one = byDigest.get(digest);
      if (one === undefined || signed.has(one)) continue;
      signed.add(one);
      waiting.push(one.value);
    }
  }
  return { shown: new Set(byDigest.keys()), signed };
}

/** The digests anywhere in a value. */
function digestsIn(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => digestsIn(item));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    if (name === '...' && typeof inner === 'string') return [inner];
    if (name !== '_sd' || !Array.isArray(inner)) return digestsIn(inner);
    return inner.filter((digest) => typeof digest === 'string');
  });
}
