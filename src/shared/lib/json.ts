/** What `JSON.parse` can give. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In JSON-LD a member that is null is one that is not there, and so do those mean it who write out all that they have. */
export function withoutNulls(json: JsonObject): JsonObject {
  if (!Object.values(json).includes(null)) return json;
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

/** JSON-LD writes one value bare and several as an array; this reads both, and nothing as none. */
export function asArray(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return NONE;
  return Array.isArray(value) ? value : [value];
}

/** The same each time, since what is not there is asked for some fifty times a credential; nobody can add to it. */
const NONE: readonly JsonValue[] = Object.freeze([]);

export function asString(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether both are one value to the letter: the same members, in the same order. */
export function isSameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (typeof one !== 'object' || one === null) return Object.is(one, other);
  if (typeof other !== 'object' || other === null) return false;
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  return isJsonObject(one) && isJsonObject(other) && isSameObject(one, other);
}

function isSameList(one: readonly JsonValue[], other: readonly JsonValue[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!isSameJson(one[index], other[index])) return false;
  }
  return true;
}

function isSameObject(one: JsonObject, other: JsonObject): boolean {
  const keys = Object.keys(one);
  let place = 0;
  for (const key in other) {
    if (keys[place] !== key || !isSameJson(one[key], other[key])) return false;
    place += 1;
  }
  return place === keys.length;
}
