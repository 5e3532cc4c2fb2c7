import type { z } from 'zod';
import { compareText } from '../../../shared/lib/compare-text.ts';
import { shapeIn, shapeOf } from './answer-shape.ts';
import type { Shape } from './answer-shape.ts';
import { HIDDEN } from './redact.ts';
import type { Disguise } from './disguise.ts';

interface Place {
  readonly shape: Shape;
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
 * The same answer with every text in it told as `disguise` tells it, issuers by their codes and in the order
 * of these. What by `schema` is a word of our own, an id of a row or a time comes out as it is.
 */
export function veilTexts<Value>(value: Value, disguise: Disguise, schema: z.ZodType): Value {
  if (disguise.choices.hidesSchools) learnIssuers(value, disguise);
  const place = { shape: shapeOf(schema), key: '', parentKey: '', parent: {} };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, and only what may be absent is left out
  return walk(value, place, disguise) as Value;
}

function walk(value: unknown, place: Place, disguise: Disguise): unknown {
  if (typeof value === 'string') return veilString(value, place, disguise);
  if (Array.isArray(value)) {
    const inside = { ...place, shape: shapeIn(place.shape) };
    const told = value.map((one) => walk(one, inside, disguise));
    return place.key === 'issuers' && disguise.choices.hidesSchools ? inOrderOfCodes(told) : told;
  }
  if (!isFields(value)) return value;
  if (place.key === 'labels') return veilLabels(value, disguise);
  if (isIssuer(value, place)) return veilIssuer(value, place, disguise);
  if (disguise.choices.hidesSchools && isIssuerFacet(value, place)) {
    return veilFacet(value, disguise);
  }
  const fields = Object.entries(value).filter(([key]) => !isFound(key, value, disguise));
  return walkFields(fields, value, place, disguise);
}

function walkFields(
  fields: readonly (readonly [string, unknown])[],
  parent: object,
  { shape, key: parentKey }: Place,
  disguise: Disguise,
): Fields {
  return Object.fromEntries(
    fields.map(([key, inner]) => [
      key,
      walk(inner, { shape: shapeIn(shape, key), key, parentKey, parent }, disguise),
    ]),
  );
}

/** Each once, and in the order of their codes, which are not in that of the names; first goes whoever has more. */
function inOrderOfCodes(issuers: readonly unknown[]): readonly unknown[] {
  return [...new Set(issuers)]
    .map((one) => ({ one, ...rankOf(one) }))
    .toSorted((left, right) => right.count - left.count || compareText(left.shown, right.shown))
    .map(({ one }) => one);
}

function rankOf(issuer: unknown): { readonly count: number; readonly shown: string } {
  const { count, credentials, label, name }: Fields = Object(issuer);
  return { count: Number(count ?? credentials ?? 0), shown: String(label ?? name ?? issuer) };
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

function veilIssuer(
  issuer: Fields & { id: string; name: string },
  place: Place,
  disguise: Disguise,
): Fields {
  const { id, name } = issuer;
  if (!disguise.choices.hidesSchools) {
    const { id: _, ...others } = issuer;
    return {
      ...walkFields(Object.entries(others), issuer, place, disguise),
      id: disguise.handle(id),
    };
  }
  const { id: _, name: __, listedAs: ___, domain: ____, ...others } = issuer;
  return {
    ...walkFields(Object.entries(others), issuer, { ...place, key: 'issuer' }, disguise),
    id: id === '' ? '' : disguise.handle(id),
    name: id === '' && name === '' ? '' : disguise.book.labelOf({ id, name }),
  };
}

type IssuerFacet = Fields & { value: string; label: string };

function isIssuerFacet(value: Fields, { key }: Place): value is IssuerFacet {
  return key === 'issuers' && typeof value['value'] === 'string' && 'count' in value;
}

function veilFacet(facet: IssuerFacet, disguise: Disguise): Fields {
  const { value, label } = facet;
  return {
    ...facet,
    value: disguise.handle(value, true),
    label: disguise.book.labelOf({ id: value, name: label }),
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

const IN_FILTERS: ReadonlySet<string> = new Set(['issuers', 'tags']);

function veilString(text: string, place: Place, disguise: Disguise): string {
  const { shape, key, parent } = place;
  if (shape.isOwn || text === '') return text;
  // An answer to a requirement is under the key that was asked for.
  if (KEYS.has(key)) {
    const isAddress = disguise.choices.hidesSchools && OF_OWN_MAKING.has(key);
    return 'shortfalls' in parent ? text : disguise.handle(text, isAddress && text.includes(':'));
  }
  if (key === 'value' && 'count' in parent) return disguise.handle(text);
  if (key === 'skills') return disguise.handle(text);
  // A filter asks by ids and by tags as they are.
  if (IN_FILTERS.has(key) && 'verdicts' in parent && 'text' in parent) {
    return disguise.handle(text, key === 'issuers' && disguise.choices.hidesSchools);
  }
  return disguise.choices.hidesSchools ? veilName(text, place, disguise) : disguise.text(text);
}

/** A text that may be, or is, what an issuer is called. */
function veilName(text: string, place: Place, disguise: Disguise): string {
  const { key, parentKey, parent } = place;
  const { book } = disguise;
  // However much of a name it may be: a registry's beside it, or one of a single letter.
  if (key === 'issuers') return book.labelOfName(text) ?? HIDDEN;
  const isName =
    NAMES.has(key) ||
    (key === 'issuer' && 'owner' in parent) ||
    (parentKey === 'params' && OF_ISSUERS.has(key));
  const told = disguise.text(text);
  if (!isName && key !== 'issuer') return told;
  if (told !== text) return told;
  return book.labelOfName(text) ?? (isName ? HIDDEN : text);
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
