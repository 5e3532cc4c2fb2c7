import { hash } from 'node:crypto';
import { parseInstant } from '../../../../shared/lib/instant.ts';
import { asString, isSameJson } from '../../../../shared/lib/json.ts';
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
  readonly properties: () => readonly string[];
  /** Whether nothing in them is otherwise than the signature covers it. */
  readonly isSound: boolean;
  /** The SHA-256 of the whole, by the time: credentials that were issued at one time have the same. */
  readonly hashes: (created: string, make: () => string) => string;
}

/** What was worked out of options; another object, so that what is yet to come can be filled in. */
interface KeptShape {
  /** With `SOME_TIME` for their own. */
  readonly options: JsonObject;
  shape: Pending<Shape | undefined>;
}

/** By the key that signed, those last met first. */
const SHAPES = new WeakMap<ContextSet, Map<string, readonly KeptShape[]>>();
const LIMIT_KEYS = 200;
const LIMIT_SHAPES_OF_A_KEY = 4;
const LIMIT_CHARACTERS = 5000;
const LIMIT_TIMES = 20;

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
  if (how.by !== undefined) return canonicalise(options, how);
  return andThen(shapeOf(options, how.contexts), (shape) => {
    const { created } = options;
    if (shape === undefined || typeof created !== 'string') return canonicalise(options, how);
    const { before, after, properties, hashes } = shape;
    const nquads = `${before}${created}${after}`;
    const sha256 = hashes(created, () => hash('sha256', nquads, 'hex'));
    return ok({ nquads, dropped: [], properties, sha256 });
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
  const shapes = SHAPES.get(contexts) ?? new Map<string, readonly KeptShape[]>();
  SHAPES.set(contexts, shapes);
  const key = asString(options['verificationMethod']) ?? '';
  const ofKey = shapes.get(key) ?? [];
  const some = { ...options, created: SOME_TIME };
  const known = ofKey.find((kept) => isSameJson(kept.options, some));
  if (known !== undefined) return known;
  const kept: KeptShape = { options: some, shape: undefined };
  kept.shape = makeShape(some, contexts).then((shape) => (kept.shape = shape));
  if (JSON.stringify(some).length > LIMIT_CHARACTERS) return kept;
  const [oldest] = shapes.size < LIMIT_KEYS ? [] : shapes.keys();
  if (oldest !== undefined) shapes.delete(oldest);
  shapes.set(key, [kept, ...ofKey].slice(0, LIMIT_SHAPES_OF_A_KEY));
  return kept;
}

async function makeShape(some: JsonObject, contexts: ContextSet): Promise<Shape | undefined> {
  const made = await canonicalise(some, { contexts, digest: 'sha256' });
  if (!made.ok || made.value.dropped.length > 0) return undefined;
  const parts = splitAtTime(made.value.nquads);
  if (parts === undefined) return undefined;
  const issues = await findContextIssues(some, made.value, contexts);
  const hashes = createMemo<string>({ entries: LIMIT_TIMES, keyCharacters: LIMIT_CHARACTERS });
  return { ...parts, properties: made.value.properties, isSound: issues.length === 0, hashes };
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
