import rdfCanonize from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { canonicaliseStatements } from '../../src/main/verify/jsonld/compiled/canonical-statements.ts';
import { iriText, stringText } from '../../src/main/verify/jsonld/compiled/n-quads.ts';
import type { NodeText, Quad } from '../../src/main/verify/jsonld/compiled/statements.ts';
import { isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { compare } from '../differential/compare.ts';
import { parseVector } from './offered-documents.ts';
import { HAS_VECTORS, readManifest, readVector, reportLeftOut } from './vectors.ts';

reportLeftOut('our own canonicalisation', 500);

const FOLDER = 'w3c-rdf-canon/tests';

interface RdfTest {
  readonly id: string;
  readonly type: string;
  readonly action: string;
  readonly result?: string;
  readonly hashAlgorithm?: 'SHA384';
}

function findTests(): readonly RdfTest[] {
  if (!HAS_VECTORS) return [];
  const text = readVector(`${FOLDER}/manifest.jsonld`);
  return (JSON.parse(text) as { readonly entries: readonly RdfTest[] }).entries;
}

/** The data set of a test, with its blank nodes numbered. */
function readQuads(nquads: string) {
  const labels = new Map<string, number>();
  const node = ({
    termType,
    value,
  }: {
    readonly termType: string;
    readonly value: string;
  }): NodeText => {
    if (termType === 'DefaultGraph') return '';
    if (termType !== 'BlankNode') return iriText(value);
    const label = labels.get(value) ?? labels.size;
    labels.set(value, label);
    return label;
  };
  const quads = rdfCanonize.NQuads.parse(nquads).map(
    ({ subject, predicate, object, graph }): Quad => {
      const isLiteral = object.termType === 'Literal';
      return {
        subject: node(subject),
        predicate: iriText(predicate.value),
        object: isLiteral ? `${stringText(object.value)}${suffixOf(object)}` : node(object),
        graph: node(graph),
        sameness: undefined,
        line: undefined,
      };
    },
  );
  return { quads, blankNodes: labels.size, hashes: new Map<number, string>(), runs: [] };
}

function suffixOf({ language, datatype }: Literal): string {
  if (language !== undefined) return `@${language}`;
  const iri = datatype?.value ?? '';
  return iri.endsWith('#string') ? '' : `^^${iriText(iri)}`;
}

interface Literal {
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

describe.runIf(HAS_VECTORS)('W3C’s data sets, by our own canonicalisation', () => {
  const tests = findTests().filter(({ type }) => type === 'rdfc:RDFC10EvalTest');

  test.each(tests)('$id comes to its canonical form, or is left to the processor', (entry) => {
    const statements = readQuads(readVector(`${FOLDER}/${entry.action}`));
    const digest = entry.hashAlgorithm === 'SHA384' ? 'sha384' : 'sha256';
    const canonical = canonicaliseStatements(statements, digest);
    const isOurs = canonical !== undefined;
    const wanted = readVector(`${FOLDER}/${entry.result ?? ''}`);
    expect(isOurs ? canonical : wanted).toBe(wanted);
  });

  test('few of them are left to the processor, and each poison is', () => {
    const isLeft = ({ action }: RdfTest) =>
      canonicaliseStatements(readQuads(readVector(`${FOLDER}/${action}`)), 'sha256') === undefined;
    expect(tests.filter(isLeft).map(({ id }) => id).length).toBeLessThan(6);
    const poisons = findTests().filter(({ type }) => type === 'rdfc:RDFC10NegativeEvalTest');
    expect(poisons.length).toBeGreaterThan(0);
    expect(poisons.every(isLeft)).toBe(true);
  });
});

/** Each JSON-LD document from outside, and what of it is signed; many of these are one and the same. */
function findDocuments(): readonly (readonly [path: string, document: JsonObject])[] {
  return readManifest().flatMap(({ path }) => {
    const json = /\.json(?:ld)?$/u.test(path) ? parseVector(path) : undefined;
    if (json?.['@context'] === undefined) return [];
    const { proof, ...document } = json;
    const { proofValue: _, ...options } = isJsonObject(proof) ? proof : {};
    const signed = { '@context': json['@context'], ...options };
    return [json, document, signed].map((one) => [path, one] as const);
  });
}

describe.runIf(HAS_VECTORS)('the documents of others', () => {
  test('come to the same bytes by our tables and by the JSON-LD processor', async () => {
    const known = new Map<string, string>();
    const outcomes: string[] = [];
    const differing: string[] = [];
    for (const [path, document] of findDocuments()) {
      const text = JSON.stringify(document);
      const outcome = known.get(text) ?? (await compare(document));
      known.set(text, outcome);
      outcomes.push(outcome);
      if (outcome !== 'same' && outcome !== 'not ours') differing.push(`${path}: ${outcome}`);
    }
    expect(differing).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'same').length).toBeGreaterThan(500);
  }, 300_000);
});
