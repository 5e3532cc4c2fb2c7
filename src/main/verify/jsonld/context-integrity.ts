import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { Finding } from '../../../shared/model/check.ts';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../contexts/bundled-contexts.ts';
import { findContextUrls } from '../contexts/context-set.ts';
import type { ContextSet } from '../contexts/context-set.ts';
import { canonicalise } from './canonicalise.ts';
import type { CanonicalDocument } from './canonical-document.ts';
import { freshRoot, rootScope, TOO_MANY_SCOPES, walkCompiled } from './compiled/scope.ts';
import type { Scope } from './compiled/scope.ts';
import { redefinedTerm, undefinedTerm, disguised } from './context-issue.ts';
import type { ContextIssue } from './context-issue.ts';
import { describeCause, findFault } from './describe-cause.ts';
import { walkDocument } from './document-walk.ts';
import type { DocumentWalk } from './document-walk.ts';
import { findIllFormedTexts } from './ill-formed-text.ts';
import { findScatteredNodes } from './node-places.ts';

/** More than these say nothing more. */
const LIMIT_FINDINGS = 12;

/**
 * Finds the context URLs that a document names and that are not among `contexts`: what its signature
 * covers cannot be said then.
 *
 * @param named All that it names, where they are known already.
 */
export function findUnknownContexts(
  document: JsonObject,
  contexts: ContextSet,
  named: readonly string[] = findContextUrls(document),
): readonly string[] {
  return named.filter((url) => contexts.find(url) === undefined);
}

/**
 * Finds what in a document is not what its signature covers: words without a meaning, words with
 * another meaning than the standard one, and parts arranged so that they are covered but not read.
 *
 * @param document Without its proofs, or one proof with the context it is signed under.
 * @param canonical What the same document came to; none when it could not be processed.
 * @see https://www.w3.org/TR/vc-data-integrity/#context-validation
 */
export function findContextIssues(
  document: JsonObject,
  canonical: CanonicalDocument | undefined,
  contexts: ContextSet,
): Pending<readonly ContextIssue[]> {
  if (canonical?.isCovered === true) return [];
  try {
    const issues = findIssuesFrom(rootScope(contexts), document, canonical);
    if (!(issues instanceof Promise) && issues.length === 0) return issues;
    return confirmIssues(issues, { document, canonical, contexts });
  } catch (cause) {
    return asIssues(cause);
  }
}

interface Judged {
  readonly document: JsonObject;
  readonly canonical: CanonicalDocument | undefined;
  readonly contexts: ContextSet;
}

async function confirmIssues(
  found: Pending<readonly ContextIssue[]>,
  { document, canonical, contexts }: Judged,
): Promise<readonly ContextIssue[]> {
  try {
    const issues = await found;
    if (issues.length === 0) return issues;
    // Before a document is called faulty, everything is worked out anew, by the processor alone.
    const again = await canonicalise(document, { contexts, digest: 'sha256', by: 'processor' });
    const confirmed = canonical !== undefined && again.ok ? again.value : undefined;
    return await findIssuesFrom(freshRoot(contexts), document, confirmed);
  } catch (cause) {
    return asIssues(cause);
  }
}

function asIssues(cause: unknown): readonly ContextIssue[] {
  if (cause === TOO_MANY_SCOPES) throw cause;
  return [describeContextFault(cause)];
}

function findIssuesFrom(
  root: Scope,
  document: JsonObject,
  canonical: CanonicalDocument | undefined,
): Pending<readonly ContextIssue[]> {
  const walked = walkCompiled(root, (missing) => walkDocument(document, root, missing));
  return andThen(walked, (walk) => judgeWalk(walk, document, canonical));
}

function judgeWalk(
  walk: DocumentWalk,
  document: JsonObject,
  canonical: CanonicalDocument | undefined,
): readonly ContextIssue[] {
  const found = [
    ...findIllFormedTexts(document),
    ...walk.issues,
    ...findScatteredNodes(walk.places),
  ];
  if (found.length > 0 || canonical === undefined) return found;
  return findUnseen(walk, canonical);
}

/** Whatever the walk overlooked and the processor did not: dropped words, and quads from nowhere. */
function findUnseen(walk: DocumentWalk, canonical: CanonicalDocument): readonly ContextIssue[] {
  const dropped = canonical.dropped.map(({ message, details }) => {
    const named = Object.values(details).find((detail) => typeof detail === 'string');
    return undefinedTerm(typeof named === 'string' ? named : message, message);
  });
  const properties = canonical.properties();
  const unseen = properties
    .filter((iri) => !walk.properties.has(iri))
    .map((iri) => disguised(iri, 'the signature covers it, but it is written nowhere plainly'));
  const signed = new Set(properties);
  const unsigned: ContextIssue[] = [];
  for (const iri of walk.stated) {
    if (signed.has(iri)) continue;
    unsigned.push(undefinedTerm(iri, 'it is written, but the signature does not cover it'));
  }
  return [...dropped, ...unseen, ...unsigned];
}

/** A context that cannot be processed; the commonest is a protected term redefined. */
function describeContextFault(cause: unknown): ContextIssue {
  const fault = findFault(cause);
  const detail = describeCause(cause);
  const term = fault?.term ?? '@context';
  if (fault?.code === 'protected term redefinition') return redefinedTerm(term, detail);
  if (fault?.code === 'invalid context nullification') return redefinedTerm(term, detail);
  return { code: 'context.invalid', term, detail };
}

/** The first context must be the credentials' own: it protects the words that all others build on. */
export function findContextOrderIssues(document: JsonObject): readonly ContextIssue[] {
  const [first] = asArray(document['@context']);
  if (first === CREDENTIALS_V1 || first === CREDENTIALS_V2) return [];
  return [
    {
      code: 'context.not-first',
      term: typeof first === 'string' ? first : '@context',
      detail: `the first @context is ${JSON.stringify(first)}`,
    },
  ];
}

/** The findings of `context-integrity`; a pass when there are no issues. */
export function describeContextIssues(issues: readonly ContextIssue[]): readonly Finding[] {
  if (issues.length === 0) {
    return [{ id: 'context-integrity', outcome: 'pass', code: 'context.covered' }];
  }
  const distinct = new Map(issues.map((issue) => [`${issue.code} ${issue.term}`, issue]));
  return [...distinct.values()].slice(0, LIMIT_FINDINGS).map(({ code, term, detail }) => ({
    id: 'context-integrity',
    outcome: 'fail',
    code,
    params: { term },
    detail,
  }));
}
