import { hash } from 'node:crypto';
import { CREDENTIAL_LIMITS } from '../../../../shared/limits.ts';
import { compareText } from '../../../../shared/lib/compare-text.ts';
import type { Quad, Statements } from './statements.ts';

export type Digest = 'sha256' | 'sha384';

/** The order of texts. */
export type Compare = (left: string, right: string) => number;

/** The statements that a blank node occurs in, and their hash. */
interface Blank {
  readonly quads: Quad[];
  hash: string;
}

/** Names given out in order. @see https://www.w3.org/TR/rdf-canon/#issue-identifier */
interface Issuer {
  readonly prefix: string;
  readonly issued: Map<number, string>;
}

interface Labelling {
  readonly blanks: readonly Blank[];
  readonly digest: Digest;
  readonly canonical: Issuer;
  /** How often nodes that resemble each other may still be compared by what surrounds them. */
  workLeft: number;
}

/**
 * Gives each blank node its canonical name, `_:c14n0` and on.
 *
 * @returns `undefined` where nodes resemble each other so much that it would take too long.
 * @see https://www.w3.org/TR/rdf-canon/#canon-algorithm
 */
export function labelBlankNodes(
  { quads, blankNodes: count, hashes }: Pick<Statements, 'quads' | 'blankNodes' | 'hashes'>,
  digest: Digest,
  compare: Compare = compareText,
): readonly string[] | undefined {
  if (count === 0) return [];
  if (count === 1) return ['_:c14n0'];
  const blanks = gatherQuads(quads, count);
  const known = digest === 'sha256' && compare === compareText ? hashes : undefined;
  // The processor knows of a node only what is stated of it.
  const order: number[] = [];
  for (let node = 0; node < count; node += 1) {
    const blank = blanks[node];
    if (blank === undefined || blank.quads.length === 0) continue;
    blank.hash = known?.get(node) ?? hashFirstDegree(node, blank.quads, digest, compare);
    order.push(node);
  }
  return labelUnlike(blanks, order) ?? labelByGroups(blanks, order, digest);
}

/** Where no two nodes have the same hash, that alone is their order. */
function labelUnlike(
  blanks: readonly Blank[],
  order: readonly number[],
): readonly string[] | undefined {
  const hashOf = (node: number) => blanks[node]?.hash ?? '';
  const sorted = order.toSorted((one, other) => compareText(hashOf(one), hashOf(other)));
  const labels = Array.from({ length: blanks.length }, () => '');
  let last = '';
  for (let place = 0; place < sorted.length; place += 1) {
    const node = sorted[place] ?? 0;
    if (hashOf(node) === last) return undefined;
    last = hashOf(node);
    labels[node] = `_:c14n${place}`;
  }
  return labels;
}

function labelByGroups(
  blanks: readonly Blank[],
  order: readonly number[],
  digest: Digest,
): readonly string[] | undefined {
  const groups = [...Map.groupBy(order, (node) => blanks[node]?.hash ?? '')];
  groups.sort(byHash);
  const canonical: Issuer = { prefix: '_:c14n', issued: new Map() };
  for (const [, [node = 0, ...others]] of groups) if (others.length === 0) issue(canonical, node);
  const alike = groups.map(([, nodes]) => nodes).filter((nodes) => nodes.length > 1);
  const workLeft =
    alike.reduce((sum, nodes) => sum + nodes.length, 0) ** CREDENTIAL_LIMITS.canonicalPasses;
  const labelling: Labelling = { blanks, digest, canonical, workLeft };
  for (const nodes of alike) if (!labelAlike(nodes, labelling)) return undefined;
  return blanks.map((_, node) => canonical.issued.get(node) ?? '');
}

function byHash([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compareText(one, other);
}

function gatherQuads(quads: readonly Quad[], count: number): readonly Blank[] {
  const blanks = Array.from({ length: count }, (): Blank => ({ quads: [], hash: '' }));
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (typeof subject === 'number') blanks[subject]?.quads.push(quad);
    if (typeof object === 'number' && object !== subject) blanks[object]?.quads.push(quad);
    if (typeof graph !== 'number' || graph === subject || graph === object) continue;
    blanks[graph]?.quads.push(quad);
  }
  return blanks;
}

/** @see https://www.w3.org/TR/rdf-canon/#hash-1d-quads */
export function hashFirstDegree(
  node: number,
  quads: readonly Quad[],
  digest: Digest,
  compare: Compare = compareText,
): string {
  const label = (other: number) => (other === node ? '_:a' : '_:z');
  const lines = quads.map((quad) => quadLine(quad, label));
  if (lines.length > 1) lines.sort(compare);
  return hash(digest, lines.join(''), 'hex');
}

/** One line of N-Quads. */
export function quadLine(
  { subject, predicate, object, graph }: Quad,
  label: (node: number) => string,
): string {
  const one = typeof subject === 'number' ? label(subject) : subject;
  const other = typeof object === 'number' ? label(object) : object;
  if (graph === '') return `${one} ${predicate} ${other} .\n`;
  return `${one} ${predicate} ${other} ${typeof graph === 'number' ? label(graph) : graph} .\n`;
}

