import { asArray, asString } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { isMailWord, mailAddress } from '../../../shared/lib/mail-address.ts';
import type { RecipientIdentifier } from '../../../shared/model/credential.ts';
import { readAll, readObjects, readOne, readText } from './text.ts';

const HASH = /^(?:sha256|md5)\$/u;

/**
 * The ways in which a credential subject says whom it is about: its id, its identity objects, its e-mail.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export function readSubjectIdentifiers(subject: JsonObject): readonly RecipientIdentifier[] {
  const id = asString(subject['id']);
  return [
    ...(id === undefined ? [] : readSubjectId(id)),
    ...readObjects(subject['identifier']).flatMap(readIdentityObject),
    ...readEmails(subject),
  ];
}

/** By whatever word for it; what is called mail and is no address may be one of a house. */
function readEmails(subject: JsonObject): readonly RecipientIdentifier[] {
  return Object.entries(subject)
    .filter(([word]) => isMailWord(word))
    .flatMap(([word, value]) =>
      readAll(value).filter((text) => word === 'email' || text.includes('@')),
    )
    .map(plainEmail);
}

/**
 * Reads the `recipient` of an Open Badges 2.0 assertion; the forms of 1.0 (a bare address or hash,
 * with the salt beside it) too.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject
 */
export function readRecipient(
  recipient: JsonValue | undefined,
  salt: JsonValue | undefined,
): readonly RecipientIdentifier[] {
  if (typeof recipient === 'string') {
    return [identity('emailAddress', recipient, { hashed: false, salt: asString(salt) })];
  }
  return readObjects(recipient).flatMap((object) => {
    const value = readOne(object['identity']);
    if (value === undefined) return [];
    const type = object['type'] === undefined ? 'email' : (readOne(object['type']) ?? 'unknown');
    const identityType = type === 'email' ? 'emailAddress' : type;
    const own = readOne(object['salt']);
    return [identity(identityType, value, { hashed: isHashed(object), salt: own })];
  });
}

/**
 * The name that a subject gives its person; a claim like any other.
 *
 * @param identifiers The subject's own.
 */
export function readSubjectName(
  subject: JsonObject,
  identifiers: readonly RecipientIdentifier[],
): string | undefined {
  const parts = [readText(subject['givenName']), readText(subject['familyName'])].filter(
    (part) => part !== undefined,
  );
  const named = identifiers.find(
    (identifier) =>
      identifier.kind === 'identity' && identifier.identityType === 'name' && !identifier.hashed,
  );
  const joined = parts.length > 0 ? parts.join(' ') : undefined;
  const stated = named?.kind === 'identity' ? named.identityHash : undefined;
  return readText(subject['name']) ?? joined ?? stated;
}

function readSubjectId(id: string): readonly RecipientIdentifier[] {
  const subjectId = { kind: 'subject-id', value: id } as const;
  if (!/^mailto:/iu.test(id)) return [subjectId];
  return [subjectId, plainEmail(id)];
}

function readIdentityObject(object: JsonObject): readonly RecipientIdentifier[] {
  const value = readOne(object['identityHash']);
  if (value === undefined) return [];
  const identityType = readText(object['identityType']) ?? 'identifier';
  return [
    identity(identityType, value, { hashed: isHashed(object), salt: readOne(object['salt']) }),
  ];
}

function plainEmail(email: string): RecipientIdentifier {
  return identity('emailAddress', email, { hashed: false, salt: undefined });
}

// The prefix counts even where `hashed` says otherwise: an address never looks like that.
function identity(
  identityType: string,
  identityHash: string,
  options: { readonly hashed: boolean; readonly salt: string | undefined },
): RecipientIdentifier {
  const hashed = options.hashed || HASH.test(identityHash);
  const isAddress = !hashed && /^email(?:address)?$/iu.test(identityType);
  const stated = isAddress ? mailAddress(identityHash) : identityHash;
  return { kind: 'identity', identityType, identityHash: stated, hashed, salt: options.salt };
}

function isHashed(object: JsonObject): boolean {
  const [hashed] = asArray(object['hashed']);
  return hashed === true || hashed === 'true';
}
