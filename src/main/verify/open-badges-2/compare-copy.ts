import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { readRecipient } from '../credential/recipient.ts';
import { readObjects, readText } from '../credential/text.ts';
import { readSoleId } from './assertion.ts';
import { isSameAddress } from './badge-object.ts';
import type { Issuance } from './issuance.ts';
import { parseBadgeTime } from './time.ts';

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
  const ours = JSON.stringify(readRecipient(value, copy['salt']));
  return ours === JSON.stringify(readRecipient(shown['recipient'], shown['salt']));
}

function isSameTime(value: JsonValue, shown: JsonValue | undefined): boolean {
  const instant = parseBadgeTime(value);
  return instant === undefined ? value === shown : instant === parseBadgeTime(shown);
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
  return shown === undefined || readText(value)?.trim() === readText(shown)?.trim();
}

function isSameIssuer(value: JsonValue, { issuerId, profile }: Issuance): boolean {
  const id = readSoleId(value);
  if (id !== undefined && issuerId !== undefined && !isSameAddress(id, issuerId)) return false;
  const [embedded] = readObjects(value);
  const name = embedded?.['name'];
  return name === undefined || isSameText(name, profile?.json['name']);
}
