/** What a person is found by: numbers of skills and of issuers as credentials name them, each ascending. */
export interface Holding {
  /** Skills that are proven. */
  readonly proven: readonly number[];
  /** Skills for which something credible speaks and no more. */
  readonly claimed: readonly number[];
  /** Who issued something that is not rejected. */
  readonly issuers: readonly number[];
}

export const NO_HOLDING: Holding = { proven: [], claimed: [], issuers: [] };

const BYTES = 4;

/** Two counts, then the numbers: 32 bits each, the lowest byte first. Nothing at all is no byte. */
export function packHolding({ proven, claimed, issuers }: Holding): Uint8Array {
  const numbers = [...proven, ...claimed, ...issuers];
  if (numbers.length === 0) return new Uint8Array();
  const packed = Buffer.alloc((2 + numbers.length) * BYTES);
  [proven.length, claimed.length, ...numbers].forEach((number, place) =>
    packed.writeUInt32LE(number, place * BYTES),
  );
  return packed;
}

export function unpackHolding(packed: Uint8Array): Holding {
  if (packed.byteLength === 0) return NO_HOLDING;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const numbers = Array.from({ length: packed.byteLength / BYTES }, (_, place) =>
    view.getUint32(place * BYTES, true),
  );
  const [proven = 0, claimed = 0, ...rest] = numbers;
  return {
    proven: rest.slice(0, proven),
    claimed: rest.slice(proven, proven + claimed),
    issuers: rest.slice(proven + claimed),
  };
}
