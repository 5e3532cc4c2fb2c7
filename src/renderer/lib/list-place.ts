/** Where somebody stood in the list of candidates. */
export interface ListPlace {
  /** What the list answered; another answer is shown from its top. */
  readonly question: string;
  /** The place of the row that the keys stand on. */
  readonly row: number;
  readonly offsetPx: number;
}

let kept: ListPlace | undefined;
let stood: Stood | undefined;

/** Whose row somebody stood on last, and the place of that row. */
export interface Stood {
  readonly candidateId: string;
  readonly row: number;
}

/** Remembers whose row one stands on, so that from that person's page one can go on in the list. */
export function standOn(row: number, candidateId: string): void {
  stood = { candidateId, row };
}

/** The place of this person's row, where it is the one that somebody stood on last. */
export function rowStoodOn(candidateId: string): number | undefined {
  return stood?.candidateId === candidateId ? stood.row : undefined;
}

/**
 * Goes on to another row without showing the list, which is then come back to at that row.
 *
 * @param rowHeight In pixels.
 */
export function walkTo(row: number, candidateId: string, rowHeight: number): void {
  standOn(row, candidateId);
  if (kept === undefined) return;
  const offsetPx = Math.max(kept.offsetPx + (row - kept.row) * rowHeight, 0);
  kept = { ...kept, row, offsetPx };
}

/** Keeps the place for when the list is come back to, in this window and this workspace. */
export function keepPlace(place: ListPlace): void {
  kept = place;
}

export function forgetPlace(): void {
  kept = undefined;
  stood = undefined;
}

/** The place that was kept in the answer to `question`. */
export function placeIn(question: string): ListPlace | undefined {
  return kept?.question === question ? kept : undefined;
}
