import { setImmediate } from 'node:timers/promises';
import type { Sql } from './sql.ts';

/** Rows that are read at once. */
export const PIECE = 2000;

/**
 * Lets others have their turn.
 *
 * @throws {Error} where the workspace was closed meanwhile: whatever was read of it is of no use.
 */
export async function giveTurn(isOpen: () => boolean): Promise<void> {
  await setImmediate();
  if (!isOpen()) throw new Error('The workspace was closed while it was read.');
}

/** The row number of the credential that came last. */
export function highestCredential(sql: Sql): number {
  const [highest = 0] = sql.numbers('SELECT coalesce(MAX(no), 0) FROM credential');
  return highest;
}

/** Row numbers from 1 on, so many at once: the number before each range, and its last. */
export function rangesUpTo(
  highest: number,
  length: number,
): readonly (readonly [after: number, last: number])[] {
  return Array.from(
    { length: Math.ceil(highest / length) },
    (_, place) => [place * length, (place + 1) * length] as const,
  );
}

/** Goes through all credentials by their row numbers, `after` left out; between the pieces others have their turn. */
export async function readInPieces(
  sql: Sql,
  isOpen: () => boolean,
  readPiece: (after: number, last: number) => void,
): Promise<void> {
  for (const [after, last] of rangesUpTo(highestCredential(sql), PIECE)) {
    readPiece(after, last);
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await giveTurn(isOpen);
  }
}

/** Keeps the last reading, and gives it whoever asks by the same key, unless it failed. */
export function keepLast<Value>(): (key: string, read: () => Promise<Value>) => Promise<Value> {
  let last: { readonly key: string; readonly value: Promise<Value> } | undefined;
  return (key, read) => {
    if (last?.key === key) return last.value;
    const begun = { key, value: read() };
    last = begun;
    begun.value.catch(() => {
      if (last === begun) last = undefined;
    });
    return begun.value;
  };
}
