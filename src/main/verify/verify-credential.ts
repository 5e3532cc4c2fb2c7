import { CREDENTIAL_LIMITS } from '../../shared/limits.ts';
import type { JsonObject } from '../../shared/lib/json.ts';
import { joinLists } from '../../shared/lib/join-lists.ts';
import { andThen } from '../../shared/lib/pending.ts';
import type { Pending } from '../../shared/lib/pending.ts';
import { formatInstant } from '../../shared/lib/instant.ts';
import type { Finding } from '../../shared/model/check.ts';
import type {
  CredentialFacts,
  CredentialMarks,
  IssuerAssurance,
  Verification,
} from '../../shared/model/credential.ts';
import { CHECK_IDS, decideVerdict } from '../../shared/model/verdict.ts';
import type { CheckId } from '../../shared/model/verdict.ts';
import type { CredentialDocument } from '../intake/index.ts';
import { guarded, guardedNow } from './checks/guarded.ts';
import { checkIssueDate } from './checks/issue-date.ts';
import { checkNames } from './checks/disguised-names.ts';
import { checkEndorsements } from './checks/endorsements.ts';
import { checkEvidence } from './checks/evidence.ts';
import { remarkLeftOut } from './checks/left-out.ts';
import { checkNestedCredentials } from './checks/nested-credentials.ts';
import type { InnerOutcome, NestedResult } from './checks/nested-credentials.ts';
import { checkSchemas } from './checks/schema.ts';
import { addNestedFacts } from './credential/nested-facts.ts';
import { checkSecured } from './credential/check-secured.ts';
import { findKeyHolder, findProvenHolder } from './credential/proven-holder.ts';
import type { Presenter } from './credential/proven-holder.ts';
import { NO_FACTS } from '../../shared/model/credential.ts';
import { followPointer } from './credential/pointed.ts';
import { readMarks } from './credential/marks.ts';
import { readFacts } from './credential/read.ts';
import type { SecuredCredential } from './credential/secured-credential.ts';
import { nameUnsupported, readUnsupported } from './credential/unsupported.ts';
import { stampOrigin } from './documents/kept-copies.ts';
import { findLinkedDomain } from './did-configuration/find-linked-domain.ts';
import { createDocumentReader } from './documents/reader.ts';
import type { DocumentReader } from './documents/reader.ts';
import { checkOpenBadges2, isOpenBadges2 } from './open-badges-2/check-open-badges-2.ts';
import type { VerifyOutcome, VerifyRequest } from './request.ts';
import { checkStatus } from './status/check-status.ts';
import { statusFinding } from './status/status-finding.ts';

/**
 * Verifies one credential: what it says, what each check found, and the verdict they add up to. A pure
 * function of the request. Every check runs, whatever the others found, so that `wanted` names all
 * documents that are missing, and a report all that is amiss.
 *
 * The checks of the second and third question (`recipient`, `issuer-trust`) are not among its checks:
 * they depend on the candidate and the employer.
 */
export async function verifyCredential(request: VerifyRequest): Promise<VerifyOutcome> {
  const { document, checkedAt } = request;
  const { documents, instant, acceptedCertificates, wholeOnly = false } = request;
  const reader = createDocumentReader(documents, instant, acceptedCertificates);
  const budget = { left: CREDENTIAL_LIMITS.nested };
  const run = {
    reader,
    checkedAt,
    levelsLeft: CREDENTIAL_LIMITS.nestedLevels,
    budget,
    isOutermost: true,
    wholeOnly,
  };
  const { facts, verification } = await verifyOne(document, run);
  return { facts, verification, wanted: reader.wanted() };
}

/** One verification, or the part of it that is about a credential inside another. */
interface Run {
  readonly reader: DocumentReader;
  readonly checkedAt: string;
  readonly levelsLeft: number;
  readonly budget: { left: number };
  readonly isOutermost: boolean;
  readonly wholeOnly: boolean;
}

/** All that was found of a credential by itself. */
interface Examined {
  readonly document: CredentialDocument;
  readonly secured: SecuredCredential;
  readonly read: ReturnType<typeof gatherFacts>;
  readonly rest: readonly Finding[];
}

