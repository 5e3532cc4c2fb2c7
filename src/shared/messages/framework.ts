import type { FrameworkKind, FrameworkProblemCode } from '../model/framework.ts';
import { live } from './live.ts';

/** Why nothing of a file went in, then what to do about it. */
export const FRAMEWORK_PROBLEMS = live({
  'not-a-framework': (file: string) =>
    `${file} is no framework of skills that Touchstone can read. It reads ESCO’s skills in CSV, O*NET’s text files, and the JSON of Lightcast, CASE and rich skill descriptors: choose the file as its owner publishes it.`,
  empty: (file: string) => `${file} is empty. Download it again from the framework’s owner.`,
  'no-skills': (file: string) =>
    `${file} is such a file, but names no skill. Choose the one that lists the skills.`,
  'not-utf8': (file: string) =>
    `${file} is not text in UTF-8. Choose the file as its owner publishes it, or unpack it first.`,
  'named-twice': (file: string) =>
    `${file} says something twice in one place, and only one of the two can count. Download it again from the framework’s owner.`,
  'too-many': (file: string) =>
    `${file} names more than 200,000 skills, more than any framework has. Choose the file that lists the skills alone.`,
  'cannot-be-read': (file: string) =>
    `${file} could not be read. Check that it is there and that you may open it.`,
  'too-large': (file: string) =>
    `${file} is larger than 128 MB. Choose the file that lists the skills alone.`,
} satisfies Record<FrameworkProblemCode, (file: string) => string>);

/** Why nothing of a file went in, then what to do about it. */
export function describeFrameworkProblem(fileName: string, code: FrameworkProblemCode): string {
  return FRAMEWORK_PROBLEMS[code](fileName);
}

// Word for word as their owners demand it.
const ATTRIBUTIONS: Readonly<Partial<Record<FrameworkKind, string>>> = {
  esco: 'This service uses the ESCO classification of the European Commission.',
  onet: 'This page includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Touchstone has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.',
};

/**
 * The sentences that the owners of imported frameworks demand, each once.
 *
 * @see https://www.onetcenter.org/license_db.html
 */
export function attributionsOf(kinds: readonly FrameworkKind[]): readonly string[] {
  const all = kinds.flatMap((kind) => (kind === 'crosswalk' ? (['esco', 'onet'] as const) : kind));
  return [...new Set(all)].flatMap((kind) => ATTRIBUTIONS[kind] ?? []);
}
