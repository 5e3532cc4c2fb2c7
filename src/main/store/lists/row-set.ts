/** A set of row numbers as bits: what is in two sets is found 32 at a time. */
export class RowSet {
  readonly #words: Uint32Array;

  /**
   * @param highest The highest number that it can hold.
   * @param nos What is in it to begin with.
   */
  constructor(highest: number, nos: ArrayLike<number> = []) {
    this.#words = new Uint32Array((highest >>> 5) + 1);
    this.addAll(nos);
  }

  add(no: number): void {
    const word = no >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (no & 31));
  }

  addAll(nos: ArrayLike<number>): void {
    const words = this.#words;
    for (let place = 0; place < nos.length; place += 1) {
      const no = nos[place] ?? 0;
      words[no >>> 5] = (words[no >>> 5] ?? 0) | (1 << (no & 31));
    }
  }

  has(no: number): boolean {
    return ((this.#words[no >>> 5] ?? 0) & (1 << (no & 31))) !== 0;
  }

  /** Leaves only what is in `other` too. */
  intersect(other: RowSet): void {
    const words = this.#words;
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] ?? 0) & (other.#words[word] ?? 0);
    }
  }

  /** Adds what is in `other`, which holds no higher number. */
  unite(other: RowSet): void {
    other.#words.forEach((bits, word) => {
      this.#words[word] = (this.#words[word] ?? 0) | bits;
    });
  }

  /** Takes away what is in `other`. */
  subtract(other: RowSet): void {
    other.#words.forEach((bits, word) => {
      this.#words[word] = (this.#words[word] ?? 0) & ~bits;
    });
  }

  /** How many are in it. */
  size(): number {
    // By place, here as elsewhere: an iterator's step takes longer than what is done for it.
    const words = this.#words;
    let size = 0;
    for (let word = 0; word < words.length; word += 1) size += countBits(words[word] ?? 0);
    return size;
  }

  /** In ascending order. */
  forEach(visit: (no: number) => void): void {
    const words = this.#words;
    for (let word = 0; word < words.length; word += 1) {
      // The lowest bit first, then without it, until none is left.
      for (let bits = words[word] ?? 0; bits !== 0; bits &= bits - 1) {
        visit((word << 5) + (31 - Math.clz32(bits & -bits)));
      }
    }
  }

  /** In ascending order. */
  list(): Uint32Array {
    const nos = new Uint32Array(this.size());
    let place = 0;
    this.forEach((no) => {
      nos[place] = no;
      place += 1;
    });
    return nos;
  }
}

/** Of 32; by pairs, fours and bytes, whose counts the multiplication adds up in the highest byte. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
