/** One thing that a suite says of one of its files, and what we say of it. */
export interface ConformanceCase {
  /** The suite's folder among the vectors. */
  readonly suite: string;
  /** The file, with a fragment where a file holds several cases. */
  readonly path: string;
  /** What is asked of us, e.g. `proof: pass`. */
  readonly wanted: string;
  /** What we gave, e.g. `proof: fail`. */
  readonly given: string;
  readonly agrees: boolean;
}
