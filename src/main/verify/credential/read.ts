import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { joinLists } from '../../../shared/lib/join-lists.ts';
import { createPartMemo } from '../../../shared/lib/kept-parts.ts';
import type { Achievement, CredentialFacts } from '../../../shared/model/credential.ts';
import { readAchievement } from './achievement.ts';
import { readAssociations } from './association.ts';
import { isEuropean, readEuropeanFacts } from './european.ts';
import { readAssertionFacts } from './open-badges-2.ts';
import { countEvidence } from './evidence.ts';
import { readSubjectIdentifiers, readSubjectName } from './recipient.ts';
import { readResults } from './result.ts';
import { cutIssuerName, readIssuerId } from './issuer.ts';
import { readObjects, readOne, readText } from './text.ts';

/**
 * Reads what a credential says, as far as it is written: a Verifiable Credential 1.1 or 2.0, an Open
 * Badge 3.0, a CLR 2.0 (its own level, not the credentials in it), a European Digital Credential, or an
 * Open Badges 2.0 assertion.
 * Judges nothing, and leaves out what is not of the expected kind.
 *
 * @param json Only the part that the proof covers.
 */
export function readFacts(json: JsonObject): CredentialFacts {
  if (isAssertion(json)) return readAssertionFacts(json);
  return isEuropean(json) ? readEuropeanFacts(json) : readCredentialFacts(json);
}

function isAssertion(json: JsonObject): boolean {
  return json['credentialSubject'] === undefined && json['badge'] !== undefined;
}

function readCredentialFacts(json: JsonObject): CredentialFacts {
  const [first, ...others] = readObjects(json['credentialSubject']);
  const id = asString(first?.['id']);
  const isFirst = (subject: JsonObject) => id !== undefined && subject['id'] === id;
  const subjects = first === undefined ? [] : [first, ...others.filter(isFirst)];
  const identifiers = subjects.map(readSubjectIdentifiers);
  const associations = joinLists(subjects.map(readAssociations));
  const evidence = countEvidence(json['evidence']);
  return {
    id: asString(json['id']),
    types: asArray(json['type']).filter((type) => typeof type === 'string'),
    name: readText(json['name']),
    issuer: readIssuer(json['issuer']),
    recipient: {
      subjectId: id,
      claimedName: first === undefined ? undefined : readSubjectName(first, identifiers[0] ?? []),
      identifiers: joinLists(identifiers),
      provenHolder: undefined,
    },
    achievements: joinLists(subjects.map(readAchieved)).map((achievement) =>
      ACHIEVEMENTS(achievement, readAchievement),
    ),
    results: joinLists(subjects.map(readResults)),
    ...(associations.length === 0 ? {} : { associations }),
    ...(evidence === 0 ? {} : { evidence }),
    awardedDate: asString(json['awardedDate']),
    validFrom: asString(json['validFrom']) ?? asString(json['issuanceDate']),
    validUntil: asString(json['validUntil']) ?? asString(json['expirationDate']),
  };
}

function readAchieved(subject: JsonObject): readonly JsonObject[] {
  return readObjects(subject['achievement']);
}

const ACHIEVEMENTS = createPartMemo<Achievement>();

const ISSUERS = createPartMemo<CredentialFacts['issuer']>();

function readIssuer(issuer: JsonValue | undefined): CredentialFacts['issuer'] {
  return isJsonObject(issuer) ? ISSUERS(issuer, readProfile) : readProfile(issuer);
}

function readProfile(issuer: JsonValue | undefined): CredentialFacts['issuer'] {
  const [profile] = readObjects(issuer);
  return {
    id: readIssuerId(issuer),
    claimedName: cutIssuerName(readText(profile?.['name'])),
    url: readOne(profile?.['url']),
  };
}
