import type { ReportModel } from './model.ts';

/**
 * The model as JSON: two spaces, keys in alphabetical order at every depth, so that equal reports
 * are equal byte for byte.
 */
export function writeJson(model: ReportModel): Uint8Array {
  const versioned = { format: 'touchstone-report', formatVersion: 1, ...model };
  return new TextEncoder().encode(`${JSON.stringify(versioned, sortKeys, 2)}\n`);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
