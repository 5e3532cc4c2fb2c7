import { asArray, asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { mailAddress } from '../../../shared/lib/mail-address.ts';
import type {
  Achievement,
  AchievementResult,
  Alignment,
  CredentialFacts,
  RecipientIdentifier,
} from '../../../shared/model/credential.ts';
import { cutIssuerName, readIssuerId } from './issuer.ts';
import { readId, readObjects, readOne, readText, readTypes } from './text.ts';

/** The European Learning Model that EDC are written in. @see https://github.com/european-commission-empl/European-Learning-Model */
const CONTEXT = /^https?:\/\/data\.europa\.eu\/snb\//u;
const TYPES: readonly string[] = ['EuropeanDigitalCredential', 'EuropassCredential'];

/** Whether a credential is a European Digital Credential, whose terms are other than Open Badges'. */
export function isEuropean(json: JsonObject): boolean {
  if (readTypes(json).some((type) => TYPES.includes(type))) return true;
  return asArray(json['@context']).some((one) => CONTEXT.test(asString(one) ?? ''));
}

/** Claims within claims, as a degree has courses: deeper, or more, were made to be. */
const MAX_DEPTH = 8;
const MAX_CLAIMS = 500;

/**
 * Reads what a European Digital Credential says, as far as it is written, in version 3 of the European
 * Learning Model and in the draft before it (`achieved`, `performed`). Judges nothing.
 *
 * @param json Only the part that the seal covers.
 */
export function readEuropeanFacts(json: JsonObject): CredentialFacts {
  const [subject = {}] = readObjects(json['credentialSubject']);
  const claims = listClaims(subject);
  const awarded = readAwardingDate(claims);
  return {
    id: asString(json['id']),
    types: readTypes(json),
    name: readTitle(readObjects(json['displayParameter'])[0]) ?? readTitle(json),
    issuer: readOrganisation(json['issuer']),
    recipient: {
      subjectId: readSubjectId(subject),
      claimedName: readPersonName(subject),
      identifiers: readIdentifiers(subject),
      provenHolder: undefined,
    },
    achievements: claims.map(readClaim),
    results: claims.flatMap(readGrades),
    validFrom: asString(json['validFrom']) ?? asString(json['issuanceDate']) ?? awarded,
    validUntil: asString(json['validUntil']) ?? asString(json['expirationDate']),
    awardedDate: awarded,
  };
}

/** When the whole was awarded: the outermost claim's date, which stands first. */
function readAwardingDate(claims: readonly JsonObject[]): string | undefined {
  return claims
    .flatMap((claim) => readObjects(claim['awardedBy']))
    .map((process) => asString(process['awardingDate']))
    .find((date) => date !== undefined);
}

/** What an organisation calls itself: its legal name, or the label of one that states none. */
export function readOrganisation(value: JsonValue | undefined): CredentialFacts['issuer'] {
  const [organisation] = readObjects(value);
  const [homepage] = readObjects(organisation?.['homepage']);
  return {
    id: readIssuerId(value),
    claimedName: cutIssuerName(
      readText(organisation?.['legalName']) ??
        readText(organisation?.['prefLabel']) ??
        readText(organisation?.['altLabel']),
    ),
    url: asString(homepage?.['contentURL']) ?? asString(homepage?.['contentUrl']),
  };
}

/** Whoever is said to have awarded something in it, which need not be its issuer. */
export function readAwardingBodies(json: JsonObject): readonly JsonObject[] {
  const [subject = {}] = readObjects(json['credentialSubject']);
  return listClaims(subject)
    .flatMap((claim) => readObjects(claim['awardedBy']))
    .flatMap((process) => readObjects(process['awardingBody']));
}

function readTitle(object: JsonObject | undefined): string | undefined {
  return readText(object?.['title']) ?? readText(object?.['prefLabel']);
}

// `urn:epass:person:1` is the first person of every such document, and nobody in particular.
function readSubjectId(subject: JsonObject): string | undefined {
  const id = asString(subject['id']);
  return id === undefined || /^(?:urn:epass:|_:|#)/u.test(id) ? undefined : id;
}

function readPersonName(subject: JsonObject): string | undefined {
  const parts = [readText(subject['givenName']), readText(subject['familyName'])];
  const joined = parts.filter((part) => part !== undefined).join(' ');
  return readText(subject['fullName']) ?? (joined === '' ? undefined : joined);
}

function readIdentifiers(subject: JsonObject): readonly RecipientIdentifier[] {
  const id = readSubjectId(subject);
  const addresses = readObjects(subject['contactPoint'])
    .flatMap((point) => asArray(point['emailAddress'] ?? point['email']))
    .map((mailbox) => mailAddress(readId(mailbox) ?? ''))
    .filter((address) => address.includes('@'));
  return [
    ...(id === undefined ? [] : [{ kind: 'subject-id', value: id } as const]),
    ...addresses.map((address) => plain('emailAddress', address)),
    ...readObjects(subject['nationalID']).flatMap(readNationalId),
  ];
}

// A number says nothing without the country that gave it.
function readNationalId(object: JsonObject): readonly RecipientIdentifier[] {
  const notation = readOne(object['notation']);
  const country = readId(object['spatial'])?.split('/').at(-1);
  if (notation === undefined || country === undefined) return [];
  return [plain('nationalIdentityNumber', `${country} ${notation}`)];
}

function plain(identityType: string, identityHash: string): RecipientIdentifier {
  return { kind: 'identity', identityType, identityHash, hashed: false, salt: undefined };
}

const CLAIMS = ['hasClaim', 'achieved', 'performed', 'entitledTo'] as const;
const PARTS = ['hasPart', 'subAchievements', 'specifiedPart'] as const;

function listClaims(subject: JsonObject): readonly JsonObject[] {
  const found: JsonObject[] = [];
  let level: readonly JsonObject[] = CLAIMS.flatMap((name) => readObjects(subject[name]));
  for (let depth = 1; level.length > 0 && depth <= MAX_DEPTH; depth += 1) {
    found.push(...level.slice(0, MAX_CLAIMS - found.length));
    level = level.flatMap((claim) => PARTS.flatMap((name) => readObjects(claim[name])));
  }
  return found;
}

function readClaim(claim: JsonObject): Achievement {
  const [specification] = readObjects(claim['specifiedBy']);
  const [kind] = readObjects(specification?.['dcType']);
  return {
    id: asString(claim['id']),
    name: readTitle(claim) ?? readTitle(specification),
    description: readText(claim['description']) ?? readText(specification?.['description']),
    achievementType: readText(kind?.['prefLabel']) ?? readTypes(claim)[0],
    criteria: readNote(specification?.['learningOutcomeSummary']),
    alignments: isAchieved(claim) ? readOutcomes(specification) : [],
    tags: [],
  };
}

// To have taken part in something is not to have learnt it.
function isAchieved(claim: JsonObject): boolean {
  const types = readTypes(claim);
  return !types.includes('LearningActivity') && !types.includes('LearningAssessment');
}

const SKILLS = ['relatedESCOSkill', 'relatedSkill'] as const;

function readOutcomes(specification: JsonObject | undefined): readonly Alignment[] {
  return readObjects(specification?.['learningOutcome'])
    .slice(0, MAX_CLAIMS)
    .flatMap((outcome) => {
      const related = SKILLS.flatMap((name) =>
        readObjects(outcome[name]).flatMap((skill) => readSkill(skill, name)),
      );
      // What its skills say in a vocabulary's words, its title says again in its own.
      return related.length > 0 ? related : readPlainOutcome(outcome);
    });
}

const ESCO = /^https?:\/\/data\.europa\.eu\/esco\//u;

/** A concept of ESCO or of another scheme. @see https://esco.ec.europa.eu/en/use-esco/download */
function readSkill(skill: JsonObject, property: (typeof SKILLS)[number]): readonly Alignment[] {
  const targetName = readTitle(skill) ?? readText(skill['targetName']);
  if (targetName === undefined) return [];
  const id = asString(skill['id']);
  const scheme = readId(skill['inScheme']);
  const isEsco = property === 'relatedESCOSkill' || ESCO.test(id ?? '') || ESCO.test(scheme ?? '');
  return [
    {
      targetName,
      targetUrl: id !== undefined && /^https?:/iu.test(id) ? id : undefined,
      targetFramework: isEsco ? 'ESCO' : (readText(skill['targetFrameworkName']) ?? scheme),
      targetCode: readOne(skill['notation']),
      targetType: isEsco ? 'ESCO:Skill' : undefined,
    },
  ];
}

function readPlainOutcome(outcome: JsonObject): readonly Alignment[] {
  const targetName = readTitle(outcome);
  if (targetName === undefined) return [];
  const nothing = { targetUrl: undefined, targetFramework: undefined, targetCode: undefined };
  return [{ targetName, ...nothing, targetType: 'LearningOutcome' }];
}

/** The grades of the assessments that an achievement is proven by. */
function readGrades(claim: JsonObject): readonly AchievementResult[] {
  return readObjects(claim['provenBy']).flatMap((assessment) => {
    const value = readNote(assessment['grade']);
    if (value === undefined) return [];
    const description = readTitle(assessment);
    return [{ description, resultType: 'Result', value, achievedLevel: undefined, alignments: [] }];
  });
}

/** A `Note` holds its text in `noteLiteral`; drafts have the text itself. */
function readNote(value: JsonValue | undefined): string | undefined {
  const [note] = readObjects(value);
  return readText(note?.['noteLiteral']) ?? readText(value);
}
