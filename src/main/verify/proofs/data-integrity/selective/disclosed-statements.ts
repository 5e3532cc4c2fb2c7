import { err, ok } from '../../../../../shared/lib/result.ts';
import type { Result } from '../../../../../shared/lib/result.ts';

/** The N-Quads of a document of which its holder disclosed parts, each with its line break. */
export interface DisclosedStatements {
  /** What the issuer lets nobody leave out. */
  readonly mandatory: readonly string[];
  /** What the holder chose to disclose. */
  readonly chosen: readonly string[];
}

/** How the statements of the whole document were named and which of these had to be disclosed. */
export interface StatementLabels {
  /** The name of each blank node in the whole document, by its canonical name (`c14n0`) in this one. */
  readonly labels: ReadonlyMap<string, string>;
  /** Places in the sorted list of statements, from 0. */
  readonly mandatoryIndexes: readonly number[];
}

/**
 * Gives each blank node of canonical N-Quads the name that it had when they were signed, sorts them
 * again and takes the mandatory ones apart.
 *
 * @returns An error, for an engineer, when a blank node has no name, two have the same one, or an
 *   index leads nowhere.
 * @see https://www.w3.org/TR/vc-di-ecdsa/#createverifydata
 */
export function splitStatements(
  nquads: string,
  { labels, mandatoryIndexes }: StatementLabels,
): Result<DisclosedStatements, string> {
  if (new Set(labels.values()).size !== labels.size) return err('two blank nodes share a label');
  const lines = nquads.split('\n').slice(0, -1);
  const relabelled = lines.map((line) => relabel(line, labels));
  const statements = relabelled.filter((line) => line !== undefined).toSorted(byCodePoints);
  if (statements.length !== lines.length) return err('a blank node has no label');
  const places = new Set(mandatoryIndexes);
  const areInRange = mandatoryIndexes.every((index) => index < lines.length);
  if (places.size !== mandatoryIndexes.length || !areInRange) {
    return err('the indexes of mandatory statements do not fit the document');
  }
  return ok({
    mandatory: statements.filter((_, index) => places.has(index)),
    chosen: statements.filter((_, index) => !places.has(index)),
  });
}

/** Literals and IRIs are stepped over: what looks like a blank node in them is text. */
const TOKEN = /"(?:[^"\\]|\\.)*"|<[^>]*>|_:(?<label>\S+)/gu;

function relabel(line: string, labels: ReadonlyMap<string, string>): string | undefined {
  let isComplete = true;
  const relabelled = line.replaceAll(TOKEN, (token: string, known: string | undefined) => {
    if (known === undefined) return token;
    const label = labels.get(known);
    isComplete &&= label !== undefined;
    return `_:${label}`;
  });
  return isComplete ? `${relabelled}\n` : undefined;
}

// Bytes of UTF-8 order as code points do; the order of JavaScript's strings does not.
function byCodePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8'));
}
