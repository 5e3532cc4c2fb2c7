/** The same numbers from the same seed, at least 0 and below 1. @see https://prng.di.unimi.it/splitmix64.c (in 32 bits) */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** One of `count`, the first ones far more often than the last: as skills and issuers are spread. */
export function pickUneven(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

export function pick<Item>(random: () => number, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
