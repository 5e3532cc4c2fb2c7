import { AGEING_KINDS, HALF_LIFE_LIMIT_MONTHS } from '../../../shared/model/freshness.ts';
import type { AgeingKind, HalfLives } from '../../../shared/model/freshness.ts';

/** What is typed for one kind; the months are kept while it does not age. */
export interface HalfLifeEntry {
  readonly months: string;
  readonly isAgeless: boolean;
}

export type HalfLifeDraft = Readonly<Record<AgeingKind, HalfLifeEntry>>;

/** What stands in the fields before anybody types. */
export function draftOf(halfLives: HalfLives): HalfLifeDraft {
  return forEachKind((kind) => {
    const months = halfLives[kind];
    return { months: months === null ? '' : String(months), isAgeless: months === null };
  });
}

/** What is typed, read; `undefined` where something is no whole number of months within the limits. */
export function readDraft(draft: HalfLifeDraft): HalfLives | undefined {
  if (!AGEING_KINDS.every((kind) => isValid(draft[kind]))) return undefined;
  return forEachKind((kind) => (draft[kind].isAgeless ? null : Number(draft[kind].months)));
}

export function isValid({ months, isAgeless }: HalfLifeEntry): boolean {
  if (isAgeless) return true;
  return /^\d+$/u.test(months) && Number(months) >= 1 && Number(months) <= HALF_LIFE_LIMIT_MONTHS;
}

export function isSame(one: HalfLives, other: HalfLives): boolean {
  return AGEING_KINDS.every((kind) => one[kind] === other[kind]);
}

function forEachKind<Value>(make: (kind: AgeingKind) => Value): Record<AgeingKind, Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each kind, which fromEntries does not tell
  return Object.fromEntries(AGEING_KINDS.map((kind) => [kind, make(kind)])) as Record<
    AgeingKind,
    Value
  >;
}
