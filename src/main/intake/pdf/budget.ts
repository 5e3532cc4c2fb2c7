import type { IntakeLimits } from '../../../shared/limits.ts';

/** What may still be spent on one PDF. Below zero, nothing more of it is read. */
export interface PdfBudget {
  /** Unpacked bytes, or packed ones where these are more. */
  bytesLeft: number;
  /** What these began with. */
  readonly bytesInAll: number;
  /** Bytes parsed or searched, counted each time: what keeps overlapping objects from taking for ever. */
  parsedLeft: number;
  /** Names, numbers, strings and so on. */
  valuesLeft: number;
  objectsLeft: number;
}

export function pdfBudget(limits: IntakeLimits, bytesLeft: number): PdfBudget {
  const bytesInAll = Math.min(limits.pdfTotalBytes, bytesLeft);
  return {
    bytesLeft: bytesInAll,
    bytesInAll,
    parsedLeft: limits.pdfTotalBytes,
    valuesLeft: limits.pdfValues,
    objectsLeft: limits.pdfObjects,
  };
}

export function isSpent({ bytesLeft, parsedLeft, valuesLeft, objectsLeft }: PdfBudget): boolean {
  return Math.min(bytesLeft, parsedLeft, valuesLeft, objectsLeft) < 0;
}