/** Waits only for what is not at hand: a promise for each step took a tenth of the time. */
function verifyOne(handed: CredentialDocument, run: Run): Pending<InnerOutcome> {
  const { reader } = run;
  const document = followPointer(handed, reader);
  return andThen(secure(document, reader), (secured) => {
    const presenter =
      document.presentation === undefined ? undefined : findProvenHolder(document, reader);
    return andThen(presenter, (holder) => {
      const read = gatherFacts(secured, holder, reader);
      return andThen(checkRest(document, secured, run), (rest) => {
        const inner = checkInner(secured.credential, read.facts, run);
        return andThen(inner, (nested) => conclude({ document, secured, read, rest }, nested, run));
      });
    });
  });
}

function conclude(
  { document, secured, read, rest }: Examined,
  inner: NestedResult,
  run: Run,
): Pending<InnerOutcome> {
  const { reader, checkedAt } = run;
  const dates = run.isOutermost
    ? guardedNow('issue-date', () => checkIssueDate(document.payload, secured, read.facts, reader))
    : [];
  const names = run.isOutermost
    ? guardedNow('context-integrity', () => checkNames(read.facts))
    : [];
  const facts = addNestedFacts(read.facts, inner.proven);
  const { marks, findings: unmarked } = gatherMarks(document, secured, facts, run);
  const all = joinLists([
    secured.findings,
    read.findings,
    rest,
    inner.findings,
    dates,
    names,
    unmarked,
  ]);
  const findings = remarkLeftOut(all, document.payload, secured.credential, run.wholeOnly);
  const checks = inReadingOrder(findings).map((one) => stampOrigin(one, reader, checkedAt));
  return andThen(judgeIssuer(secured, read.facts, run), (judged) => ({
    facts,
    verification: {
      verdict: decideVerdict(checks),
      checks,
      ...judged,
      judgedAt: formatInstant(reader.instant),
      ...(marks === undefined ? {} : { marks }),
    },
  }));
}

/** By what it is known again; of what stands in another, the outermost tells it. */
function gatherMarks(
  { payload }: CredentialDocument,
  secured: SecuredCredential,
  facts: CredentialFacts,
  { isOutermost }: Run,
): {
  readonly marks: CredentialMarks | undefined;
  readonly findings: readonly Finding[];
} {
  let marks: CredentialMarks | undefined;
  if (!isOutermost) return { marks, findings: [] };
  const findings = guardedNow('reuse', () => {
    marks = readMarks(payload, secured, facts);
    return [];
  });
  return { marks, findings };
}

function secure(document: CredentialDocument, reader: DocumentReader): Pending<SecuredCredential> {
  if (isOpenBadges2(document.format)) return checkOpenBadges2(document, reader);
  const unsupported = nameUnsupported(document);
  if (unsupported === undefined) return checkSecured(document.payload, reader);
  return readUnsupported(document, unsupported, reader);
}

/** The checks that need the credential's content, after its proof. */
function checkRest(
  document: CredentialDocument,
  secured: SecuredCredential,
  { reader, isOutermost }: Run,
): Pending<readonly Finding[]> {
  const { credential, provenKeys } = secured;
  // The status of an Open Badge 2.0 is where its proof is, so it was found with it.
  if (credential === undefined || isOpenBadges2(document.format)) return [];
  const unsupported = nameUnsupported(document);
  const status =
    unsupported === undefined
      ? guarded('status', () =>
          checkStatus(credential, {
            reader,
            issuerKeys: provenKeys,
            verifyList: checkSecured,
          }),
        )
      : [statusFinding('unknown', 'status.unsupported', { type: unsupported })];
  // Of an inner credential only the verdict is told, which these do not move.
  if (!isOutermost) return status;
  return andThen(status, (found) =>
    andThen(checkSupplements(credential, reader), (informing) => joinLists([found, informing])),
  );
}

/** What informs, and never decides: whether it follows its schemas, and what it offers beside itself. */
function checkSupplements(
  credential: JsonObject,
  reader: DocumentReader,
): Pending<readonly Finding[]> {
  return andThen(
    guarded('schema', () => checkSchemas(credential, reader)),
    (schemas) => joinLists([schemas, guardedNow('evidence', () => checkEvidence(credential))]),
  );
}

