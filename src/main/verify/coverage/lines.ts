import { isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import type { Coverage, DocumentPart } from '../../../shared/model/coverage.ts';

/** One line of a document as it is shown. */
export interface CoveredLine {
  /** How far it is indented, in steps. */
  readonly level: number;
  readonly text: string;
  readonly coverage: Coverage;
}

/** A part of a document, e.g. the header of its token. */
export interface CoveredPart {
  readonly kind: DocumentPart;
  readonly lines: readonly CoveredLine[];
}

/**
 * How a value stands to the signature.
 *
 * @param path The members on the way to it; places in lists are left out.
 * @param outer How what it stands in does.
 */
export type Judge = (path: readonly string[], value: JsonValue, outer: Coverage) => Coverage;

/** Writes JSON down line by line, each with how it stands to the signature. */
export function writeLines(
  value: JsonValue,
  coverage: Coverage,
  judge: Judge = (_, __, outer) => outer,
): readonly CoveredLine[] {
  const lines: CoveredLine[] = [];
  write(value, { path: [], before: '', after: '', level: 0, outer: coverage }, judge, lines);
  return lines;
}

interface Place {
  readonly path: readonly string[];
  /** What stands on its first line before it, and on its last after it. */
  readonly before: string;
  readonly after: string;
  readonly level: number;
  readonly outer: Coverage;
}

function write(value: JsonValue, place: Place, judge: Judge, lines: CoveredLine[]): void {
  const { path, before, after, level, outer } = place;
  const coverage = judge(path, value, outer);
  const inner = entriesOf(value);
  if (inner === undefined || inner.length === 0) {
    lines.push({ level, text: `${before}${JSON.stringify(value)}${after}`, coverage });
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  lines.push({ level, text: `${before}${open}`, coverage });
  for (const [index, [name, item]] of inner.entries()) {
    const within = {
      path: name === undefined ? path : [...path, name],
      before: name === undefined ? '' : `${JSON.stringify(name)}: `,
      after: index === inner.length - 1 ? '' : ',',
      level: level + 1,
      outer: coverage,
    };
    write(item, within, judge, lines);
  }
  lines.push({ level, text: `${close}${after}`, coverage });
}

type Entries = readonly (readonly [name: string | undefined, value: JsonValue])[];

function entriesOf(value: JsonValue): Entries | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => [undefined, item] as const);
  if (!isJsonObject(value)) return undefined;
  return Object.entries(value).flatMap(([name, item]) =>
    item === undefined ? [] : [[name, item] as const],
  );
}
