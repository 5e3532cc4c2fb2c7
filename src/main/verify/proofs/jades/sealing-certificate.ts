import { createHash } from 'node:crypto';
import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { parseBase64Certificate } from '../../keys/certificate.ts';
import type { Certificate } from '../../keys/certificate.ts';
import { findBrokenLink } from '../../keys/certificate-path.ts';
import { refused } from '../../keys/fault.ts';
import type { KeyFault } from '../../keys/fault.ts';
import { parseJsonObject } from '../../keys/json-object.ts';
import type { SealSignature } from './read-seal.ts';

/** The certificate that a seal names as its own, and those that came along. */
export interface SealingCertificate {
  readonly certificate: Certificate;
  readonly others: readonly Certificate[];
}

/** Certificates in one header; a chain has some four. */
const MAX_CERTIFICATES = 16;

/**
 * Finds the certificate of whoever sealed. Only what the signature covers names it: the first of
 * `x5c`, or one at hand with the hash that `x5t#S256`, `x5t#o` or `sigX5ts` states. Where several
 * of these are there, all must name the same.
 *
 * @param accepted The employer's, among which one that is only named may be found.
 * @see ETSI TS 119 182-1 §5.1.7 and §5.2.2
 */
export function findSealingCertificate(
  { header, unprotected }: Pick<SealSignature, 'header' | 'unprotected'>,
  accepted: readonly Certificate[],
): Result<SealingCertificate, KeyFault> {
  const chain = readChain(header['x5c']);
  if (!chain.ok) return chain;
  const broken = findBrokenLink(chain.value);
  if (broken !== undefined) return err(broken);
  const names = readDigests(header);
  if (names === undefined) {
    return refused('key.malformed', { key: 'x5t' }, 'ETSI TS 119 182-1 §5.2.2: not a digest');
  }
  const beside = readBeside(unprotected);
  const certificate = chain.value[0] ?? findNamed(names, [...accepted, ...beside]);
  if (certificate === undefined) return err(describeAbsence(names));
  const other = names.find((name) => !isNamed(certificate, name));
  if (other !== undefined) {
    const detail = `ETSI TS 119 182-1 §5.2.2: "${other.parameter}" names another certificate than ${certificate.sha256}`;
    return refused('certificate.other-named', {}, detail);
  }
  return ok({ certificate, others: [...chain.value.slice(1), ...beside] });
}

function describeAbsence(names: readonly Digest[]): KeyFault {
  return names.length === 0
    ? { outcome: 'fail', code: 'key.not-named', detail: 'ETSI TS 119 182-1 §5.1.7: no certificate' }
    : {
        outcome: 'unknown',
        code: 'certificate.absent',
        detail: `${names[0]?.parameter ?? ''} names a certificate that is neither in the seal nor accepted`,
      };
}

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6 */
function readChain(value: JsonValue | undefined): Result<readonly Certificate[], KeyFault> {
  if (value === undefined) return ok([]);
  const texts = Array.isArray(value) ? value.map((one) => asString(one) ?? '') : [];
  const read = texts.slice(0, MAX_CERTIFICATES).map(parseBase64Certificate);
  const chain = read.filter((certificate) => certificate !== undefined);
  if (chain.length > 0 && chain.length === texts.length) return ok(chain);
  return refused('key.malformed', { key: 'x5c' }, 'RFC 7515 §4.1.6: not base64 of certificates');
}

interface Digest {
  readonly parameter: string;
  readonly algorithm: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly value: string;
}

/** Names of hashes: short ones as in JWA, and those of RFC 5698 and XML signatures that signers write. */
const HASHES: readonly (readonly [RegExp, Digest['algorithm']])[] = [
  [/^(?:S256|SHA-?256)$|#sha256$/iu, 'sha256'],
  [/^(?:S384|SHA-?384)$|#sha384$/iu, 'sha384'],
  [/^(?:S512|SHA-?512)$|#sha512$/iu, 'sha512'],
];

/** The hashes by which the header names its certificate; `undefined` where one is malformed. */
function readDigests(header: JsonObject): readonly Digest[] | undefined {
  const short = [
    ['x5t', 'sha1'],
    ['x5t#S256', 'sha256'],
  ] as const;
  const digests = [
    ...short.flatMap(([parameter, algorithm]) => {
      const value = header[parameter];
      if (value === undefined) return [];
      return [typeof value === 'string' ? { parameter, algorithm, value } : undefined];
    }),
    ...(header['x5t#o'] === undefined ? [] : [readDigest('x5t#o', header['x5t#o'])]),
    // The first of several is the signing certificate's; the others are those above it.
    ...(header['sigX5ts'] === undefined
      ? []
      : [readDigest('sigX5ts', asArray(header['sigX5ts'])[0])]),
  ];
  const read = digests.filter((digest) => digest !== undefined);
  return read.length === digests.length ? read : undefined;
}

function readDigest(parameter: string, value: JsonValue | undefined): Digest | undefined {
  if (!isJsonObject(value)) return undefined;
  const name = asString(value['digAlg']) ?? '';
  const algorithm = HASHES.find(([pattern]) => pattern.test(name))?.[1];
  const digest = asString(value['digVal']);
  if (algorithm === undefined || digest === undefined) return undefined;
  return { parameter, algorithm, value: digest };
}

function isNamed({ der }: Certificate, { algorithm, value }: Digest): boolean {
  return createHash(algorithm).update(der).digest('base64url') === value.replace(/=+$/u, '');
}

// SHA-1 may deny that it is a certificate, but by it alone none is found.
function findNamed(
  names: readonly Digest[],
  certificates: readonly Certificate[],
): Certificate | undefined {
  const strong = names.filter(({ algorithm }) => algorithm !== 'sha1');
  if (strong.length === 0) return undefined;
  return certificates.find((one) => strong.every((name) => isNamed(one, name)));
}

/** Certificates that were added afterwards, for whoever checks. @see ETSI TS 119 182-1 §5.3.5 `xVals` */
function readBeside(unprotected: JsonObject): readonly Certificate[] {
  return asArray(unprotected['etsiU'])
    .flatMap((item) => asArray(readUnsigned(item)?.['xVals']))
    .slice(0, MAX_CERTIFICATES)
    .flatMap((item) => {
      const holder = isJsonObject(item) ? item['x509Cert'] : undefined;
      const text = isJsonObject(holder) ? asString(holder['val']) : undefined;
      return (text === undefined ? undefined : parseBase64Certificate(text)) ?? [];
    });
}

/** `etsiU` holds objects, or the base64url of each. @see ETSI TS 119 182-1 §5.3.1 */
function readUnsigned(item: JsonValue): JsonObject | undefined {
  if (isJsonObject(item)) return item;
  return typeof item === 'string' ? parseJsonObject(Buffer.from(item, 'base64url')) : undefined;
}

/** Which kinds of time-stamp stand beside a seal; none is believed. */
export function listTimeStamps(unprotected: JsonObject): readonly string[] {
  const items = asArray(unprotected['etsiU']).map(readUnsigned);
  const names = items.flatMap((item) => Object.keys(item ?? {}));
  return [...new Set(names.filter((name) => /tst$/iu.test(name)))];
}
