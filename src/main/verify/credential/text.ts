import { asArray, asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';

/**
 * A text as people read it: a string, a JSON-LD value object, a language map, or a list of these.
 *
 * @returns English where several languages are given, else the first; `undefined` where there is no text.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction
 */
export function readText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined) return undefined;
  const texts = asArray(value).flatMap(readTexts);
  const english = texts.find((text) => text.language?.toLowerCase().startsWith('en') === true);
  return (english ?? texts[0])?.text;
}

/**
 * The one string of a property, which JSON-LD also lets stand in an array, alone or again and again, in a
 * value object, or as what an object with an id only refers to: to a signature all are the same, so that a
 * reader who knew only one would overlook what was rewritten as another.
 */
export function readOne(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined) return undefined;
  const [first, ...others] = asArray(value).map(readString);
  return others.every((other) => other === first) ? first : undefined;
}

/** All strings of a property, however each is written. */
export function readAll(value: JsonValue | undefined): readonly string[] {
  return [...new Set(asArray(value).flatMap((item) => readString(item) ?? []))];
}

function readString(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) return asString(value);
  if (Object.hasOwn(value, '@value')) return asString(value['@value']);
  return Object.keys(value).length === 1 ? asString(value['id']) : undefined;
}

/** All texts of a property that holds one or several, e.g. `tag`. */
export function readTextList(value: JsonValue | undefined): readonly string[] {
  return asArray(value).flatMap((item) => {
    const text = readText(item)?.trim();
    return text === undefined || text === '' ? [] : [text];
  });
}

/** The objects of a property that holds one or several; what is no object is left out. */
export function readObjects(value: JsonValue | undefined): readonly JsonObject[] {
  if (value === undefined) return NONE;
  return isJsonObject(value) ? [value] : asArray(value).filter(isJsonObject);
}

const NONE: readonly JsonObject[] = Object.freeze([]);

/** The id of what a property points to: the bare id, or the `id` of an embedded object. */
export function readId(value: JsonValue | undefined): string | undefined {
  const first = Array.isArray(value) ? firstOf(value) : value;
  if (typeof first === 'string') return first;
  return isJsonObject(first) && typeof first['id'] === 'string' ? first['id'] : undefined;
}

function firstOf(values: readonly JsonValue[]): JsonValue | undefined {
  return values[0];
}

interface LanguageText {
  readonly text: string;
  readonly language: string | undefined;
}

function readTexts(value: JsonValue): readonly LanguageText[] {
  if (typeof value === 'string') return [{ text: value, language: undefined }];
  if (typeof value === 'number') return [{ text: String(value), language: undefined }];
  if (!isJsonObject(value)) return [];
  const literal = value['@value'];
  if (typeof literal !== 'string') return readLanguageMap(value);
  const language = value['@language'];
  return [{ text: literal, language: typeof language === 'string' ? language : undefined }];
}

// An object with an id or a type is a node, whose other strings are no translations of its name.
function readLanguageMap(value: JsonObject): readonly LanguageText[] {
  if ('id' in value || 'type' in value || '@id' in value || '@type' in value) return [];
  return Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' ? [{ text, language }] : [],
  );
}

/** The types of an object: one, several or none. */
export function readTypes(object: JsonObject): readonly string[] {
  return asArray(object['type']).filter((type) => typeof type === 'string');
}
