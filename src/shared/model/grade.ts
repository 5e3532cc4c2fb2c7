import { thoseThatAre } from './level.ts';
import type { LevelComparison } from './level.ts';

/**
 * Scales of their own whose order is known, each from the lowest to the highest. A grade of one is compared with no
 * other scale's, nor with the one scale that levels are shown on.
 *
 * @see https://www.coe.int/en/web/common-european-framework-reference-languages/level-descriptions
 * @see https://europass.europa.eu/en/description-eight-eqf-levels
 */
export const GRADE_SCALES = {
  cefr: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
  eqf: ['EQF 1', 'EQF 2', 'EQF 3', 'EQF 4', 'EQF 5', 'EQF 6', 'EQF 7', 'EQF 8'],
} as const;
export type GradeScale = keyof typeof GRADE_SCALES;
export type Grade = (typeof GRADE_SCALES)[GradeScale][number];

const SCALES: readonly (readonly Grade[])[] = Object.values(GRADE_SCALES);

export const GRADES: readonly Grade[] = SCALES.flat();

const WRITTEN = /^(?:(?:cefr|ger|gers|cecr|cecrl|mcer|qcer)[ :-]?)?(?<grade>[abc][12])$/iu;
const WRITTEN_EQF =
  /^(?:eqf|eqr|cec|mec|qeq)(?: level| niveau| nivel| nível)?[ :-]?(?<number>[1-8])$/iu;

/** Reads a grade as people write it: "B2", "CEFR B2", "EQF 6". */
export function parseGrade(text: string): Grade | undefined {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  const number = WRITTEN_EQF.exec(words)?.groups?.['number'];
  const written = number === undefined ? WRITTEN.exec(words)?.groups?.['grade'] : `EQF ${number}`;
  return GRADES.find((grade) => grade === written?.toUpperCase());
}

export function isGrade(text: string): text is Grade {
  return GRADES.some((grade) => grade === text);
}

/** The grades of the same scale of which the comparison holds. */
export function gradesThatAre(comparison: LevelComparison, than: Grade): readonly Grade[] {
  const scale = SCALES.find((one) => one.includes(than)) ?? [];
  return thoseThatAre(scale, comparison, than);
}
