import type { JsonObject } from '../../../shared/lib/json.ts';
import { compareCodePoints } from '../../../shared/lib/compare-text.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { lazily } from '../../../shared/lib/lazily.ts';
import type { CanonicalDocument, CanonicalOptions } from './canonical-document.ts';
import { canonicaliseStatements } from './compiled/canonical-statements.ts';
import { notePattern, writeByPattern } from './compiled/pattern-store.ts';
import type { PatternStatements } from './compiled/pattern.ts';
import { rootScope, walkCompiled } from './compiled/scope.ts';
import { writeStatements } from './compiled/statements.ts';
import type { Statements } from './compiled/statements.ts';

/**
 * Gives the canonical N-Quads of a JSON-LD document (RDFC-1.0). Contexts come from `contexts` only.
 *
 * @returns An error, as a sentence for an engineer, when the document cannot be processed.
 * @see https://www.w3.org/TR/rdf-canon/
 */
export function canonicalise(
  document: JsonObject,
  options: CanonicalOptions,
): Pending<Result<CanonicalDocument, string>> {
  if (options.by === 'processor') return canonicaliseByProcessor(document, options);
  if (options.by === 'code-points') return canonicaliseByCodePoints(document, options);
  return andThen(canonicalisePlain(document, options), (plain) =>
    plain === undefined ? canonicaliseByProcessor(document, options) : ok(plain),
  );
}

/**
 * Gives the same for a plain document, without the processor, and some fifty times as fast.
 *
 * @returns `undefined` for any document of which the processor might say otherwise.
 */
export function canonicalisePlain(
  document: JsonObject,
  how: CanonicalOptions,
): Pending<CanonicalDocument | undefined> {
  const { contexts, digest } = how;
  try {
    const root = rootScope(contexts);
    const isUsual = digest === 'sha256' && how.by === undefined;
    const written = isUsual ? writeByPattern(document, root) : undefined;
    if (written !== undefined) return asCovered(written);
    const walked = walkCompiled(root, (missing) => writeStatements(document, root, missing));
    const finish = (statements: Statements | undefined) => inOrder(statements, document, how);
    return walked instanceof Promise ? walked.then(finish).catch(LEAVE) : finish(walked);
  } catch {
    return LEAVE();
  }
}

function asCovered({ nquads, properties }: PatternStatements): CanonicalDocument {
  return { nquads, dropped: [], properties, isCovered: true };
}

/** Whatever was thrown, the processor says it better. */
const LEAVE = () => undefined;

function inOrder(
  statements: Statements | undefined,
  document: JsonObject,
  { contexts, digest, by }: CanonicalOptions,
): CanonicalDocument | undefined {
  const compare = by === 'code-points' ? compareCodePoints : undefined;
  const nquads = statements && canonicaliseStatements(statements, digest, compare);
  if (statements === undefined || nquads === undefined) return undefined;
  if (digest === 'sha256' && by === undefined) notePattern(document, rootScope(contexts));
  const { properties } = statements;
  return { nquads, dropped: [], properties: () => [...properties] };
}

/** What only the processor can write keeps its names for blank nodes, which the order may decide too. */
async function canonicaliseByCodePoints(
  document: JsonObject,
  how: CanonicalOptions,
): Promise<Result<CanonicalDocument, string>> {
  const plain = await canonicalisePlain(document, how);
  if (plain !== undefined) return ok(plain);
  const made = await canonicaliseByProcessor(document, how);
  if (!made.ok) return made;
  const lines = made.value.nquads.split(/(?<=\n)/u).toSorted(compareCodePoints);
  return ok({ ...made.value, nquads: lines.join('') });
}

/** Few documents need it, and it brings along what could speak HTTP. */
const processor = lazily(() => import('./processor.ts'));

function canonicaliseByProcessor(
  document: JsonObject,
  how: CanonicalOptions,
): Pending<Result<CanonicalDocument, string>> {
  return andThen(processor(), (loaded) => loaded.canonicaliseByProcessor(document, how));
}
