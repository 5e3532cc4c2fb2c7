/** A set of row numbers as bits: what is in two sets is found 32 at a time. */
export class RowSet {
  readonly #words: Uint32Array;

  /**
   * @param highest The highest number that it can hold.
   * @param nos What is in it to begin with.
   */
  constructor(highest: number, nos: readonly number[] = []) {
    this.#words = new Uint32Array((highest >>> 5) + 1);
    for (const no of nos) this.add(no);
  }

  add(no: number): void {
    const word = no >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (no & 31));
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
  list(): number[] {
    const nos: number[] = [];
    this.forEach((no) => nos.push(no));
    return nos;
  }
}
