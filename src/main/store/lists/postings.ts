/** Row numbers in ascending order, each once; mostly appended to. */
export interface Postings {
  readonly size: number;
  add(no: number): void;
  remove(no: number): void;
  /** All of them, in order; to be read at once, since the next change is made in the same place. */
  nos(): Uint32Array;
}

const FIRST_CAPACITY = 4;

export function createPostings(): Postings {
  let values = new Uint32Array(FIRST_CAPACITY);
  let size = 0;
  const insertAt = (place: number, no: number) => {
    if (size === values.length) {
      const larger = new Uint32Array(size * 2);
      larger.set(values);
      values = larger;
    }
    values.copyWithin(place + 1, place, size);
    values[place] = no;
    size += 1;
  };
  return {
    get size() {
      return size;
    },
    add(no) {
      const last = values[size - 1];
      const place = size === 0 || (last ?? 0) < no ? size : firstAtLeast(values, size, no);
      if (place === size || values[place] !== no) insertAt(place, no);
    },
    remove(no) {
      const place = firstAtLeast(values, size, no);
      if (place === size || values[place] !== no) return;
      values.copyWithin(place, place + 1, size);
      size -= 1;
    },
    nos: () => values.subarray(0, size),
  };
}

/** Where the first that is not below `no` stands; `size` where all are. */
function firstAtLeast(values: Uint32Array, size: number, no: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  return low;
}
