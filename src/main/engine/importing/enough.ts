import { isArchiveName } from './collect-files.ts';

const BYTES_AT_ONCE = 32 * 1024 * 1024;
// What an archive may hold for each of its bytes, as a rule.
const ARCHIVE_WEIGHT = 20;

/** A file, or a place that has nothing to be read. */
interface FoundPlace {
  readonly name: string;
  readonly sizeBytes?: number;
}

/**
 * Whether these files are as many as may be in hand at once, by their number or by what they are likely to
 * hold: what bounds memory.
 */
export function areEnough(files: readonly FoundPlace[], most: number): boolean {
  if (files.length >= most) return true;
  const sizes = files.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
  // Asked for each file: as a rule there is no need to look which of them are archives.
  if (sizes * ARCHIVE_WEIGHT < BYTES_AT_ONCE) return false;
  const weights = files.map(
    ({ name, sizeBytes = 0 }) => sizeBytes * (isArchiveName(name) ? ARCHIVE_WEIGHT : 1),
  );
  return weights.reduce((sum, weight) => sum + weight, 0) >= BYTES_AT_ONCE;
}
