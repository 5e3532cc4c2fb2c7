import { CREDENTIAL_LIMITS } from '../../../../shared/limits.ts';
import { asString } from '../../../../shared/lib/json.ts';
import type { JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { INTAKE_LIMITS, parseJson } from '../../../intake/index.ts';
import { decodeBase64url } from '../../keys/base64url.ts';

/** A claim or an array element that its holder chose to show. */
export interface Disclosure {
  /** As it stands in the token: its digest is made of these letters. */
  readonly encoded: string;
  /** `undefined` for an element of an array. */
  readonly name: string | undefined;
  readonly value: JsonValue;
}

/** An SD-JWT taken apart; nothing of it is believed yet. */
export interface SdJwt {
  /** The compact JWS that the issuer signed. */
  readonly issuerJwt: string;
  readonly disclosures: readonly Disclosure[];
  /** The compact JWS that its holder signed, where there is one. */
  readonly keyBinding: string | undefined;
  /** What the holder's signature is over: all but that signature, with the `~` at its end. */
  readonly boundPart: string;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

export function isSdJwt(compact: string): boolean {
  return compact.includes('~');
}

/**
 * Takes an SD-JWT or SD-JWT+KB in compact form apart.
 *
 * @returns As error, for an engineer, what is not written as it must be.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4
 */
export function parseSdJwt(compact: string): Result<SdJwt, string> {
  const [issuerJwt = '', ...rest] = compact.split('~');
  // Some issuers leave out the `~` after the last disclosure, which is no JWS and so no holder's signature.
  const keyBinding = isDisclosure(rest.at(-1)) ? undefined : rest.pop();
  const most = CREDENTIAL_LIMITS.disclosures;
  if (rest.length > most) return err(`more than ${most} disclosures`);
  const disclosures: Disclosure[] = [];
  for (const [index, encoded] of rest.entries()) {
    const disclosure = parseDisclosure(encoded);
    if (disclosure === undefined) return err(`disclosure ${index + 1} (RFC 9901 §4.2)`);
    disclosures.push(disclosure);
  }
  const boundPart = compact.slice(0, compact.lastIndexOf('~') + 1);
  return ok({ issuerJwt, disclosures, keyBinding: keyBinding || undefined, boundPart });
}

function isDisclosure(last: string | undefined): boolean {
  return last !== undefined && !last.includes('.') && parseDisclosure(last) !== undefined;
}

/** `[salt, name, value]`, or `[salt, value]` for an element of an array. */
function parseDisclosure(encoded: string): Disclosure | undefined {
  const parts = decodeArray(encoded);
  if (parts === undefined || typeof parts[0] !== 'string') return undefined;
  const name = parts.length === 3 ? asString(parts[1]) : undefined;
  const value = parts.at(-1);
  if (value === undefined || parts.length < 2 || parts.length > 3) return undefined;
  if (parts.length === 3 && (name === undefined || name === '_sd' || name === '...')) {
    return undefined;
  }
  return { encoded, name, value };
}

function decodeArray(encoded: string): readonly JsonValue[] | undefined {
  const bytes = decodeBase64url(encoded);
  if (bytes === undefined) return undefined;
  try {
    const parsed = parseJson(UTF8.decode(bytes), INTAKE_LIMITS);
    if (parsed.outcome !== 'parsed' || !Array.isArray(parsed.value)) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Array.isArray does not narrow a readonly array
    return parsed.value as readonly JsonValue[];
  } catch {
    return undefined;
  }
}
