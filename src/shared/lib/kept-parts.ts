import { isJsonObject, isSameJson } from './json.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { createMemo } from './memo.ts';

/** A part of a document that can be kept: an object, or an array. */
type JsonPart = JsonObject | readonly JsonValue[];

/** An issuer's profile or an achievement has some hundred characters to some thousand. */
const LIMIT_CHARACTERS = 8000;

const byText = createMemo<JsonPart>({ entries: 400, keyCharacters: LIMIT_CHARACTERS });
const KEPT = new WeakSet<JsonPart>();

/**
 * Gives the one instance that this thread keeps of all parts that are the same to the letter: one
 * document after the other repeats its issuer and its achievement, and what is worked out of a part
 * (`createPartMemo`) is then found with it.
 *
 * @returns `part` itself where nothing like it was met lately, so that what stands in one document only
 *   costs nothing; where it is no object or array, is long, or holds what two texts could be written
 *   alike for (`null`, a number that is not finite, minus zero).
 */
export function keepPart(part: JsonValue | undefined): JsonValue | undefined {
  if (typeof part !== 'object' || part === null) return part;
  if (KEPT.has(part)) return part;
  const name = nameOf(part);
  // Of what is kept nothing is minus zero, which no text would tell from zero.
  for (const kept of byName.get(name) ?? NONE) if (isSameJson(kept, part)) return kept;
  const left = charactersLeft(part, LIMIT_CHARACTERS);
  if (left < 0 || !wasMet(`${left} ${name}`)) return part;
  const text = JSON.stringify(part);
  const kept = byText(text, () => copyOf(text));
  nameKept(name, kept);
  return kept;
}

/** Those last met of each name, which are compared without writing down a text. */
const byName = new Map<string, readonly JsonPart[]>();
const NONE: readonly JsonPart[] = [];
const LIMIT_NAMES = 100;
const LIMIT_NAMESAKES = 4;

function nameKept(name: string, kept: JsonPart): void {
  const [oldest] = byName.size < LIMIT_NAMES ? [] : byName.keys();
  const namesakes = byName.get(name);
  if (oldest !== undefined && namesakes === undefined) byName.delete(oldest);
  byName.set(name, [kept, ...(namesakes ?? [])].slice(0, LIMIT_NAMESAKES));
}

/** What was met lately, by its length and name; fewer than are kept, so that many in turn keep none. */
const MET = new Set<string>();
const LIMIT_MET = 300;
const LIMIT_NAME_CHARACTERS = 200;

function wasMet(what: string): boolean {
  if (MET.has(what)) return true;
  const [oldest] = MET.size < LIMIT_MET ? [] : MET;
  if (oldest !== undefined) MET.delete(oldest);
  MET.add(what);
  return false;
}

/** Only a hint of what it is: the text decides. */
function nameOf(part: JsonPart): string {
  const name = isJsonObject(part) ? part['id'] : part[0];
  return typeof name === 'string' && name.length < LIMIT_NAME_CHARACTERS ? name : '';
}

/** Whether it is an instance that is kept, for as long as it lives. */
export function isKept(part: JsonPart): boolean {
  return KEPT.has(part);
}

/**
 * Works something out once for each part that is kept, and each time for any other. Only for pure
 * functions of the part, and of what the memo is kept with. What came to `undefined` is not kept.
 */
export function createPartMemo<Value>(): PartMemo<Value> {
  const made = new WeakMap<JsonPart, Value>();
  return (part, make) => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const value = make(part);
    if (value !== undefined && KEPT.has(part)) made.set(part, value);
    return value;
  };
}

type PartMemo<Value> = <Part extends JsonPart>(part: Part, make: (part: Part) => Value) => Value;

/** Less than zero where it is too long, or its text does not tell it apart from every other. */
function charactersLeft(value: JsonValue | undefined, limit: number): number {
  if (typeof value === 'string') return limit - value.length - 2;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? limit - 1 : -1;
  if (typeof value === 'boolean') return limit - 4;
  if (typeof value !== 'object' || value === null) return -1;
  let left = limit - 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      left = charactersLeft(item, left);
      if (left < 0) return left;
    }
    return left;
  }
  return isJsonObject(value) ? charactersLeftIn(value, left) : left;
}

function charactersLeftIn(object: JsonObject, limit: number): number {
  let left = limit;
  for (const key in object) {
    left = charactersLeft(object[key], left - key.length - 3);
    if (left < 0) return left;
  }
  return left;
}

/** A copy, since nobody may change what others have too. */
function copyOf(text: string): JsonPart {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text of an object or an array
  const copy = freeze(JSON.parse(text) as JsonPart);
  KEPT.add(copy);
  return copy;
}

function freeze(part: JsonPart): JsonPart {
  for (const member of Object.values(part)) {
    if (typeof member === 'object' && member !== null) freeze(member);
  }
  return Object.freeze(part);
}
