import { asArray, asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import type { Achievement, CredentialFacts } from '../../../shared/model/credential.ts';
import { readAchievement } from './achievement.ts';
import { countAssertionEvidence } from './evidence.ts';
import { readRecipient } from './recipient.ts';
import { cutIssuerName, readIssuerId } from './issuer.ts';
import { readObjects, readText, readTextList } from './text.ts';

/**
 * Reads what an Open Badges 1.x or 2.0 assertion itself states; a badge that it only points to
 * gives no more than its address.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion
 */
export function readAssertionFacts(json: JsonObject): CredentialFacts {
  const [badge] = readObjects(json['badge']);
  const issuer = badge?.['issuer'] ?? json['issuer'];
  const [profile] = readObjects(issuer);
  const evidence = countAssertionEvidence(json['evidence']);
  return {
    id: asString(json['id']) ?? asString(json['uid']),
    types: asArray(json['type']).filter((type) => typeof type === 'string'),
    name: readText(badge?.['name']),
    issuer: {
      id: readIssuerId(issuer),
      claimedName: cutIssuerName(readText(profile?.['name'])),
      url: asString(profile?.['url']) ?? asString(profile?.['origin']),
    },
    recipient: {
      subjectId: undefined,
      claimedName: undefined,
      identifiers: readRecipient(json['recipient'], json['salt']),
      provenHolder: undefined,
    },
    achievements: readBadgeClasses(json['badge']),
    results: [],
    ...(evidence === 0 ? {} : { evidence }),
    validFrom: asString(json['issuedOn']) ?? asString(json['issued_on']),
    validUntil: asString(json['expires']),
  };
}

function readBadgeClasses(value: JsonValue | undefined): readonly Achievement[] {
  if (typeof value === 'string') return [{ ...readAchievement({}), id: value }];
  return readObjects(value).map((badge) => ({
    ...readAchievement(badge),
    tags: readTextList(badge['tags']),
  }));
}
