import type { CredentialDocument, IntakeResult } from './document.ts';
import type { Problem, ProblemCode } from '../../shared/model/problem.ts';

/** Where in the dropped file something stands. */
export interface Place {
  /** Path inside the archive; empty for the dropped file itself. */
  readonly file: string;
  /** What to look for inside that file, from outside in, e.g. `openbadgecredential`, `credential-2`. */
  readonly parts: readonly string[];
}

export const WHOLE_FILE: Place = { file: '', parts: [] };

export function inside(place: Place, part: string): Place {
  return { file: place.file, parts: [...place.parts, part] };
}

/** The place of a file in an archive. */
export function placeIn(archive: Place, name: string): Place {
  return { file: archive.file === '' ? name : `${archive.file}/${name}`, parts: [] };
}

/**
 * The name that a file goes by beside others: of two that are called alike the second is `name (2)`, unless one is
 * called that already. What is held is told apart by it.
 *
 * @param taken How often each name came; counted up.
 */
export function nameApart(name: string, taken: Map<string, number>): string {
  let count = (taken.get(name) ?? 0) + 1;
  let own = count === 1 ? name : `${name} (${count})`;
  while (count > 1 && taken.has(own)) {
    count += 1;
    own = `${name} (${count})`;
  }
  taken.set(own, 1);
  taken.set(name, count);
  return own;
}

/** As documents and problems carry it. No `/` follows the `#`, so that the folders before it can be told. */
export function formatPlace(place: Place): string {
  return place.parts.length === 0 ? place.file : `${place.file}#${place.parts.join('.')}`;
}

export function found(document: CredentialDocument): IntakeResult {
  return { documents: [document], problems: [] };
}

export function refused(
  code: ProblemCode,
  place: Place,
  params?: Readonly<Record<string, string>>,
): IntakeResult {
  const path = formatPlace(place);
  const problem: Problem = params === undefined ? { code, path } : { code, path, params };
  return { documents: [], problems: [problem] };
}

export function tooLarge(place: Place, bytes: number, limitBytes: number): IntakeResult {
  return refused('too-large', place, { bytes: String(bytes), limitBytes: String(limitBytes) });
}

export function together(results: readonly IntakeResult[]): IntakeResult {
  const others = results.flatMap((result) => result.others ?? []);
  return {
    documents: results.flatMap((result) => result.documents),
    problems: results.flatMap((result) => result.problems),
    ...(others.length === 0 ? {} : { others }),
  };
}