function issue({ prefix, issued }: Issuer, node: number): string {
  const known = issued.get(node);
  if (known !== undefined) return known;
  const name = `${prefix}${issued.size}`;
  issued.set(node, name);
  return name;
}

function copyOf({ prefix, issued }: Issuer): Issuer {
  return { prefix, issued: new Map(issued) };
}

/** Names nodes of one hash by what surrounds them. @returns Whether the work allowed was enough. */
function labelAlike(nodes: readonly number[], labelling: Labelling): boolean {
  const paths: Path[] = [];
  for (const node of nodes) {
    if (labelling.canonical.issued.has(node)) continue;
    const issuer: Issuer = { prefix: '_:b', issued: new Map() };
    issue(issuer, node);
    const path = hashNDegree(node, issuer, labelling);
    if (path === undefined) return false;
    paths.push(path);
  }
  paths.sort((one, other) => compareText(one.hash, other.hash));
  for (const { issuer } of paths) {
    for (const node of issuer.issued.keys()) issue(labelling.canonical, node);
  }
  return true;
}

/** What surrounds a node, and the names that were given on the way. */
interface Path {
  readonly hash: string;
  readonly issuer: Issuer;
}

/** @see https://www.w3.org/TR/rdf-canon/#hash-nd-quads */
function hashNDegree(node: number, issuer: Issuer, labelling: Labelling): Path | undefined {
  if (labelling.workLeft === 0) return undefined;
  labelling.workLeft -= 1;
  const related = Map.groupBy(relatedNodes(node, issuer, labelling), ([name]) => name);
  let [input, current] = ['', issuer];
  for (const [name, entries] of [...related].toSorted(byHash)) {
    const chosen = choosePath(
      entries.map(([, other]) => other),
      current,
      labelling,
    );
    if (chosen === undefined) return undefined;
    input += `${name}${chosen.hash}`;
    current = chosen.issuer;
  }
  return { hash: hash(labelling.digest, input, 'hex'), issuer: current };
}

type Related = readonly [hash: string, node: number];

/** The nodes that stand in statements with `node`, each with the hash of how. */
function relatedNodes(node: number, issuer: Issuer, labelling: Labelling): readonly Related[] {
  return (labelling.blanks[node]?.quads ?? []).flatMap((quad) =>
    (['subject', 'object', 'graph'] as const).flatMap((part): readonly Related[] => {
      const other = quad[part];
      if (typeof other !== 'number' || other === node) return [];
      return [[hashRelated(other, quad, { part, issuer }, labelling), other]];
    }),
  );
}

/** @see https://www.w3.org/TR/rdf-canon/#hash-related-blank-node */
function hashRelated(
  node: number,
  quad: Quad,
  { part, issuer }: { readonly part: 'subject' | 'object' | 'graph'; readonly issuer: Issuer },
  { canonical, blanks, digest }: Labelling,
): string {
  const name = canonical.issued.get(node) ?? issuer.issued.get(node) ?? blanks[node]?.hash ?? '';
  const position = part === 'graph' ? 'g' : `${part.slice(0, 1)}${quad.predicate}`;
  return hash(digest, `${position}${name}`, 'hex');
}

/** The least path through `nodes`, in whatever order; its `hash` is that path itself. */
function choosePath(
  nodes: readonly number[],
  issuer: Issuer,
  labelling: Labelling,
): Path | undefined {
  if (nodes.length > CREDENTIAL_LIMITS.alikeNodes) return undefined;
  let chosen: Path | undefined;
  for (const order of permutations(nodes)) {
    const path = tryOrder(order, { issuer, least: chosen?.hash }, labelling);
    if (path === 'too long') return undefined;
    if (path !== undefined && (chosen === undefined || path.hash < chosen.hash)) chosen = path;
  }
  return chosen;
}

interface Trial {
  readonly issuer: Issuer;
  /** A path that is greater is given up. */
  readonly least: string | undefined;
}

function tryOrder(
  order: readonly number[],
  { issuer, least }: Trial,
  labelling: Labelling,
): Path | 'too long' | undefined {
  let [path, names] = ['', copyOf(issuer)];
  const isGreater = () => least !== undefined && path > least;
  const unnamed: number[] = [];
  for (const node of order) {
    const known = labelling.canonical.issued.get(node);
    if (known === undefined && !names.issued.has(node)) unnamed.push(node);
    path += known ?? issue(names, node);
    if (isGreater()) return undefined;
  }
  for (const node of unnamed) {
    const result = hashNDegree(node, names, labelling);
    if (result === undefined) return 'too long';
    path += `${issue(names, node)}<${result.hash}>`;
    names = result.issuer;
    if (isGreater()) return undefined;
  }
  return { hash: path, issuer: names };
}

function* permutations(nodes: readonly number[]): Generator<readonly number[]> {
  if (nodes.length <= 1) {
    yield nodes;
    return;
  }
  for (const [index, first] of nodes.entries()) {
    const others = nodes.toSpliced(index, 1);
    for (const rest of permutations(others)) yield [first, ...rest];
  }
}
