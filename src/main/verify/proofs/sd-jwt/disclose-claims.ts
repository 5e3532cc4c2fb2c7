import { createHash } from 'node:crypto';
import { asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { Disclosure } from './parse-sd-jwt.ts';

/** The digests that count, by the name that IANA has for them. */
const HASHES: Readonly<Record<string, string>> = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
};

/** Why the disclosures of a token are not what its issuer signed. */
export interface DisclosureFault {
  readonly code:
    | 'sd-jwt.hash-refused'
    | 'sd-jwt.malformed'
    | 'sd-jwt.not-signed'
    | 'sd-jwt.repeated'
    | 'sd-jwt.clash';
  /** The claim, the field or the hash that it is about. */
  readonly about: string;
}

/**
 * The digest of `text` under the payload's `_sd_alg`, as base64url; `undefined` for a hash that is not
 * allowed.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4.1.1
 */
export function digestOf(text: string, payload: JsonObject): string | undefined {
  const name = payload['_sd_alg'] === undefined ? 'sha-256' : (asString(payload['_sd_alg']) ?? '');
  const hash = Object.hasOwn(HASHES, name) ? HASHES[name] : undefined;
  return hash && createHash(hash).update(text, 'ascii').digest('base64url');
}

/**
 * Puts what was disclosed in the place that the issuer left for it. Each disclosure must have its
 * digest in the signed payload, or in another disclosure, and every digest may stand once only; no
 * claim may be given twice.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export function discloseClaims(
  payload: JsonObject,
  disclosures: readonly Disclosure[],
): Result<JsonObject, DisclosureFault> {
  const byDigest = new Map<string, Disclosure>();
  for (const disclosure of disclosures) {
    const digest = digestOf(disclosure.encoded, payload);
    if (digest === undefined) {
      return fault('sd-jwt.hash-refused', JSON.stringify(payload['_sd_alg']));
    }
    if (byDigest.has(digest)) return fault('sd-jwt.repeated', describe(disclosure));
    byDigest.set(digest, disclosure);
  }
  if (digestOf('', payload) === undefined) {
    return fault('sd-jwt.hash-refused', JSON.stringify(payload['_sd_alg']));
  }
  const run: Run = { byDigest, seen: new Set(), used: new Set(), faults: [] };
  const { _sd_alg: _, ...signed } = payload;
  const claims = discloseObject(signed, run);
  const [first] = run.faults;
  if (first !== undefined) return err(first);
  const unused = disclosures.find((disclosure) => !run.used.has(disclosure));
  return unused === undefined ? ok(claims) : fault('sd-jwt.not-signed', describe(unused));
}

interface Run {
  readonly byDigest: ReadonlyMap<string, Disclosure>;
  /** Every digest met, disclosed or not. */
  readonly seen: Set<string>;
  readonly used: Set<Disclosure>;
  readonly faults: DisclosureFault[];
}

function discloseValue(value: JsonValue, run: Run): JsonValue {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => discloseElement(item, run));
  return isJsonObject(value) ? discloseObject(value, run) : value;
}

function discloseObject(object: JsonObject, run: Run): JsonObject {
  const { _sd: digests, ...plain } = object;
  if (Object.hasOwn(plain, '...')) report(run, 'sd-jwt.malformed', '...');
  const entries = Object.entries(plain).map(
    ([name, value]) => [name, value === undefined ? value : discloseValue(value, run)] as const,
  );
  const claims = new Map<string, JsonValue | undefined>(entries);
  for (const { name, value } of takeDisclosed(digests, run)) {
    if (claims.has(name)) report(run, 'sd-jwt.clash', name);
    claims.set(name, discloseValue(value, run));
  }
  return Object.fromEntries(claims);
}

interface DisclosedClaim {
  readonly name: string;
  readonly value: JsonValue;
}

function takeDisclosed(digests: JsonValue | undefined, run: Run): readonly DisclosedClaim[] {
  if (digests === undefined) return [];
  if (!Array.isArray(digests) || digests.some((digest) => typeof digest !== 'string')) {
    report(run, 'sd-jwt.malformed', '_sd');
    return [];
  }
  return digests.flatMap((digest: string) => {
    const disclosure = take(digest, run);
    if (disclosure === undefined) return [];
    const { name, value } = disclosure;
    if (name !== undefined) return [{ name, value }];
    report(run, 'sd-jwt.malformed', 'a claim without name');
    return [];
  });
}

/** What stands for an element that was not disclosed is left out. */
function discloseElement(item: JsonValue, run: Run): readonly JsonValue[] {
  if (!isJsonObject(item) || !Object.hasOwn(item, '...')) return [discloseValue(item, run)];
  const digest = item['...'];
  if (typeof digest !== 'string' || Object.keys(item).length > 1) {
    report(run, 'sd-jwt.malformed', '...');
    return [];
  }
  const disclosure = take(digest, run);
  if (disclosure === undefined) return [];
  if (disclosure.name !== undefined) report(run, 'sd-jwt.malformed', disclosure.name);
  return [discloseValue(disclosure.value, run)];
}

function take(digest: string, run: Run): Disclosure | undefined {
  if (run.seen.has(digest)) report(run, 'sd-jwt.repeated', digest);
  run.seen.add(digest);
  const disclosure = run.byDigest.get(digest);
  if (disclosure === undefined || run.used.has(disclosure)) return undefined;
  run.used.add(disclosure);
  return disclosure;
}

function report(run: Run, code: DisclosureFault['code'], about: string): void {
  run.faults.push({ code, about });
}

function fault(code: DisclosureFault['code'], about: string) {
  return err({ code, about });
}

function describe({ name, value }: Disclosure): string {
  return (name ?? JSON.stringify(value)).slice(0, 80);
}
