import { UNNAMED } from './attached.ts';
import type { IntakeResult } from './document.ts';
import type { Place } from './place.ts';
import { nameApart, placeIn, refused, together, tooLarge } from './place.ts';
import { membersOf } from './tar-members.ts';
import type { TarMember } from './tar-members.ts';
import { isFull } from './zip.ts';
import type { ZipReading } from './zip.ts';
import { isClutter, isUnsafeName } from './zip-entry.ts';

type Entry = Exclude<TarMember, { readonly kind: 'damaged' }>;

/** Reads every file of a tar, within the limits that a zip has; what cannot be read of it is a problem beside the rest. */
export async function readTar(
  bytes: Uint8Array,
  place: Place,
  reading: ZipReading,
): Promise<IntakeResult> {
  const { limits, budget, depth } = reading;
  if (depth > limits.zipDepth) return refused('unsafe-archive', place, { reason: 'nested' });
  const results: IntakeResult[] = [];
  const names = new Map<string, number>();
  for (const member of membersOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    if (member.kind === 'damaged') {
      results.push(refused('damaged-archive', place));
      break;
    }
    const entry = { ...member, name: tidy(member.name) };
    const limit = takeFrom(reading, entry);
    if (limit !== undefined) {
      results.push(refused('too-many-files', place, { limit: String(limit) }));
      break;
    }
    if (isPassedOver(entry)) continue;
    const shown = nameApart(entry.name.slice(0, limits.zipNameLength), names);
    // One after the other: two at once would hold two files in memory for no gain.
    results.push(await readMember(entry, placeIn(place, shown), reading));
    if (budget.bytesLeft < 0 || isFull(budget)) break;
  }
  return results.length === 0 ? refused('empty-folder', place) : together(results);
}

/** `tar -c .` writes every name from the folder that it was called in. */
function tidy(name: string): string {
  const tidied = name.replace(/^(?:\.\/)+/u, '').normalize('NFC');
  return tidied === '' ? UNNAMED : tidied;
}

function isPassedOver({ kind, name }: Entry): boolean {
  return kind === 'folder' || isClutter(name);
}

/** @returns The limit that was reached with this one; nothing where there is room for it. */
function takeFrom({ budget, limits }: ZipReading, entry: Entry): number | undefined {
  if (isPassedOver(entry)) {
    if (budget.passedOverLeft === 0) return limits.zipPassedOver;
    budget.passedOverLeft -= 1;
    return undefined;
  }
  if (budget.entriesLeft === 0) return limits.zipEntries;
  budget.entriesLeft -= 1;
  return undefined;
}

async function readMember(
  { kind, name, data }: Entry,
  place: Place,
  { limits, budget, depth, readFile }: ZipReading,
): Promise<IntakeResult> {
  if (kind === 'link-or-device' || isUnsafeName(name) || name.length > limits.zipNameLength) {
    return refused('unsafe-archive', place, { reason: 'name' });
  }
  if (kind === 'other') return refused('unknown-file-type', place, { found: 'packed' });
  if (data.length > limits.fileBytes) return tooLarge(place, data.length, limits.fileBytes);
  budget.bytesLeft -= data.length;
  if (budget.bytesLeft < 0) {
    return tooLarge(place, limits.zipTotalBytes - budget.bytesLeft, limits.zipTotalBytes);
  }
  // A copy, since a part of it would keep the whole archive.
  return readFile(new Uint8Array(data), place, depth + 1);
}
