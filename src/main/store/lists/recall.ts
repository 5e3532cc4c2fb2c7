import { stateOf } from '../sql.ts';
import type { Sql } from '../sql.ts';

/**
 * Keeps what was found last until anything is written, or another day begins, from which ages are counted:
 * whoever scrolls asks for one page after the other.
 */
export function createRecall<Answer>(sql: Sql, today: () => string): Recall<Answer> {
  let last: { readonly key: string; readonly answer: Answer } | undefined;
  const keyOf = (asked: object) => JSON.stringify([asked, today(), stateOf(sql)]);
  return {
    get: (asked) => (last?.key === keyOf(asked) ? last.answer : undefined),
    keep(asked, answer) {
      last = { key: keyOf(asked), answer };
      return answer;
    },
  };
}

export interface Recall<Answer> {
  /** Nothing where it was not asked last, or is not so any more. */
  readonly get: (asked: object) => Answer | undefined;
  readonly keep: (asked: object, answer: Answer) => Answer;
}
