const SEQUENCE_LIMIT = 0x1000;

/**
 * Makes a source of UUIDv7: ids that sort by the time at which they were made, and within one
 * millisecond (or while the clock stands or goes back) by a counter in `rand_a`.
 *
 * @param clock Milliseconds since 1970-01-01T00:00:00Z.
 * @param random Unpredictable bytes, as many as asked for.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-6.2 (method 1)
 */
export function createUuidSource(
  clock: () => number,
  random: (size: number) => Uint8Array,
): () => string {
  let time = 0;
  let sequence = 0;
  return () => {
    const now = Math.max(0, Math.floor(clock()));
    sequence = now > time ? 0 : sequence + 1;
    // A full counter borrows the next millisecond, so that the order is kept.
    if (sequence === SEQUENCE_LIMIT) time += 1;
    sequence %= SEQUENCE_LIMIT;
    time = Math.max(time, now);
    return format(time, sequence, random(8));
  };
}

/** The same, asked for by the page: each asking takes longer than all else that an id needs. */
export function inBulk(random: (size: number) => Uint8Array): (size: number) => Uint8Array {
  let page: Uint8Array = new Uint8Array();
  let used = 0;
  return (size) => {
    if (used + size > page.length) {
      page = random(Math.max(size, PAGE_BYTES));
      used = 0;
    }
    used += size;
    return page.subarray(used - size, used);
  };
}

const PAGE_BYTES = 4096;

function format(time: number, sequence: number, random: Uint8Array): string {
  const stamp = time.toString(16).padStart(12, '0');
  const counter = sequence.toString(16).padStart(3, '0');
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // The variant is the two highest bits of this digit: 10.
  const variant = ((Number.parseInt(tail.slice(0, 1), 16) & 0x3) | 0x8).toString(16);
  return [
    stamp.slice(0, 8),
    stamp.slice(8),
    `7${counter}`,
    variant + tail.slice(1, 4),
    tail.slice(4),
  ].join('-');
}
