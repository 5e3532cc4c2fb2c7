import { asArray, asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { parseInstant } from '../../../shared/lib/instant.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../contexts/bundled-contexts.ts';
import { readIssuerId } from '../credential/issuer.ts';
import { readObjects, readText } from '../credential/text.ts';
import { usesVersion1 } from './local-dates.ts';
import { DATE_FIELDS, FROM_FIELDS, isMalformedDate } from './validity-period.ts';

const OPEN_BADGES = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/(?:context|schema)/u;
const OPEN_BADGE_TYPES: readonly string[] = ['OpenBadgeCredential', 'AchievementCredential'];
// A scheme and something after it: a DID, an HTTPS URL, a urn:uuid.
const ABSOLUTE_URL = /^[a-z][a-z0-9+.-]*:[^\s]+$/iu;

/** What is wrong with a credential: a field that is not there, or not as it must be. */
interface Flaw {
  readonly code: 'structure.missing' | 'structure.malformed' | 'structure.contradiction';
  readonly field: string;
  readonly detail: string;
}

/**
 * Checks that a credential has what its data model says every one MUST have, written as it must be:
 * Verifiable Credentials 1.1 or 2.0, and Open Badges 3.0 where it says that it is one.
 *
 * @param zoneless The dates that lacked their zone (see `readLocalDates`).
 * @returns One `fail` for each flaw; else one `warn` that names what SHOULD be there, or one `pass`.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#basic-concepts
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export function checkDocumentStructure(
  credential: JsonObject,
  zoneless: readonly string[] = [],
): readonly Finding[] {
  const isBadge = isOpenBadge(credential);
  const flaws: Flaw[] = [];
  for (const find of isBadge ? OF_BADGES : OF_CREDENTIALS) {
    const found = find(credential);
    if (found.length > 0) flaws.push(...found);
  }
  if (flaws.length > 0) return flaws.map(reportFlaw);
  const absences = [
    ...zoneless.map((field) => `the time zone of ${field}`),
    ...(isBadge ? findOpenBadgeAbsences(credential) : []),
  ];
  if (absences.length === 0) return PASS;
  return [{ ...VALID, outcome: 'warn', detail: `Should be there: ${absences.join(', ')}.` }];
}

const VALID = { id: 'document-structure', code: 'structure.valid' } as const;
const PASS: readonly Finding[] = [{ ...VALID, outcome: 'pass' }];

const OF_CREDENTIALS = [
  findContextFlaws,
  findTypeFlaws,
  findIdFlaws,
  findIssuerFlaws,
  findSubjectFlaws,
  findDateFlaws,
] as const;
const OF_BADGES = [...OF_CREDENTIALS, findOpenBadgeFlaws] as const;

function reportFlaw(flaw: Flaw): Finding {
  const { code, field, detail } = flaw;
  return { id: 'document-structure', outcome: 'fail', code, params: { field }, detail };
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#contexts */
function findContextFlaws(credential: JsonObject): readonly Flaw[] {
  const contexts = asArray(credential['@context']);
  if (contexts.length === 0) return [missing('@context')];
  if (contexts[0] === CREDENTIALS_V1 || contexts[0] === CREDENTIALS_V2) return [];
  return [
    malformed('@context', `Its first entry is neither ${CREDENTIALS_V1} nor ${CREDENTIALS_V2}.`),
  ];
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#types */
function findTypeFlaws(credential: JsonObject): readonly Flaw[] {
  const types = asArray(credential['type']);
  if (types.length === 0) return [missing('type')];
  if (types.some((type) => typeof type !== 'string')) {
    return [malformed('type', 'Each type is a string.')];
  }
  if (types.includes('VerifiableCredential')) return [];
  return [malformed('type', 'VerifiableCredential is not among its types.')];
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#identifiers */
function findIdFlaws(credential: JsonObject): readonly Flaw[] {
  const id = credential['id'];
  if (id === undefined || isUrl(id)) return [];
  return [malformed('id', 'The id is no absolute URL.')];
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#issuer */
function findIssuerFlaws(credential: JsonObject): readonly Flaw[] {
  const issuer = credential['issuer'];
  if (issuer === undefined || issuer === null) return [missing('issuer')];
  const isOne = !Array.isArray(issuer) || issuer.length === 1;
  if (isOne && isUrl(readIssuerId(issuer))) return [];
  return [
    malformed('issuer', 'The issuer is neither an absolute URL nor an object with one as id.'),
  ];
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#credential-subject */
function findSubjectFlaws(credential: JsonObject): readonly Flaw[] {
  const subjects = asArray(credential['credentialSubject']);
  if (subjects.length === 0) return [missing('credentialSubject')];
  const objects = readObjects(credential['credentialSubject']);
  if (objects.length < subjects.length || objects.some(isEmpty)) {
    return [malformed('credentialSubject', 'Each subject is an object that makes a claim.')];
  }
  const isBadId = objects.some(({ id }) => id !== undefined && !isUrl(id));
  return isBadId ? [malformed('credentialSubject.id', 'The id is no absolute URL.')] : [];
}

/** @see https://www.w3.org/TR/vc-data-model-1.1/#issuance-date */
function findDateFlaws(credential: JsonObject): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const field of DATE_FIELDS) {
    if (!isMalformedDate(credential, field)) continue;
    flaws.push(malformed(field, 'It is no real date and time with a time zone.'));
  }
  if (usesVersion1(credential) && (credential['issuanceDate'] ?? undefined) === undefined) {
    flaws.push(missing('issuanceDate'));
    return flaws;
  }
  const ofPeriod = findPeriodFlaw(credential);
  if (ofPeriod !== undefined) flaws.push(ofPeriod);
  return flaws;
}

// Version 2.0 says that validFrom MUST NOT be later than validUntil; 1.1 only means it.
function findPeriodFlaw(credential: JsonObject): Flaw | undefined {
  const from = parseInstant(asString(credential['validFrom']) ?? '');
  const until = parseInstant(asString(credential['validUntil']) ?? '');
  if (from === undefined || until === undefined || from <= until) return undefined;
  const detail = 'validFrom is later than validUntil.';
  return { code: 'structure.contradiction', field: 'validUntil', detail };
}

/** The parts that Open Badges 3.0 requires. @see https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject */
function findOpenBadgeFlaws(credential: JsonObject): readonly Flaw[] {
  const subjects = asArray(credential['credentialSubject']);
  if (subjects.length > 1) {
    return [malformed('credentialSubject', 'An Open Badge has one subject.')];
  }
  return readObjects(credential['credentialSubject']).flatMap((subject) => {
    const achievements = readObjects(subject['achievement']);
    return [
      ...(hasType(subject, 'AchievementSubject') ? [] : [typeFlaw('credentialSubject')]),
      ...(achievements.length === 0 ? [missing('achievement')] : []),
      ...(achievements.length > 1 ? [malformed('achievement', 'A badge has one.')] : []),
      ...achievements.flatMap(findAchievementFlaws),
    ];
  });
}

function findAchievementFlaws(achievement: JsonObject): readonly Flaw[] {
  return [
    ...(hasType(achievement, 'Achievement') ? [] : [typeFlaw('achievement')]),
    ...(readText(achievement['name']) === undefined ? [missing('achievement.name')] : []),
  ];
}

// The specification requires some of these too, but badges that issuers hand out and other
// verifiers accept go without, and no verdict on the person follows from their absence.
function findOpenBadgeAbsences(credential: JsonObject): readonly string[] {
  const [subject] = readObjects(credential['credentialSubject']);
  const [achievement] = readObjects(subject?.['achievement']);
  const contexts = asArray(credential['@context']);
  const absent: string[] = [];
  const note = (field: string, isAbsent: boolean) => isAbsent && absent.push(field);
  note('Open Badges context', !contexts.some(isOpenBadgesContext));
  note('id', credential['id'] === undefined);
  note(
    'validFrom',
    FROM_FIELDS.every((field) => credential[field] === undefined),
  );
  const isNamed = subject?.['id'] !== undefined || subject?.['identifier'] !== undefined;
  note('credentialSubject.id or identifier', !isNamed);
  for (const member of ['id', 'description', 'criteria']) {
    note(`achievement.${member}`, achievement?.[member] === undefined);
  }
  return absent;
}

function isOpenBadge(credential: JsonObject): boolean {
  return asArray(credential['type']).some(
    (type) => typeof type === 'string' && OPEN_BADGE_TYPES.includes(type),
  );
}

function isOpenBadgesContext(context: JsonValue): boolean {
  return typeof context === 'string' && OPEN_BADGES.test(context);
}

function hasType(object: JsonObject, type: string): boolean {
  return asArray(object['type']).includes(type);
}

function isUrl(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && ABSOLUTE_URL.test(value);
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}

function missing(field: string): Flaw {
  return { code: 'structure.missing', field, detail: `${field} is not there.` };
}

function malformed(field: string, detail: string): Flaw {
  return { code: 'structure.malformed', field, detail };
}

function typeFlaw(field: string): Flaw {
  return malformed(
    `${field}.type`,
    `The type that Open Badges 3.0 requires is not among its types.`,
  );
}
