/** Somebody in the list. */
export interface Neighbour {
  readonly id: string;
  /** The place of the row, from 0. */
  readonly index: number;
}

/** People in their order, as far as they are at hand. */
export interface PeopleInOrder {
  /** Absent while they are on their way. */
  readonly first: { readonly total: number } | undefined;
  readonly rowAt: (index: number) => { readonly id: string } | undefined;
}

export interface Neighbours {
  /** Where the person stands, from 0; nowhere once something was changed that the list asks for. */
  readonly index: number | undefined;
  /** How many the list has. */
  readonly total: number;
  /** Nobody before the first, after the last, and while their rows are on their way. */
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

// As many rows as are at hand on either side.
const FAR = 100;

/**
 * Whoever stands before and after a person in the list; nothing while the list is on its way.
 *
 * @param row Where the person stood when the page was opened. Whoever left the list since has those beside
 *   whom they stood.
 */
export function neighboursOf(
  pages: PeopleInOrder,
  candidateId: string,
  row: number,
): Neighbours | undefined {
  if (pages.first === undefined) return undefined;
  const index = findNear(pages, candidateId, row);
  const at = (place: number): Neighbour | undefined => {
    const found = pages.rowAt(place);
    return found === undefined ? undefined : { id: found.id, index: place };
  };
  const { total } = pages.first;
  const before = (index ?? row) - 1;
  const after = index === undefined ? row : index + 1;
  return {
    index,
    total,
    previous: at(before),
    next: at(after),
    isFirst: before < 0,
    isLast: after >= total,
  };
}

function findNear(
  { rowAt }: Pick<PeopleInOrder, 'rowAt'>,
  candidateId: string,
  row: number,
): number | undefined {
  for (let far = 0; far <= FAR; far += 1) {
    const found = [row - far, row + far].find((place) => rowAt(place)?.id === candidateId);
    if (found !== undefined) return found;
  }
  return undefined;
}
