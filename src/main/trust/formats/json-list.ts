import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { collectEntries, stateOfTrust } from './entries.ts';
import type { CollectedEntries, RawEntry } from './entries.ts';

const SUBJECT_MEMBERS = ['id', 'did', 'domain', 'url', 'issuer'] as const;

/** Reads the employer's own list of issuers as a JSON array of ids, or of objects with one. */
export function readJsonList(items: readonly JsonValue[]): CollectedEntries {
  return collectEntries(items.map((item, index) => readItem(item, index + 1)));
}

function readItem(item: JsonValue, line: number): RawEntry {
  if (typeof item === 'string') return { line, subject: item };
  if (!isJsonObject(item)) return { line, subject: JSON.stringify(item) };
  return {
    line,
    subject: SUBJECT_MEMBERS.map((member) => asString(item[member])).find(isFilled),
    name: asString(item['name']),
    note: asString(item['note']),
    states: readStates(item),
  };
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

function readStates(item: JsonObject): readonly (string | undefined)[] {
  const { blocked, state, status, decision, trust, trusted } = item;
  return [
    ...[blocked, state, status, decision].map(wordOf),
    ...[trust, trusted].map(wordOf).map(stateOfTrust),
  ];
}

function wordOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}
