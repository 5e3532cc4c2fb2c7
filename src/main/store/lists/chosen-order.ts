import { unreachable } from '../../../shared/lib/unreachable.ts';
import type { ListOrderBy } from '../../../shared/model/list-order.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { HoldingIndex } from './holding-index.ts';
import type { Sql } from '../sql.ts';

/** By what people are listed. */
export interface ChosenOrder {
  readonly by: ListOrderBy;
  readonly descending: boolean;
}

/** Everybody in a chosen order; those who are alike as everybody is listed. */
export type OrderPeople = (index: CandidateIndex, chosen: ChosenOrder) => Uint32Array;

/** Keeps the last order until anything in the index is other than it was. */
export function createChosenOrder(sql: Sql): OrderPeople {
  let last: { readonly key: string; readonly nos: Uint32Array } | undefined;
  return (index, chosen) => {
    const key = `${chosen.by} ${chosen.descending} ${index.revision}`;
    if (last?.key !== key) last = { key, nos: orderPeople(sql, index, chosen) };
    return last.nos;
  };
}

function orderPeople(
  sql: Sql,
  { holdings, order }: CandidateIndex,
  { by, descending }: ChosenOrder,
): Uint32Array {
  switch (by) {
    case 'name': {
      const nos = Uint32Array.from(sql.numbers('SELECT no FROM candidate ORDER BY sort_name, id'));
      return descending ? nos.toReversed() : nos;
    }
    case 'verified':
      return descending ? order : order.toReversed();
    case 'skills':
      return sortBy(order, (no) => holdings.provenOf(no), descending);
    case 'issued':
      return sortByIssue(holdings, order, descending);
    default:
      return unreachable(by);
  }
}

// Whoever has nothing dated stands last either way.
function sortByIssue(holdings: HoldingIndex, order: Uint32Array, descending: boolean): Uint32Array {
  const none = descending ? -Infinity : Infinity;
  return sortBy(order, (no) => holdings.newestOf(no) ?? none, descending);
}

function sortBy(
  order: Uint32Array,
  keyOf: (no: number) => number,
  descending: boolean,
): Uint32Array {
  const keys = Float64Array.from(order, keyOf);
  const places = Uint32Array.from(order, (_, place) => place);
  const sign = descending ? -1 : 1;
  places.sort((left, right) => {
    const [one = 0, other = 0] = [keys[left], keys[right]];
    if (one === other) return left - right;
    return one < other ? -sign : sign;
  });
  return places.map((place) => order[place] ?? 0);
}
