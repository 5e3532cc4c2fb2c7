import { asArray, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { allOf } from '../../../shared/lib/pending.ts';
import type { Coverage } from '../../../shared/model/coverage.ts';
import { findContextSets } from '../contexts/context-set.ts';
import { findContextIssues, findUnknownContexts } from '../jsonld/context-integrity.ts';
import type { ContextIssue } from '../jsonld/context-issue.ts';
import { findCryptosuite } from '../proofs/data-integrity/cryptosuites.ts';
import { proofOptions } from '../proofs/data-integrity/signed-bytes.ts';
import { hasMerkleProofs } from '../proofs/merkle/check-merkle-proofs.ts';
import { writeLines } from './lines.ts';
import type { CoveredPart, Judge } from './lines.ts';

/** What of a document is not covered, by the names of the members on the way to it. */
interface Uncovered {
  /** How the document stands where nothing else is said. */
  readonly base: Coverage;
  /** Written with dots, as `ContextIssue.term` is. */
  readonly paths: ReadonlySet<string>;
  /** Whether the signature is over statements, of which nothing and an empty list make none. */
  readonly isGraph: boolean;
  /** Whether a proof says nothing of itself that is signed. */
  readonly isProofApart: boolean;
}

/**
 * Shows a document whose proofs stand in it. The signature is over all but the signature's own value:
 * where it is over statements, over all that makes one. A context makes none, and is in each of them.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#how-it-works
 */
export async function coverEmbedded(json: JsonObject): Promise<readonly CoveredPart[]> {
  const uncovered = await findUncovered(json);
  return [{ kind: 'document', lines: writeLines(json, uncovered.base, judgeBy(uncovered)) }];
}

const NOTHING = { paths: new Set<string>(), isGraph: false, isProofApart: false } as const;

async function findUncovered(json: JsonObject): Promise<Uncovered> {
  const proofs = asArray(json['proof']).filter(isJsonObject);
  if (hasMerkleProofs(json)) return { ...(await findDropped(json, [])), isProofApart: true };
  if (proofs.length === 0) return { base: 'unsigned', ...NOTHING };
  const suites = proofs.map(findCryptosuite);
  if (suites.some(({ kind }) => kind !== 'supported')) return { base: 'unknown', ...NOTHING };
  const overText = suites.every(
    (choice) => choice.kind === 'supported' && choice.suite.canonicalisation === 'jcs',
  );
  return overText ? { base: 'signed', ...NOTHING } : findDropped(json, proofs);
}

async function findDropped(json: JsonObject, proofs: readonly JsonObject[]): Promise<Uncovered> {
  const { proof: _, ...document } = json;
  const [contexts] = findContextSets(json);
  if (findUnknownContexts(json, contexts).length > 0) return { base: 'unknown', ...NOTHING };
  const own = await findContextIssues(document, undefined, contexts);
  const inProofs = await allOf(
    proofs.map((proof) => findContextIssues(proofOptions(proof, document), undefined, contexts)),
  );
  // What a context means cannot be told where it cannot be processed.
  if (own.some(({ code }) => code === 'context.invalid')) return { base: 'unknown', ...NOTHING };
  const paths = new Set([
    ...own.flatMap(droppedAt),
    ...inProofs
      .flat()
      .flatMap(droppedAt)
      .map((path) => `proof.${path}`),
  ]);
  return { base: 'signed', paths, isGraph: true, isProofApart: false };
}

function droppedAt({ code, term }: ContextIssue): readonly string[] {
  return code === 'context.undefined-term' ? [term] : [];
}

const SIGNATURES: ReadonlySet<string> = new Set(['proof.proofValue', 'proof.jws']);

function judgeBy({ base, paths, isGraph, isProofApart }: Uncovered): Judge {
  return (path, value, outer) => {
    const written = path.join('.');
    if (base !== 'unsigned' && SIGNATURES.has(written)) return 'signature';
    if (isProofApart && path[0] === 'proof') return 'signature';
    if (outer !== 'signed' || !isGraph) return outer;
    const isNothing = value === null || (Array.isArray(value) && value.length === 0);
    return isNothing || paths.has(written) ? 'unsigned' : outer;
  };
}
