import type { JsonObject, JsonValue } from '../../shared/lib/json.ts';
import { asArray, asString, isJsonObject } from '../../shared/lib/json.ts';
import { parseJson } from './parse-json.ts';
import type { JsonLimits } from './parse-json.ts';
import { decodeBase64urlText } from './text.ts';

/** A token with disclosures, decoded to be sorted only; nothing of it is believed. */
export interface SelectiveToken {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly disclosures: readonly string[];
}

/**
 * The presentation that a token with disclosures is, with the credentials that its holder shows.
 *
 * @returns `undefined` when it is none, shows no credential, or shows one of which a part is disclosed
 *   on its own: to put that back in its place takes the digests, which are verification's.
 * @see https://www.w3.org/TR/vc-jose-cose/#vp-ld-json-sd-jwt
 */
export function readSdJwtPresentation(
  { header, payload, disclosures }: SelectiveToken,
  limits: JsonLimits,
): JsonObject | undefined {
  const disclosed = disclosures.flatMap((encoded) => readDisclosure(encoded, limits));
  const named = (name: string) =>
    [payload[name], ...disclosed.filter((part) => part.name === name).map(({ value }) => value)]
      .flatMap(asArray)
      .filter((value) => !isPlaceholder(value));
  if (
    !isSdJwtPresentationType(header['typ']) &&
    !named('type').includes('VerifiablePresentation')
  ) {
    return undefined;
  }
  const elements = disclosed.filter(({ name }) => name === undefined).map(({ value }) => value);
  const embedded = [...named('verifiableCredential'), ...elements.filter(isJsonObject)];
  if (embedded.length === 0 || embedded.some(hasPlaceholder)) return undefined;
  return { ...payload, verifiableCredential: embedded };
}

/** Whether a token's header says that it is a presentation of which a part is shown. */
export function isSdJwtPresentationType(typ: JsonValue | undefined): boolean {
  return /^(?:application\/)?vp(?:[+-]ld)?(?:\+json)?\+sd-jwt$/iu.test(asString(typ) ?? '');
}

interface Part {
  /** `undefined` for an element of an array. */
  readonly name: string | undefined;
  readonly value: JsonValue;
}

/** @see https://www.rfc-editor.org/rfc/rfc9901#section-4.2 */
function readDisclosure(encoded: string, limits: JsonLimits): readonly Part[] {
  const text = decodeBase64urlText(encoded);
  const parsed = text === undefined ? undefined : parseJson(text, limits);
  const parts = parsed?.outcome === 'parsed' ? asArray(parsed.value) : [];
  const [, first, second] = parts;
  if (parts.length === 2 && first !== undefined) return [{ name: undefined, value: first }];
  if (parts.length !== 3 || second === undefined) return [];
  return [{ name: asString(first), value: second }];
}

function isPlaceholder(value: JsonValue): boolean {
  return isJsonObject(value) && Object.hasOwn(value, '...');
}

function hasPlaceholder(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => hasPlaceholder(item));
  if (!isJsonObject(value)) return false;
  return (
    isPlaceholder(value) ||
    Object.hasOwn(value, '_sd') ||
    Object.values(value).some((member) => member !== undefined && hasPlaceholder(member))
  );
}
