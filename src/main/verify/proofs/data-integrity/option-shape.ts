import { hash } from 'node:crypto';
import { parseInstant } from '../../../../shared/lib/instant.ts';
import { asString, isSameJson } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { isKept } from '../../../../shared/lib/kept-parts.ts';
import { andThen } from '../../../../shared/lib/pending.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import { canonicalise } from '../../jsonld/canonicalise.ts';
import type { CanonicalDocument, CanonicalOptions } from '../../jsonld/canonical-document.ts';
import { findContextIssues } from '../../jsonld/context-integrity.ts';
import type { ContextIssue } from '../../jsonld/context-issue.ts';
import { createMemo } from '../../../../shared/lib/memo.ts';
import { signatureMember } from './cryptosuites.ts';
import type { Unsecured } from './signed-bytes.ts';

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

/** What was worked out of a proof's options; another object, so that what is yet to come can be filled in. */
interface KeptShape {
  /** Of the proof that they were first met in. */
  readonly keys: readonly string[];
  readonly proof: JsonObject;
  readonly signature: string;
  /** The document's. */
  readonly context: JsonValue | undefined;
  shape: Pending<Shape | undefined>;
}

/** The document that a proof stands in. */
type Subject = Pick<Unsecured, 'document' | 'optionsOf'>;

/** By the key that signed, those last met first. */
const SHAPES = new WeakMap<ContextSet, Map<string, readonly KeptShape[]>>();
const LIMIT_KEYS = 200;
const LIMIT_SHAPES_OF_A_KEY = 4;
const LIMIT_CHARACTERS = 5000;
const LIMIT_TIMES = 20;

/** A time that nobody writes, in the place of the proof's own. */
const SOME_TIME = '1789-07-14T01:02:03.456Z';

/**
 * Canonical N-Quads of a proof's options. An issuer's proofs are alike but for the time and the signature,
 * so that this is worked out once for all of them.
 */
export function canonicaliseOptions(
  proof: JsonObject,
  subject: Subject,
  how: CanonicalOptions,
): Pending<Result<CanonicalDocument, string>> {
  if (how.by !== undefined) return canonicalise(subject.optionsOf(proof), how);
  return andThen(shapeOf(proof, subject, how.contexts), (shape) => {
    const { created } = proof;
    if (shape === undefined || typeof created !== 'string') {
      return canonicalise(subject.optionsOf(proof), how);
    }
    const { before, after, properties, hashes } = shape;
    const nquads = `${before}${created}${after}`;
    const sha256 = hashes(created, () => hash('sha256', nquads, 'hex'));
    return ok({ nquads, dropped: [], properties, sha256 });
  });
}

/** What in a proof's options is otherwise than its signature covers it. */
export function findOptionIssues(
  proof: JsonObject,
  subject: Subject,
  contexts: ContextSet,
): Pending<readonly ContextIssue[]> {
  return andThen(shapeOf(proof, subject, contexts), (shape) =>
    shape?.isSound === true ? [] : findIssues(subject.optionsOf(proof), contexts),
  );
}

async function findIssues(
  options: JsonObject,
  contexts: ContextSet,
): Promise<readonly ContextIssue[]> {
  const made = await canonicalise(options, { contexts, digest: 'sha256' });
  return findContextIssues(options, made.ok ? made.value : undefined, contexts);
}

function shapeOf(
  proof: JsonObject,
  subject: Subject,
  contexts: ContextSet,
): Pending<Shape | undefined> {
  const { created } = proof;
  if (typeof created !== 'string' || parseInstant(created) === undefined) return undefined;
  const shapes = SHAPES.get(contexts) ?? new Map<string, readonly KeptShape[]>();
  SHAPES.set(contexts, shapes);
  const key = asString(proof['verificationMethod']) ?? '';
  const ofKey = shapes.get(key);
  for (const kept of ofKey ?? []) if (isAlike(kept, proof, subject)) return kept.shape;
  const kept = shapeAnew(proof, subject, contexts);
  if (JSON.stringify([kept.proof, kept.context]).length > LIMIT_CHARACTERS) return kept.shape;
  const [oldest] = shapes.size < LIMIT_KEYS ? [] : shapes.keys();
  if (oldest !== undefined) shapes.delete(oldest);
  shapes.set(key, [kept, ...(ofKey ?? [])].slice(0, LIMIT_SHAPES_OF_A_KEY));
  return kept.shape;
}

/** Whether a proof has the same options but for the time: what decides them is the rest of it, and the document's context. */
function isAlike(
  { keys, proof, signature, context }: KeptShape,
  other: JsonObject,
  { document }: Subject,
): boolean {
  let place = 0;
  for (const key in other) {
    if (keys[place] !== key) return false;
    place += 1;
    if (key === 'created' || key === signature) continue;
    if (!isSameJson(proof[key], other[key])) return false;
  }
  return place === keys.length && isSameJson(context, document['@context']);
}

function shapeAnew(proof: JsonObject, subject: Subject, contexts: ContextSet): KeptShape {
  const context = subject.document['@context'];
  const isShared = typeof context !== 'object' || context === null || isKept(context);
  const kept: KeptShape = {
    keys: Object.keys(proof),
    // Copies, which nobody changes.
    proof: structuredClone(proof),
    signature: signatureMember(proof),
    context: isShared ? context : structuredClone(context),
    shape: undefined,
  };
  const some = { ...subject.optionsOf(proof), created: SOME_TIME };
  kept.shape = makeShape(some, contexts).then((shape) => (kept.shape = shape));
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
