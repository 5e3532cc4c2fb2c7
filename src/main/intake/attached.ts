import type { IntakeResult } from './document.ts';
import { nameApart, refused, together } from './place.ts';
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

/** The files that are attached to a mail; cut where there were more parts than are looked at. */
export interface MailFiles<Attached> {
  readonly files: readonly Attached[];
  readonly isCut: boolean;
}

/** Reads what is attached to a mail, and says so where that was not all, or nothing. */
export async function readAttachedToMail<Attached>(
  { files, isCut }: MailFiles<Attached>,
  place: Place,
  reading: ZipReading,
  attaching: Attaching<Attached>,
): Promise<IntakeResult> {
  const results = await readAttached(files, place, reading, attaching);
  const limit = String(reading.limits.mailParts);
  const all = together(isCut ? [...results, refused('too-many-files', place, { limit })] : results);
  const isEmpty = all.documents.length === 0 && all.problems.length === 0;
  return isEmpty ? refused('unknown-file-type', place, { found: 'mail' }) : all;
}

/** A mail may lie in the innermost archive, as any file may, but mails in mails end somewhere. */
export function isMailTooDeep({ depth, limits }: ZipReading): boolean {
  return depth > limits.zipDepth + 1;
}

/** @param names How often each name came; counted up. */
function placeOf(file: Place, name: string, names: Map<string, number>): Place {
  const folder = file.file === '' ? 'attachments' : `${file.file}/attachments`;
  return { file: `${folder}/${nameApart(name, names)}`, parts: [] };
}
