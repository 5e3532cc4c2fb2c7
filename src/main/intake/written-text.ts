import type { JsonObject } from '../../shared/lib/json.ts';

/** By what was read of it; nobody changes that. */
const TEXTS = new WeakMap<JsonObject, string>();

/**
 * Remembers of which text an object is the whole, for as long as the object lives: to hand it to another
 * process as that text costs a fraction of writing the object down.
 *
 * @param text `JSON.parse` gave the object of just this.
 */
export function noteText(object: JsonObject, text: string): void {
  TEXTS.set(object, text);
}

/** The text that an object was read of; `undefined` where that is not known, or it was a part of one. */
export function textOf(object: JsonObject): string | undefined {
  return TEXTS.get(object);
}
