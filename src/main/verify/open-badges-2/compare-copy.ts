import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../../shared/lib/instant.ts';
import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { NO_FACTS } from '../../../shared/model/credential.ts';
import type { RecipientAddress, RecipientIdentifier } from '../../../shared/model/credential.ts';
import { digestsOf, readAddresses } from '../checks/recipient.ts';
import { readRecipient } from '../credential/recipient.ts';
import { readObjects, readText } from '../credential/text.ts';
import { readSoleId } from './assertion.ts';
import { isSameAddress } from './badge-object.ts';
import type { Issuance } from './issuance.ts';
import { parseBadgeTime, parseLocalTime } from './time.ts';

/**
 * Names the first field in which a file says something else than the assertion that its issuer
 * shows, of those that people look at: to whom, when, until when, for what, by whom. What the file
 * does not state is no difference: it is only a pointer.
 *
 * @param issuance Of the assertion shown.
 */
export function findDifference(
  copy: JsonObject,
  shown: JsonObject,
  issuance: Issuance,
): string | undefined {
  const [badge] = readObjects(copy['badge']);
  const differences: readonly (readonly [string, boolean])[] = [
    ['recipient', differs(copy['recipient'], (value) => isSameRecipient(value, copy, shown))],
    ['issuedOn', differs(copy['issuedOn'], (value) => isSameTime(value, shown['issuedOn']))],
    ['expires', differs(copy['expires'], (value) => isSameTime(value, shown['expires']))],
    ['badge', differs(copy['badge'], () => isSameBadge(copy, shown))],
    [
      'badge.name',
      differs(badge?.['name'], (value) => isSameText(value, issuance.badgeClass?.['name'])),
    ],
    ['badge.issuer', differs(badge?.['issuer'], (value) => isSameIssuer(value, issuance))],
  ];
  return differences.find(([, isDifferent]) => isDifferent)?.[0];
}

function differs(value: JsonValue | undefined, isSame: (value: JsonValue) => boolean): boolean {
  return value !== undefined && !isSame(value);
}

function isSameRecipient(value: JsonValue, copy: JsonObject, shown: JsonObject): boolean {
  const ours = readRecipient(value, copy['salt']);
  const theirs = readRecipient(shown['recipient'], shown['salt']);
  return (
    ours.length === theirs.length &&
    ours.every((identifier, index) => namesSame(identifier, theirs[index] ?? identifier))
  );
}

// An address and its hash name the same person, whichever of the two stands in the file.
function namesSame(ours: RecipientIdentifier, theirs: RecipientIdentifier): boolean {
  const [own] = addressesOf(ours);
  const [other] = addressesOf(theirs);
  if (own === undefined || other === undefined) return isDeepStrictEqual(ours, theirs);
  return isDeepStrictEqual(own, other) || isHashOf(other, ours) || isHashOf(own, theirs);
}

function isHashOf(hash: RecipientAddress, plain: RecipientIdentifier): boolean {
  if (plain.kind !== 'identity' || plain.hashed) return false;
  return digestsOf(plain.identityHash, hash).includes(hash.digest);
}

function addressesOf(identifier: RecipientIdentifier): readonly RecipientAddress[] {
  return readAddresses({ ...NO_FACTS.recipient, identifiers: [identifier] });
}

const SECOND_MS = 1000;

// Hosts write one time with and without its fractions of a second, and some as a day alone.
function isSameTime(value: JsonValue, shown: JsonValue | undefined): boolean {
  if (value === shown || isDayOf(value, shown) || isDayOf(shown, value)) return true;
  const [ours, theirs] = [readTime(value), readTime(shown)];
  if (ours === undefined || theirs === undefined) return false;
  return Math.abs(ours - theirs) < SECOND_MS;
}

function readTime(value: JsonValue | undefined): Instant | undefined {
  return parseBadgeTime(value) ?? parseLocalTime(value, 'from');
}

function isDayOf(value: JsonValue | undefined, time: JsonValue | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  return typeof time === 'string' && readTime(time) !== undefined && time.startsWith(value);
}

// An embedded badge class without id can only be compared by what it says.
function isSameBadge(copy: JsonObject, shown: JsonObject): boolean {
  const ours = readSoleId(copy['badge']);
  const theirs = readSoleId(shown['badge']);
  if (ours === undefined)
    return readObjects(copy['badge']).length === asArray(copy['badge']).length;
  return theirs !== undefined && isSameAddress(ours, theirs);
}

// What the badge class says is not known while it cannot be had: that is no difference.
function isSameText(value: JsonValue, shown: JsonValue | undefined): boolean {
  const [ours, theirs] = [readText(value)?.trim(), readText(shown)?.trim()];
  return (
    shown === undefined || ours === theirs || (ours !== undefined && asMarkup(ours) === theirs)
  );
}

// Some hosts write in JSON what they keep for a page. Only a name, and only where that is all: an address
// with `&amp;` in it is another address.
function asMarkup(name: string): string {
  return name.replaceAll('&', '&amp;');
}

function isSameIssuer(value: JsonValue, { issuerId, profile }: Issuance): boolean {
  const id = readSoleId(value);
  if (id !== undefined && issuerId !== undefined && !isSameAddress(id, issuerId)) return false;
  const [embedded] = readObjects(value);
  const name = embedded?.['name'];
  return name === undefined || isSameText(name, profile?.json['name']);
}
