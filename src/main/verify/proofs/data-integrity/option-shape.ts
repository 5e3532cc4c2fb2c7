import { parseInstant } from '../../../../shared/lib/instant.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { andThen } from '../../../../shared/lib/pending.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import { canonicalise } from '../../jsonld/canonicalise.ts';
import type { CanonicalDocument, CanonicalOptions } from '../../jsonld/canonicalise.ts';
import { findContextIssues } from '../../jsonld/context-integrity.ts';
import type { ContextIssue } from '../../jsonld/context-issue.ts';
import { createMemo } from '../../../../shared/lib/memo.ts';

/** What the options of an issuer's proofs come to, all but when each was created. */
interface Shape {
  /** The canonical N-Quads before and after the time. */
  readonly before: string;
  readonly after: string;
  readonly properties: readonly string[];
  /** Whether nothing in them is otherwise than the signature covers it. */
  readonly isSound: boolean;
}

/** What was worked out of options; another object, so that what is yet to come can be filled in. */
interface KeptShape {
  shape: Pending<Shape | undefined>;
}

const SHAPES = new WeakMap<ContextSet, ReturnType<typeof createMemo<KeptShape>>>();

/** A time that nobody writes, in the place of the proof's own. */
const SOME_TIME = '1789-07-14T01:02:03.456Z';

/**
 * Canonical N-Quads of a proof's options. An issuer's proofs are alike but for the time, so that this
 * is worked out once for all of them.
 *
 * @param options The proof without its signature, with the context that it is signed under.
 */
export function canonicaliseOptions(
  options: JsonObject,
  how: CanonicalOptions,
): Pending<Result<CanonicalDocument, string>> {
  if (how.by === 'processor') return canonicalise(options, how);
  return andThen(shapeOf(options, how.contexts), (shape) => {
    const { created } = options;
    if (shape === undefined || typeof created !== 'string') return canonicalise(options, how);
    const { before, after, properties } = shape;
    return ok({ nquads: `${before}${created}${after}`, dropped: [], properties });
  });
}

/** What in a proof's options is otherwise than its signature covers it. */
export function findOptionIssues(
  options: JsonObject,
  contexts: ContextSet,
): Pending<readonly ContextIssue[]> {
  return andThen(shapeOf(options, contexts), (shape) =>
    shape?.isSound === true ? [] : findIssues(options, contexts),
  );
}

async function findIssues(
  options: JsonObject,
  contexts: ContextSet,
): Promise<readonly ContextIssue[]> {
  const made = await canonicalise(options, { contexts, digest: 'sha256' });
  return findContextIssues(options, made.ok ? made.value : undefined, contexts);
}

function shapeOf(options: JsonObject, contexts: ContextSet): Pending<Shape | undefined> {
  if (last.options !== options || last.contexts !== contexts) {
    last = { options, contexts, kept: findShape(options, contexts) };
  }
  return last.kept?.shape;
}

/** The options of one proof are asked for when it is checked, and when what it covers is. */
let last: {
  readonly options?: JsonObject;
  readonly contexts?: ContextSet;
  readonly kept?: KeptShape | undefined;
} = {};

function findShape(options: JsonObject, contexts: ContextSet): KeptShape | undefined {
  const { created } = options;
  if (typeof created !== 'string' || parseInstant(created) === undefined) return undefined;
  const some = { ...options, created: SOME_TIME };
  const memo = SHAPES.get(contexts) ?? createMemo({ entries: 200, keyCharacters: 5000 });
  SHAPES.set(contexts, memo);
  return memo(JSON.stringify(some), () => {
    const kept: KeptShape = { shape: undefined };
    kept.shape = makeShape(some, contexts).then((shape) => (kept.shape = shape));
    return kept;
  });
}

async function makeShape(some: JsonObject, contexts: ContextSet): Promise<Shape | undefined> {
  const made = await canonicalise(some, { contexts, digest: 'sha256' });
  if (!made.ok || made.value.dropped.length > 0) return undefined;
  const parts = splitAtTime(made.value.nquads);
  if (parts === undefined) return undefined;
  const issues = await findContextIssues(some, made.value, contexts);
  return { ...parts, properties: made.value.properties, isSound: issues.length === 0 };
}

/** Only where another time would change nothing else: no order, and no hash that names a node. */
function splitAtTime(nquads: string): Pick<Shape, 'before' | 'after'> | undefined {
  const [before = '', after, ...more] = nquads.split(`"${SOME_TIME}"`);
  if (after === undefined || more.length > 0 || nquads.includes('_:c14n1')) return undefined;
  if (before.includes(SOME_TIME) || after.includes(SOME_TIME)) return undefined;
  const start = before.slice(before.lastIndexOf('\n') + 1);
  const others = nquads.split('\n').filter((line) => line.startsWith(start));
  return others.length === 1 ? { before: `${before}"`, after: `"${after}` } : undefined;
}
