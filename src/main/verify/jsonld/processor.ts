import jsonld from 'jsonld/lib/index.js';
import rdfCanonize from 'rdf-canonize';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { CanonicalDocument, CanonicalOptions } from './canonical-document.ts';
import { describeCause } from './describe-cause.ts';
import { processorOptions } from './processor-options.ts';
import type { ProcessorEvent, ProcessorOptions } from './processor-options.ts';

/**
 * Gives the canonical N-Quads of any document, as the JSON-LD processor and the canonicaliser that others
 * use make them. Contexts come from the options only.
 *
 * @returns An error, as a sentence for an engineer, when the document cannot be processed.
 * @see https://www.w3.org/TR/json-ld11-api/
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function canonicaliseByProcessor(
  document: JsonObject,
  { contexts, digest, direction }: CanonicalOptions,
): Promise<Result<CanonicalDocument, string>> {
  const dropped: ProcessorEvent[] = [];
  try {
    const options = processorOptions(contexts, ({ event, next }) => {
      if (event.level === 'warning') dropped.push(event);
      next();
    });
    // Not in one step: the processor looks nodes up in plain objects, by their ids.
    const expanded = await jsonld.expand(document, options);
    const trap = findTrap(expanded);
    if (trap !== undefined) return err(`A node is called "${trap}", which is no IRI.`);
    const dataset = await jsonld.toRDF(expanded, {
      ...(direction === undefined ? options : withoutDirection(options)),
      skipExpansion: true,
    });
    const nquads = await rdfCanonize.canonize(dataset, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      messageDigestAlgorithm: digest,
      maxWorkFactor: CREDENTIAL_LIMITS.canonicalPasses,
    });
    return ok({ nquads, dropped, properties: () => propertiesOf(nquads) });
  } catch (cause) {
    return err(describeCause(cause));
  }
}

/**
 * A node's id that every object of JavaScript's has as a member: what is said of a node called `__proto__`
 * must never come to stand in all objects of the thread, and so in the next candidate's credentials.
 */
function findTrap(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('@id' in value && typeof value['@id'] === 'string' && value['@id'] in Object.prototype) {
    return value['@id'];
  }
  for (const member of Object.values(value)) {
    const trap = findTrap(member);
    if (trap !== undefined) return trap;
  }
  return undefined;
}

function withoutDirection(options: ProcessorOptions): Omit<ProcessorOptions, 'rdfDirection'> {
  const { rdfDirection: _, ...others } = options;
  return others;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Each line is one quad; its second part is the property. */
function propertiesOf(nquads: string): readonly string[] {
  const found = nquads.matchAll(/(?<![^\n])\S+ <(?<iri>[^>]*)> /gu);
  const iris = new Set([...found].map((quad) => quad.groups?.['iri'] ?? ''));
  return [...iris].filter((iri) => !iri.startsWith(RDF));
}