/** The credentials in it: those that it holds, and those that endorse it. */
function checkInner(
  credential: JsonObject | undefined,
  facts: CredentialFacts,
  run: Run,
): Pending<NestedResult> {
  if (credential === undefined) return { findings: [], proven: [] };
  const { levelsLeft, budget, isOutermost } = run;
  const inside = { ...run, levelsLeft: levelsLeft - 1, isOutermost: false };
  const verify = (document: CredentialDocument) => verifyOne(document, inside);
  let proven: NestedResult['proven'] = [];
  const nested = guarded('nested-credentials', () => {
    const result = checkNestedCredentials(credential, { facts, levelsLeft, budget, verify });
    return andThen(result, (found) => {
      proven = found.proven;
      return found.findings;
    });
  });
  return andThen(nested, (inner) => {
    if (!isOutermost) return { findings: inner, proven };
    const endorsed = guarded('endorsements', () => checkEndorsements(credential, verify));
    return andThen(endorsed, (found) => ({ findings: joinLists([inner, found]), proven }));
  });
}

/** What it says; and, should reading that fail, a finding that keeps it from being verified. */
function gatherFacts(
  secured: SecuredCredential,
  presenter: Presenter | undefined,
  reader: DocumentReader,
): { readonly facts: CredentialFacts; readonly findings: readonly Finding[] } {
  const { credential, holderKey, sealOwner } = secured;
  let facts = NO_FACTS;
  const findings = guardedNow('document-structure', () => {
    if (credential !== undefined) facts = readFacts(credential);
    return [];
  });
  // Anybody can write another's id; what the employer decides of an issuer goes by the one that is proven.
  const issuer = sealOwner === undefined ? facts.issuer : { ...facts.issuer, id: sealOwner };
  const held = holderKey && { keyBound: true };
  const provenHolder = presenter?.id ?? findKeyHolder(facts.recipient.subjectId, holderKey, reader);
  const { presentedTo } = presenter ?? secured;
  const shown = presentedTo === undefined ? {} : { presentedTo };
  return {
    facts: { ...facts, issuer, recipient: { ...facts.recipient, ...held, ...shown, provenHolder } },
    findings,
  };
}

/** The checks whose passing proves that the issuer named is the one who signed. */
const PROVING: readonly CheckId[] = [
  'context-integrity',
  'proof',
  'key-resolution',
  'issuer-binding',
  'algorithm-strength',
];

function judgeAssurance(secured: SecuredCredential): IssuerAssurance {
  const { findings, provenKeys, hostedBy } = secured;
  const isProven = findings.every(
    ({ id, outcome }) => !PROVING.includes(id) || (outcome !== 'fail' && outcome !== 'unknown'),
  );
  if (isProven && hostedBy !== undefined) return 'domain';
  if (!isProven || provenKeys.length === 0) return 'none';
  return provenKeys.some((key) => key.assurance === 'domain') ? 'domain' : 'key';
}

/** How far the issuer is proven; a domain may be proven by its own host beside its DID. */
function judgeIssuer(
  secured: SecuredCredential,
  { issuer }: CredentialFacts,
  { reader, isOutermost }: Run,
): Pending<Pick<Verification, 'issuerAssurance' | 'linkedDomain'>> {
  const issuerAssurance = judgeAssurance(secured);
  if (issuerAssurance === 'none' || !isOutermost) return { issuerAssurance };
  const verifyLinkage = (payload: CredentialDocument['payload']) => checkSecured(payload, reader);
  return andThen(findLinkedDomain(issuer, { reader, verifyLinkage }), (linkedDomain) => {
    if (linkedDomain === undefined) return { issuerAssurance };
    const isLinked = linkedDomain.outcome === 'linked';
    return { issuerAssurance: isLinked ? 'domain' : issuerAssurance, linkedDomain };
  });
}

const RANKS: ReadonlyMap<CheckId, number> = new Map(CHECK_IDS.map((id, rank) => [id, rank]));

/** Sorted by insertion, since they are few and nearly in order. */
function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const ordered = [...findings];
  for (const [index, finding] of findings.entries()) {
    const rank = rankOf(finding);
    let place = index;
    for (; place > 0 && rankOf(ordered[place - 1]) > rank; place -= 1) {
      ordered[place] = ordered[place - 1] ?? finding;
    }
    ordered[place] = finding;
  }
  return ordered;
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? 0 : (RANKS.get(finding.id) ?? 0);
}
