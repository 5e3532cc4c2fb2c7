import { HoldingIndex } from './holding-index.ts';
import type { HeldRow } from './holding-index.ts';
import { giveTurn } from '../in-pieces.ts';
import { createListOrder } from './list-order.ts';
import type { ListOrder } from './list-order.ts';
import type { Sql } from '../sql.ts';
import { readTally } from './tally.ts';

/** Everybody in memory: whom a query finds, in which order, and how many of them hold what. */
export interface CandidateIndex {
  readonly holdings: HoldingIndex;
  readonly order: Uint32Array;
  /** Another one once anybody's place or holding may have changed. */
  readonly revision: string;
}

/** Keeps the index as the workspace stands, whoever writes to it. */
export interface IndexKeeper {
  /** The index as of now; read in pieces, between which others have their turn. */
  current(): Promise<CandidateIndex>;
  /** The same if it takes no reading of everybody. */
  currentIfReady(): CandidateIndex | undefined;
}

/** How long one piece of reading may keep others waiting. */
const PIECE_MS = 5;
const ROWS_AT_ONCE = 500;
/** More changes than these are not worth finding each one's place. */
const MOVES_AT_ONCE = 1000;

interface State {
  holdings: HoldingIndex;
  readonly order: ListOrder;
  /** What had this revision or a lower one is in the index. */
  revision: number;
  /** See `Sql`: what was read before that may have been taken back, and its revision be another's by now. */
  takenBack: number;
  isLoaded: boolean;
}

/**
 * The index is made when first asked for, and from then on only what has changed is read: each
 * change of what the lists show gives the person's row the next revision (see the triggers).
 *
 * @param isOpen False once the workspace is closed: reading then ends.
 */
export function createIndexKeeper(sql: Sql, isOpen: () => boolean): IndexKeeper {
  const state: State = {
    holdings: new HoldingIndex(),
    order: createListOrder(sql),
    revision: 0,
    takenBack: 0,
    isLoaded: false,
  };
  let loading: Promise<void> | undefined;
  const view = () => ({
    holdings: state.holdings,
    order: state.order.nos,
    revision: `${state.revision} ${state.takenBack}`,
  });
  const currentIfReady = () => (catchUp(sql, state) ? view() : undefined);
  return {
    currentIfReady,
    async current() {
      for (;;) {
        const ready = currentIfReady();
        if (ready !== undefined) return ready;
        loading ??= loadAll(sql, state, isOpen).finally(() => {
          loading = undefined;
        });
        // oxlint-disable-next-line no-await-in-loop -- what was written meanwhile may be too much again
        await loading;
      }
    },
  };
}

interface HoldingRow extends HeldRow {
  readonly no: number;
}

const HELD = 'SELECT candidate_no AS no, skills, verdicts, traits, newest, oldest FROM holding';

/** @returns False where too much has changed, or nothing was read yet. */
function catchUp(sql: Sql, state: State): boolean {
  if (!state.isLoaded || state.takenBack !== sql.takenBack()) return false;
  const { revision, people } = readTally(sql);
  if (revision === state.revision) return true;
  const rows = sql.all<HoldingRow>(
    `${HELD} WHERE revision > ? LIMIT ${MOVES_AT_ONCE + 1}`,
    state.revision,
  );
  if (rows.length > MOVES_AT_ONCE) return false;
  for (const row of rows) state.holdings.put(row.no, row);
  // Whoever is gone is in no row.
  if (state.holdings.people !== people) return false;
  state.order.move(new Set(rows.map((row) => row.no)));
  state.revision = revision;
  return true;
}

async function loadAll(sql: Sql, state: State, isOpen: () => boolean): Promise<void> {
  // What changes while it is read has a higher revision and is read again afterwards.
  const { revision } = readTally(sql);
  const takenBack = sql.takenBack();
  const pause = createPause(isOpen);
  const holdings = new HoldingIndex();
  for (let last = 0; ;) {
    const rows = sql.all<HoldingRow>(
      `${HELD}
        WHERE candidate_no > ? ORDER BY candidate_no LIMIT ${ROWS_AT_ONCE}`,
      last,
    );
    for (const row of rows) holdings.put(row.no, row);
    last = rows.at(-1)?.no ?? last;
    if (rows.length < ROWS_AT_ONCE) break;
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await pause();
  }
  const order = await readOrder(sql, holdings.people, pause);
  Object.assign(state, { holdings, revision, takenBack, isLoaded: true });
  state.order.replace(order);
}

interface PlaceRow {
  readonly no: number;
  readonly verified: number;
  readonly sortName: string;
  readonly id: string;
}

async function readOrder(
  sql: Sql,
  expected: number,
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  let nos = new Uint32Array(expected);
  let length = 0;
  const take = (row: PlaceRow) => {
    if (length === nos.length) {
      const longer = new Uint32Array(length * 2 + 1);
      longer.set(nos);
      nos = longer;
    }
    nos[length] = row.no;
    length += 1;
  };
  for (let last: PlaceRow | undefined; ;) {
    const rows = readPlaces(sql, last);
    rows.forEach(take);
    last = rows.at(-1) ?? last;
    if (rows.length === 0) return nos.subarray(0, length);
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await pause();
  }
}

/** Who follow after `last`: with as many verified credentials, or where there is nobody left, with fewer. */
function readPlaces(sql: Sql, last: PlaceRow | undefined): readonly PlaceRow[] {
  const select = 'SELECT no, verified, sort_name AS sortName, id FROM candidate';
  const inOrder = `ORDER BY verified DESC, sort_name, id LIMIT ${ROWS_AT_ONCE}`;
  if (last === undefined) return sql.all<PlaceRow>(`${select} ${inOrder}`);
  const { verified, sortName, id } = last;
  const alike = sql.all<PlaceRow>(
    `${select} WHERE verified = ? AND (sort_name, id) > (?, ?) ${inOrder}`,
    verified,
    sortName,
    id,
  );
  if (alike.length > 0) return alike;
  return sql.all<PlaceRow>(`${select} WHERE verified < ? ${inOrder}`, verified);
}

/** Lets others have their turn once a piece's time is over. */
function createPause(isOpen: () => boolean): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < PIECE_MS) return;
    await giveTurn(isOpen);
    start = performance.now();
  };
}
