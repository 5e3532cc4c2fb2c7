import type { Sql } from '../sql.ts';

/** Everybody's row numbers in the order of lists: more verified credentials first, then by name and id. */
export interface ListOrder {
  /** Takes the place of what was known; in the order of lists, with what is `changed` anywhere. */
  replace(nos: Uint32Array): void;
  /** Puts the `changed` where they belong by now; all others must stand where they did. */
  move(changed: ReadonlySet<number>): void;
  readonly nos: Uint32Array;
}

interface Key {
  readonly no: number;
  readonly verified: number;
  readonly sortName: string;
  readonly id: string;
}

export function createListOrder(sql: Sql): ListOrder {
  let nos = new Uint32Array();
  return {
    get nos() {
      return nos;
    },
    replace(all) {
      nos = new Uint32Array(all);
    },
    move(changed) {
      if (changed.size > 0) nos = merged(nos, changed, slotsOf(sql, changed));
    },
  };
}

/** Before whom each of the changed is to stand (0: after everybody), each list in its order. */
function slotsOf(sql: Sql, changed: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const keys = sql.all<Key>(
    `SELECT no, verified, sort_name AS sortName, id FROM candidate
      WHERE no IN (SELECT value FROM json_each(?)) ORDER BY verified DESC, sort_name, id`,
    JSON.stringify([...changed]),
  );
  const slots = new Map<number, number[]>();
  let slot = 0;
  // From the last: whom a changed one follows, stands before the same unchanged one.
  for (const key of keys.toReversed()) {
    const next = nextInOrder(sql, key);
    if (next === undefined || !changed.has(next)) slot = next ?? 0;
    const before = slots.get(slot);
    if (before === undefined) slots.set(slot, [key.no]);
    else before.unshift(key.no);
  }
  return slots;
}

function nextInOrder(sql: Sql, { verified, sortName, id }: Key): number | undefined {
  const next =
    sql.get<{ no: number }>(
      `SELECT no FROM candidate WHERE verified = ? AND (sort_name, id) > (?, ?)
        ORDER BY verified DESC, sort_name, id LIMIT 1`,
      verified,
      sortName,
      id,
    ) ??
    sql.get<{ no: number }>(
      'SELECT no FROM candidate WHERE verified < ? ORDER BY verified DESC, sort_name, id LIMIT 1',
      verified,
    );
  return next?.no;
}

function merged(
  nos: Uint32Array,
  changed: ReadonlySet<number>,
  slots: ReadonlyMap<number, readonly number[]>,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(nos.length + changed.size);
  let length = 0;
  const write = (no: number) => {
    next[length] = no;
    length += 1;
  };
  for (const no of nos) {
    slots.get(no)?.forEach(write);
    if (!changed.has(no)) write(no);
  }
  slots.get(0)?.forEach(write);
  return next.subarray(0, length);
}
