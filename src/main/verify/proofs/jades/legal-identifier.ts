import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { readId, readObjects, readOne } from '../../credential/text.ts';
import { COUNTRY_CODES } from './country-codes.ts';

/**
 * How what an issuer says of itself relates to the identifier in a certificate: `same`; `other`, when
 * both state a number of the same register and it differs; `silent` when they cannot be compared.
 */
export type IdentifierRelation = 'same' | 'other' | 'silent';

interface CertifiedIdentifier {
  /** `VAT`, `NTR`, `PSD`, `LEI`, or two letters and a colon for a country's own. */
  readonly register: string;
  readonly country: string;
  readonly number: string;
}

interface StatedIdentifier {
  readonly property: string;
  readonly notation: string;
  /** ISO 3166-1 alpha-2; `undefined` where none is stated. */
  readonly country: string | undefined;
}

/** The properties of an organisation that hold identifiers, with the one register each is of. */
const PROPERTIES: Readonly<Record<string, string | undefined>> = {
  registration: 'NTR',
  legalIdentifier: 'NTR',
  vatIdentifier: 'VAT',
  taxIdentifier: 'VAT',
  eIDASIdentifier: undefined,
  identifier: undefined,
};

/** @see ETSI EN 319 412-1 §5.1.4 */
const SEMANTICS = /^(?<register>[A-Z]{3}|[A-Z]{2}:)(?<country>[A-Z]{2})-(?<number>.+)$/u;

/** Compares an issuer's identifiers with the `organizationIdentifier` of a certificate's subject. */
export function relateIdentifiers(
  issuer: JsonObject,
  organisationIdentifier: string | undefined,
): IdentifierRelation {
  const certified = parseCertified(organisationIdentifier ?? '');
  if (certified === undefined) return 'silent';
  const stated = Object.keys(PROPERTIES).flatMap((name) => readStated(issuer, name));
  if (stated.some((one) => isSame(one, certified, organisationIdentifier ?? ''))) return 'same';
  return stated.some((one) => isComparable(one, certified)) ? 'other' : 'silent';
}

function parseCertified(text: string): CertifiedIdentifier | undefined {
  const { register, country, number } = SEMANTICS.exec(text)?.groups ?? {};
  if (register === undefined || country === undefined || number === undefined) return undefined;
  return { register, country: asIso(country), number };
}

function readStated(issuer: JsonObject, property: string): readonly StatedIdentifier[] {
  return readObjects(issuer[property]).flatMap((object) => {
    const notation = readOne(object['notation']) ?? asString(object['content']);
    if (notation === undefined || bare(notation) === '') return [];
    const code = readId(object['spatial'])?.split('/').at(-1)?.toUpperCase();
    const country = code === undefined ? undefined : (COUNTRY_CODES[code] ?? code);
    return [{ property, notation, country }];
  });
}

// The whole of it, e.g. `VATSI-43353126`, needs no country beside it; a bare number does.
function isSame(
  stated: StatedIdentifier,
  certified: CertifiedIdentifier,
  organisationIdentifier: string,
): boolean {
  if (bare(stated.notation) === bare(organisationIdentifier)) return true;
  const register = PROPERTIES[stated.property];
  if (register !== undefined && register !== certified.register) return false;
  const { country } = certified;
  const prefixed = [country, country === 'GR' ? 'EL' : country].map(
    (code) => code + bare(certified.number),
  );
  if (prefixed.includes(bare(stated.notation))) return true;
  return stated.country === country && bare(stated.notation) === bare(certified.number);
}

// Of the same register of the same country, an organisation has one number.
function isComparable(stated: StatedIdentifier, certified: CertifiedIdentifier): boolean {
  const isRegister = PROPERTIES[stated.property] === certified.register;
  // A tax number need not be the VAT number.
  return isRegister && stated.property !== 'taxIdentifier' && stated.country === certified.country;
}

// VAT numbers of Greece begin with EL.
function asIso(country: string): string {
  return country === 'EL' ? 'GR' : country;
}

function bare(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
