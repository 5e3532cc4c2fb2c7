import type { PdfBudget } from './budget.ts';
import type { CrossReferences } from './cross-reference.ts';
import type { PackedObjects } from './packed-objects.ts';
import { parsePacked, readPackedObjects } from './packed-objects.ts';
import { parseObjectAt } from './parse.ts';
import type { PdfObject, PdfValue, Resolve } from './value.ts';
import { isKind } from './value.ts';

/** References to references are not allowed, but seen; a loop of them ends here. */
const HOP_LIMIT = 8;

/** The objects of one file, each parsed when it is asked for. */
export interface PdfObjects {
  /** `undefined` for what is not there, which in a PDF is the same as null. */
  readonly get: (number: number) => PdfObject | undefined;
  readonly resolve: Resolve;
  /** Whether any object that was asked for does not stand where the references say. */
  readonly isDamaged: () => boolean;
}

export function openObjects(
  file: Buffer,
  { locations }: CrossReferences,
  budget: PdfBudget,
): PdfObjects {
  const unpacked = new Map<number, PackedObjects | undefined>();
  let isDamaged = false;

  const get = (number: number): PdfObject | undefined => {
    const location = locations.get(number);
    if (location === undefined || location.kind === 'free') return undefined;
    const object =
      location.kind === 'plain'
        ? getPlain(number, location.offset)
        : getPacked(number, location.stream, location.index);
    if (object === undefined) isDamaged = true;
    return object;
  };

  const getPlain = (number: number, offset: number): PdfObject | undefined => {
    const object = parseObjectAt(file, offset, budget);
    return object?.number === number ? object : undefined;
  };

  const getPacked = (number: number, stream: number, index: number): PdfObject | undefined => {
    const packed = unpack(stream);
    const value = packed && parsePacked(packed, index, number, budget);
    return value === undefined ? undefined : { number, value, dataStart: undefined };
  };

  // A stream of objects is never packed itself, so one level is all there is.
  const unpack = (stream: number): PackedObjects | undefined => {
    if (unpacked.has(stream)) return unpacked.get(stream);
    const location = locations.get(stream);
    const object = location?.kind === 'plain' ? getPlain(stream, location.offset) : undefined;
    const packed = object && readPackedObjects(file, object, resolvePlain, budget);
    unpacked.set(stream, packed);
    return packed;
  };

  // What is needed to unpack a stream of objects must not stand in one.
  const resolvePlain: Resolve = (value) => {
    if (!isKind(value, 'reference')) return value;
    const location = locations.get(value.number);
    return location?.kind === 'plain' ? getPlain(value.number, location.offset)?.value : undefined;
  };

  const resolve: Resolve = (value) => {
    let resolved: PdfValue | undefined = value;
    for (let hop = 0; hop < HOP_LIMIT && isKind(resolved, 'reference'); hop += 1) {
      resolved = get(resolved.number)?.value;
    }
    return isKind(resolved, 'reference') ? undefined : resolved;
  };

  return { get, resolve, isDamaged: () => isDamaged };
}
