import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';

/** A member of an object somewhere in a document, and where it stands, e.g. `issuer.name`. */
export interface Member {
  readonly path: string;
  readonly name: string;
  readonly value: JsonValue;
}

/** A text somewhere in a document, and where it stands. */
export interface PlacedText {
  readonly path: string;
  readonly text: string;
}

// Intake refuses deeper documents; what a token holds is bounded by this.
const LEVELS = 100;

/** Every member of every object in `value`, in the order written. */
export function listMembers(value: JsonValue | undefined): readonly Member[] {
  const members: Member[] = [];
  collectMembers(value, '', members, LEVELS);
  return members;
}

function collectMembers(
  value: JsonValue | undefined,
  path: string,
  members: Member[],
  levelsLeft: number,
): void {
  if (levelsLeft === 0) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      collectMembers(item, `${path}[${index}]`, members, levelsLeft - 1);
    }
  }
  if (!isJsonObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const place = path === '' ? name : `${path}.${name}`;
    members.push({ path: place, name, value: member });
    collectMembers(member, place, members, levelsLeft - 1);
  }
}

/** Every text in `json`, those in lists too, in the order written. */
export function listTexts(json: JsonObject | undefined): readonly PlacedText[] {
  return listMembers(json).flatMap(({ path, value }) => textsIn(value, path));
}

function textsIn(value: JsonValue, path: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: JsonValue, index) =>
    typeof item === 'string' ? [{ path: `${path}[${index}]`, text: item }] : [],
  );
}

/** The same document with each text replaced by what `change` makes of it; names stay as they are. */
export function mapTexts(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: JsonValue) => mapTexts(item, change));
  if (!isJsonObject(value)) return value;
  return mapMembers(value, change);
}

export function mapMembers(json: JsonObject, change: (text: string) => string): JsonObject {
  return Object.fromEntries(
    Object.entries(json).map(([name, member]) => [
      name,
      member === undefined ? undefined : mapTexts(member, change),
    ]),
  );
}

/** A text as a sentence names it: long ones are cut. */
export function shorten(text: string, limit = 80): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
