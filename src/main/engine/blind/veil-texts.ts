import { HIDDEN } from './redact.ts';
import type { Disguise } from './disguise.ts';

interface Place {
  readonly key: string;
  readonly parentKey: string;
  readonly parent: object;
}

type Fields = Readonly<Record<string, unknown>>;

/** Ids and keys that the window sends back: where they would tell, a handle stands for them. */
const KEYS: ReadonlySet<string> = new Set([
  'key',
  'fromKey',
  'skill',
  'skillKey',
  'describedBy',
  'decidedFor',
  'achievementId',
]);

/** Of these, ids that an issuer makes, which as an address lead to it. */
const OF_OWN_MAKING: ReadonlySet<string> = new Set(['describedBy', 'decidedFor', 'achievementId']);

/** What of a check's facts names an issuer, its domain or its key. */
const OF_ISSUERS: ReadonlySet<string> = new Set([
  'issuer',
  'listedAs',
  'host',
  'home',
  'domain',
  'owner',
  'awarder',
  'accepted',
  'authority',
  'where',
  'url',
  'id',
  'method',
  'chain',
]);

/** Names of issuers in whatever else is told of them. */
const NAMES: ReadonlySet<string> = new Set(['issuerName', 'owner', 'organisationIdentifier']);

/**
 * The same answer with every text in it told as `disguise` tells it, issuers by their codes. Ids of rows,
 * codes and dates are no texts, and come out as they are.
 */
export function veilTexts<Value>(value: Value, disguise: Disguise): Value {
  if (disguise.choices.hidesSchools) learnIssuers(value, disguise);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, and only what may be absent is left out
  return walk(value, { key: '', parentKey: '', parent: {} }, disguise) as Value;
}

function walk(value: unknown, place: Place, disguise: Disguise): unknown {
  if (typeof value === 'string') return veilString(value, place, disguise);
  if (Array.isArray(value)) return value.map((one) => walk(one, place, disguise));
  if (!isFields(value)) return value;
  if (place.key === 'labels') return veilLabels(value, disguise);
  if (disguise.choices.hidesSchools && isIssuer(value, place)) return veilIssuer(value, disguise);
  const fields = Object.entries(value).filter(([key]) => !isFound(key, value, disguise));
  return Object.fromEntries(
    fields.map(([key, inner]) => [
      key,
      walk(inner, { key, parentKey: place.key, parent: value }, disguise),
    ]),
  );
}

/** Where something was looked up, and what an engineer is told of it, is an address of the issuer's. */
function isFound(key: string, value: Fields, { choices }: Disguise): boolean {
  return choices.hidesSchools && 'outcome' in value && (key === 'detail' || key === 'source');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isIssuer(
  value: Fields,
  { key }: Pick<Place, 'key'>,
): value is Fields & { id: string; name: string } {
  const isNamed = typeof value['id'] === 'string' && typeof value['name'] === 'string';
  return isNamed && ('trust' in value || key === 'issuers');
}

function veilIssuer(issuer: Fields & { id: string; name: string }, disguise: Disguise): Fields {
  const { id, name, listedAs: _, domain: __, ...others } = issuer;
  const walked = Object.entries(others).map(([key, inner]) => [
    key,
    walk(inner, { key, parentKey: 'issuer', parent: issuer }, disguise),
  ]);
  return {
    ...Object.fromEntries(walked),
    id: id === '' ? '' : disguise.handle(id),
    name: id === '' && name === '' ? '' : disguise.book.labelOf({ id, name }),
  };
}

function veilLabels(labels: Fields, disguise: Disguise): Fields {
  return Object.fromEntries(
    Object.entries(labels).map(([key, label]) => [
      disguise.handle(key),
      typeof label === 'string' ? disguise.text(label) : label,
    ]),
  );
}

function veilString(text: string, place: Place, disguise: Disguise): string {
  const { key, parentKey, parent } = place;
  if (key === 'png' || text === '') return text;
  // An answer to a requirement is under the key that was asked for.
  if (KEYS.has(key)) {
    const isAddress = disguise.choices.hidesSchools && OF_OWN_MAKING.has(key);
    return 'shortfalls' in parent ? text : disguise.handle(text, isAddress && text.includes(':'));
  }
  if (key === 'value' && 'count' in parent) return disguise.handle(text);
  if (key === 'skills') return disguise.handle(text);
  if (key === 'issuers' && disguise.book.isKnown(text)) return disguise.handle(text);
  if (!disguise.choices.hidesSchools) return disguise.text(text);
  const isName = NAMES.has(key) || (parentKey === 'params' && OF_ISSUERS.has(key));
  const told = disguise.text(text);
  return isName && told === text ? HIDDEN : told;
}

function learnIssuers(value: unknown, disguise: Disguise, key = ''): void {
  if (Array.isArray(value)) {
    for (const one of value) learnIssuers(one, disguise, key);
    return;
  }
  if (!isFields(value)) return;
  if (isIssuer(value, { key })) {
    const { id, name, listedAs } = value;
    const names = typeof listedAs === 'string' ? [name, listedAs] : [name];
    disguise.book.learn(names.map((one) => ({ id, name: one })));
  }
  for (const [name, inner] of Object.entries(value)) learnIssuers(inner, disguise, name);
}
