/** Where somebody stood in the list of candidates. */
export interface ListPlace {
  /** What the list answered; another answer is shown from its top. */
  readonly question: string;
  /** The place of the row that the keys stand on. */
  readonly row: number;
  readonly offsetPx: number;
}

let kept: ListPlace | undefined;

/** Keeps the place for when the list is come back to, in this window and this workspace. */
export function keepPlace(place: ListPlace): void {
  kept = place;
}

export function forgetPlace(): void {
  kept = undefined;
}

/** The place that was kept in the answer to `question`. */
export function placeIn(question: string): ListPlace | undefined {
  return kept?.question === question ? kept : undefined;
}
