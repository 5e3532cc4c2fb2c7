import type { IntakeResult } from './document.ts';
import { nameApart, refused } from './place.ts';
import type { Place } from './place.ts';
import { isFull } from './zip.ts';
import type { ZipReading } from './zip.ts';

/** What a file is called of which nothing says. */
export const UNNAMED = 'attachment';

/** The name that an attached file goes by: without folders, and never empty. For words only. */
export function nameAttached(stated: string): string {
  const name = (stated.split(/[/\\]/u).at(-1) ?? '')
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
    .slice(0, 255)
    .normalize('NFC');
  return name === '' ? UNNAMED : name;
}

/** How the files that are attached to one are read. */
export interface Attaching<Attached> {
  readonly nameOf: (attached: Attached) => string;
  readonly read: (attached: Attached, place: Place) => Promise<IntakeResult>;
  /** Whether there is nothing left to read the next one with. */
  readonly isSpent: () => boolean;
}

/** Reads the files that are attached to the one at `place`, as many as one archive may have, each in a place of its own. */
export async function readAttached<Attached>(
  all: readonly Attached[],
  place: Place,
  { limits, budget }: ZipReading,
  { nameOf, read, isSpent }: Attaching<Attached>,
): Promise<readonly IntakeResult[]> {
  const results: IntakeResult[] = [];
  const names = new Map<string, number>();
  for (const attached of all) {
    if (budget.entriesLeft <= 0) {
      results.push(refused('too-many-files', place, { limit: String(limits.zipEntries) }));
      break;
    }
    budget.entriesLeft -= 1;
    results.push(await read(attached, placeOf(place, nameOf(attached), names)));
    if (isSpent() || isFull(budget)) break;
  }
  return results;
}

/** @param names How often each name came; counted up. */
function placeOf(file: Place, name: string, names: Map<string, number>): Place {
  const folder = file.file === '' ? 'attachments' : `${file.file}/attachments`;
  return { file: `${folder}/${nameApart(name, names)}`, parts: [] };
}
