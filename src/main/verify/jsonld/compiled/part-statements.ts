import type { JsonObject } from '../../../../shared/lib/json.ts';
import { hashFirstDegree, quadLine } from './canonical-labels.ts';
import type { NodeText, Quad, Statements } from './statements.ts';
import type { Term } from './term.ts';

/** What a part states, its blank nodes numbered from 0. */
export interface PartStatements {
  /** The node that the part itself is. */
  readonly subject: NodeText;
  readonly quads: readonly Quad[];
  readonly blankNodes: number;
  readonly properties: readonly string[];
  readonly hashes: readonly (readonly [node: number, hash: string])[];
  /** The lines that name no blank node, in the order of their code units. */
  readonly lines: readonly string[];
}

/** By the word whose value a part is, which is a word of one scope; then by the part. */
const STATED = new WeakMap<Term, WeakMap<JsonObject, PartStatements>>();

export function findPartStatements(term: Term, part: JsonObject): PartStatements | undefined {
  return STATED.get(term)?.get(part);
}

/**
 * Keeps what a part states, with the lines and hashes that are the same in whatever document it stands.
 *
 * @param stated In the default graph; no node in it may have a label, which the document could use elsewhere.
 */
export function keepPartStatements(
  term: Term,
  part: JsonObject,
  stated: Statements & Pick<PartStatements, 'subject'>,
): PartStatements {
  const parts = STATED.get(term) ?? new WeakMap<JsonObject, PartStatements>();
  STATED.set(term, parts);
  const kept = withLines(stated);
  parts.set(part, kept);
  return kept;
}

function withLines(stated: Statements & Pick<PartStatements, 'subject'>): PartStatements {
  const { subject, quads, blankNodes, properties } = stated;
  const hashes: (readonly [number, string])[] = [];
  for (let node = 0; node < blankNodes; node += 1) {
    // The document says more of the part's own node: that it is the value of a word.
    const own = quads.filter((quad) => quad.subject === node || quad.object === node);
    if (node !== subject) hashes.push([node, hashFirstDegree(node, own, 'sha256')]);
  }
  const written = quads.map(withLine);
  const lines = written.flatMap(({ line }) => line ?? []);
  // oxlint-disable-next-line unicorn/require-array-sort-compare -- by code units, as RDFC-1.0 has it
  lines.sort();
  return { subject, quads: written, blankNodes, properties: [...properties], hashes, lines };
}

function withLine(quad: Quad): Quad {
  const isNamed = typeof quad.subject === 'string' && typeof quad.object === 'string';
  return isNamed ? { ...quad, line: quadLine(quad, String) } : quad;
}

/** Adds what a part states to what the document does. @returns The part's node. */
export function addPartStatements(
  { subject, quads, blankNodes, hashes, properties, lines }: PartStatements,
  statements: Statements,
): NodeText {
  const first = statements.blankNodes;
  for (const quad of quads) {
    statements.quads.push(quad.line === undefined ? renumber(quad, first) : quad);
  }
  for (const [node, hash] of hashes) statements.hashes.set(first + node, hash);
  for (const iri of properties) statements.properties.add(iri);
  statements.runs.push(lines);
  statements.blankNodes += blankNodes;
  return typeof subject === 'number' ? first + subject : subject;
}

function renumber(
  { subject, predicate, object, graph, sameness, line }: Quad,
  first: number,
): Quad {
  return {
    subject: typeof subject === 'number' ? first + subject : subject,
    predicate,
    object: typeof object === 'number' ? first + object : object,
    graph,
    sameness,
    line,
  };
}
