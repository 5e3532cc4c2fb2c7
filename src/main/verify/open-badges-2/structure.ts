import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { termOf } from '../../../shared/lib/type-term.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { readObjects, readOne, readText, readTypes } from '../credential/text.ts';
import { OB_2, nameOlderVersion, readSoleId, readVerificationKind } from './assertion.ts';
import { parseBadgeTime, parseLocalTime } from './time.ts';

/** An assertion with what it was given for and by whom, as far as they could be had. */
export interface BadgeParts {
  readonly assertion: JsonObject;
  readonly badgeClass: JsonObject | undefined;
  readonly profile: JsonObject | undefined;
}

interface Flaw {
  readonly code: 'structure.missing' | 'structure.malformed';
  readonly field: string;
  readonly detail: string;
}

/**
 * Checks that a badge has what Open Badges 2.0 says every one MUST have. Of what a badge class and a
 * profile must have, only what tells what was given and by whom is insisted on: no verdict on the
 * person follows from the absence of an image.
 *
 * @returns One `fail` for each flaw; else one `warn` that names what else should be there, or one
 *   `pass`; for a badge of an older version one `unknown`.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion
 */
export function checkBadgeStructure(parts: BadgeParts): readonly Finding[] {
  const { assertion, badgeClass, profile } = parts;
  const older = nameOlderVersion(assertion);
  if (older !== undefined) {
    return [
      {
        ...STRUCTURE,
        outcome: 'unknown',
        code: 'structure.unsupported-version',
        params: { format: older },
      },
    ];
  }
  const flaws = [
    ...findAssertionFlaws(assertion),
    ...(badgeClass === undefined ? [] : findBadgeClassFlaws(badgeClass)),
  ];
  if (flaws.length > 0) return flaws.map(reportFlaw);
  const absent = [
    ...listUnreadable(assertion),
    ...listZoneless(assertion),
    ...listAddresseeless(assertion),
    ...listAbsent(badgeClass, profile),
    // Who the issuer is, its address says; what it calls itself decides nothing.
    ...findTypeFlaws(profile ?? {}, 'issuer.type Profile', ['Profile', 'Issuer']).map(
      ({ field }) => field,
    ),
  ];
  if (absent.length === 0) return [{ ...VALID, outcome: 'pass' }];
  return [{ ...VALID, outcome: 'warn', detail: `Should be there: ${absent.join(', ')}.` }];
}

const STRUCTURE = { id: 'document-structure' } as const;
const VALID = { ...STRUCTURE, code: 'structure.valid' } as const;

function reportFlaw({ code, field, detail }: Flaw): Finding {
  return { ...STRUCTURE, outcome: 'fail', code, params: { field }, detail };
}

function findAssertionFlaws(assertion: JsonObject): readonly Flaw[] {
  // An assertion that is revoked need not say more than that.
  if (isSaidToBeRevoked(assertion)) return [];
  const required = ['@context', 'id', 'type', 'recipient', 'badge', 'issuedOn'];
  const isStated = readVerificationKind(assertion) !== 'unstated';
  return [
    ...required.filter((field) => assertion[field] === undefined).map(missing),
    ...(isStated ? [] : [missing('verification')]),
    ...findContextFlaws(assertion['@context']),
    ...findTypeFlaws(assertion, 'type', ['Assertion']),
    ...findVerificationFlaws(assertion),
    ...findRecipientFlaws(assertion['recipient']),
    ...findBadgeFlaws(assertion['badge']),
  ];
}

/** Whether it says that it is revoked. */
export function isSaidToBeRevoked(assertion: JsonObject): boolean {
  return assertion['revoked'] === true || assertion['revoked'] === 'true';
}

function findContextFlaws(value: JsonValue | undefined): readonly Flaw[] {
  const contexts = asArray(value);
  if (contexts.length === 0) return [];
  const isKnown = contexts.some(
    (context) => isJsonObject(context) || (typeof context === 'string' && OB_2.test(context)),
  );
  return isKnown ? [] : [malformed('@context', 'No context of Open Badges 2.0 is among them.')];
}

