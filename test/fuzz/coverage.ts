/** Far above the blocks of our code; a count that overflows starts anew at 0. */
const SITES = 65_536;

const counters = new Uint8Array(SITES);
// Four at a time, since nearly all are 0.
const words = new Uint32Array(counters.buffer);
Object.assign(globalThis, { __fuzzCounters: counters });
let sites = 0;

/** The code that counts a block that has no counter yet; its modules know the counters as `__count`. */
export function countAt(): string {
  if (sites === SITES) throw new Error('There are more blocks than counters.');
  sites += 1;
  return `__count[${sites - 1}]++`;
}

/** Whether modules are counted at all: only with `--import ./test/fuzz/instrument.ts`. */
export function isCounted(): boolean {
  return sites > 0;
}

/** What has been run so far, block by block, and about how often. */
export interface Coverage {
  readonly blocks: () => number;
  /** Adds what was run since the last call, of whoever, and says whether any of it is new here. */
  readonly addRun: () => boolean;
}

/** Once, twice, thrice, 4 to 7 times and so on are different things: a loop that ends elsewhere is new. */
function bucketOf(count: number): number {
  return count < 4 ? count - 1 : Math.min(7, Math.floor(Math.log2(count)) + 1);
}

const BUCKETS = Uint8Array.from({ length: 256 }, (_, count) =>
  count === 0 ? 0 : 1 << bucketOf(count),
);

/** Nothing run yet. */
export function createCoverage(): Coverage {
  const seen = new Uint8Array(SITES);
  return {
    blocks: () => seen.reduce((total, bits) => total + (bits === 0 ? 0 : 1), 0),
    addRun() {
      let isNew = false;
      for (let word = 0; word * 4 < sites; word += 1) {
        if (words[word] === 0) continue;
        for (let site = word * 4; site < word * 4 + 4; site += 1) {
          const bit = BUCKETS[counters[site] ?? 0] ?? 0;
          const before = seen[site] ?? 0;
          if ((before | bit) !== before) {
            seen[site] = before | bit;
            isNew = true;
          }
        }
        words[word] = 0;
      }
      return isNew;
    },
  };
}