function findTypeFlaws(
  object: JsonObject,
  field: string,
  expected: readonly string[],
): readonly Flaw[] {
  const types = readTypes(object).map(termOf);
  if (object['type'] === undefined || types.some((type) => expected.includes(type))) return [];
  return [malformed(field, `None of its types is ${expected.join(' or ')}.`)];
}

function findVerificationFlaws(assertion: JsonObject): readonly Flaw[] {
  if (readVerificationKind(assertion) !== 'unknown') return [];
  return [malformed('verification.type', 'It is neither HostedBadge nor SignedBadge.')];
}

function findRecipientFlaws(recipient: JsonValue | undefined): readonly Flaw[] {
  if (recipient === undefined) return [];
  const objects = readObjects(recipient);
  if (objects.length !== 1 || asArray(recipient).length !== 1) {
    return [malformed('recipient', 'It is not one IdentityObject.')];
  }
  const isNamed = objects.every((object) => readOne(object['identity']) !== undefined);
  return isNamed ? [] : [missing('recipient.identity')];
}

/** An address without its kind is one of e-mail, which was the only kind at first. */
function listAddresseeless({ recipient }: JsonObject): readonly string[] {
  const isTyped = readObjects(recipient).every((object) => readOne(object['type']) !== undefined);
  return isTyped ? [] : ['recipient.type'];
}

function findBadgeFlaws(badge: JsonValue | undefined): readonly Flaw[] {
  const isOne = asArray(badge).length === 1;
  if (badge === undefined || (isOne && readObjects(badge).length === 1)) return [];
  return readSoleId(badge) === undefined
    ? [malformed('badge', 'It is neither one BadgeClass nor the id of one.')]
    : [];
}

/** A date that cannot be read leaves open whether the badge holds, which its validity period says. */
function listUnreadable(assertion: JsonObject): readonly string[] {
  return DATES.filter((field) => assertion[field] !== undefined && !isTime(assertion[field])).map(
    (field) => `a date and time of ISO 8601 as ${field}`,
  );
}

const DATES = ['issuedOn', 'expires'] as const;

function isTime(value: JsonValue | undefined): boolean {
  return (parseBadgeTime(value) ?? parseLocalTime(value, 'from')) !== undefined;
}

function findBadgeClassFlaws(badgeClass: JsonObject): readonly Flaw[] {
  return [
    ...findTypeFlaws(badgeClass, 'badge.type', ['BadgeClass']),
    ...(readText(badgeClass['name']) === undefined ? [missing('badge.name')] : []),
    ...(readSoleId(badgeClass['issuer']) === undefined ? [missing('badge.issuer')] : []),
  ];
}

function listZoneless(assertion: JsonObject): readonly string[] {
  return DATES.filter(
    (field) => isTime(assertion[field]) && parseBadgeTime(assertion[field]) === undefined,
  ).map((field) => `the time zone of ${field}`);
}

function listAbsent(
  badgeClass: JsonObject | undefined,
  profile: JsonObject | undefined,
): readonly string[] {
  const ofBadge = ['id', 'type', 'description', 'image', 'criteria'];
  const ofIssuer = ['type', 'name', 'url', 'email'];
  return [
    ...listMissing(badgeClass, ofBadge).map((field) => `badge.${field}`),
    ...listMissing(profile, ofIssuer).map((field) => `issuer.${field}`),
  ];
}

function listMissing(object: JsonObject | undefined, fields: readonly string[]): readonly string[] {
  return object === undefined ? [] : fields.filter((field) => object[field] === undefined);
}

function missing(field: string): Flaw {
  return { code: 'structure.missing', field, detail: `${field} is not there.` };
}

function malformed(field: string, detail: string): Flaw {
  return { code: 'structure.malformed', field, detail };
}
