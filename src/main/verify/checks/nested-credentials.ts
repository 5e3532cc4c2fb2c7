import { isDeepStrictEqual } from 'node:util';
import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { joinLists } from '../../../shared/lib/join-lists.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import type { CredentialFacts, Verification } from '../../../shared/model/credential.ts';
import { readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import { readObjects } from '../credential/text.ts';
import { describeFaults, nameCredential, nameSeveral } from './describe-nested.ts';

/** What verifying one of them came to. */
export interface InnerOutcome {
  readonly facts: CredentialFacts;
  readonly verification: Verification;
}

export interface NestedTools {
  /** What the outer credential says: its subject is compared with theirs. */
  readonly facts: CredentialFacts;
  /** Levels that may still be looked into; 0 when the outer one is itself as deep as it goes. */
  readonly levelsLeft: number;
  /** Shared by all levels of one document, and counted down. */
  readonly budget: { left: number };
  readonly verify: (document: CredentialDocument) => Pending<InnerOutcome>;
}

export interface NestedResult {
  readonly findings: readonly Finding[];
  /** What the verified ones say that are about the same person; nothing else proves a skill. */
  readonly proven: readonly CredentialFacts[];
}

/** A nested credential; one that could not be read or was not looked at has no outcome. */
interface Nested {
  readonly name: string;
  readonly outcome: InnerOutcome | undefined;
}

/**
 * Verifies each credential that a credential holds, as a CLR does, on its own. That they belong to the
 * whole is for the outer proof to say, which covers them. The outer credential is no better than the
 * worst of them, save that one which has lapsed takes nothing from the others.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrsubject
 */
export function checkNestedCredentials(
  credential: JsonObject,
  tools: NestedTools,
): Pending<NestedResult> {
  const values = listNested(credential);
  if (values.length > 0) return checkValues(values, tools);
  return { findings: [finding('skipped', 'nested.none')], proven: [] };
}

async function checkValues(
  values: readonly JsonValue[],
  tools: NestedTools,
): Promise<NestedResult> {
  if (tools.levelsLeft === 0) {
    return { findings: [beyond('nested.too-deep', CREDENTIAL_LIMITS.nestedLevels)], proven: [] };
  }
  const taken = values.slice(0, tools.budget.left);
  tools.budget.left -= taken.length;
  const nested = await verifyEach(taken, tools.verify);
  const findings = judge(nested, tools.facts);
  const isCut = taken.length < values.length;
  return {
    findings: isCut ? [...findings, beyond('nested.too-many', CREDENTIAL_LIMITS.nested)] : findings,
    proven: nested.flatMap(({ outcome }) =>
      outcome?.verification.verdict === 'verified' && isSamePerson(outcome.facts, tools.facts)
        ? [outcome.facts]
        : [],
    ),
  };
}

// The standard has them in the subject; some issuers write them at the top, as in a presentation.
export function listNested(credential: JsonObject): readonly JsonValue[] {
  const places = [credential, ...readObjects(credential['credentialSubject'])];
  return joinLists(places.map((place) => asArray(place['verifiableCredential'])));
}

async function verifyEach(
  values: readonly JsonValue[],
  verify: NestedTools['verify'],
): Promise<readonly Nested[]> {
  const nested: Nested[] = [];
  for (const [index, value] of values.entries()) {
    const place = `number ${index + 1}`;
    const document = readEmbeddedCredential(value, place);
    // oxlint-disable-next-line no-await-in-loop -- one at a time: they share one budget
    const outcome = document && (await verify(document));
    nested.push({ name: outcome ? nameCredential(outcome.facts, place) : place, outcome });
  }
  return nested;
}

/** A finding for each kind of fault, all of which are reported; a pass when there is none. */
function judge(nested: readonly Nested[], outer: CredentialFacts): readonly Finding[] {
  const having = (verdict: Verification['verdict']) =>
    nested.filter(({ outcome }) => (outcome?.verification.verdict ?? 'unconfirmed') === verdict);
  const faults = [
    ...report('fail', 'nested.rejected', having('rejected')),
    ...report('unknown', 'nested.unconfirmed', having('unconfirmed')),
    ...report('warn', 'nested.lapsed', having('lapsed')),
    ...report('warn', 'nested.other-subject', nested.filter(isAboutAnother(outer))),
  ];
  const isVerified = nested.every(({ outcome }) => outcome?.verification.verdict === 'verified');
  if (faults.length > 0 || !isVerified) return faults;
  return [finding('pass', 'nested.verified', { count: String(nested.length) })];
}

function isAboutAnother(outer: CredentialFacts) {
  return ({ outcome }: Nested): boolean => {
    const [one, other] = [outer.recipient.subjectId, outcome?.facts.recipient.subjectId];
    return one !== undefined && other !== undefined && one !== other;
  };
}

/** Stricter than not being about another: the two must state one id, or one identifier, in common. */
function isSamePerson(inner: CredentialFacts, outer: CredentialFacts): boolean {
  const { subjectId, identifiers } = outer.recipient;
  if (subjectId !== undefined && inner.recipient.subjectId !== undefined) {
    return subjectId === inner.recipient.subjectId;
  }
  return inner.recipient.identifiers.some((own) =>
    identifiers.some((identifier) => isDeepStrictEqual(own, identifier)),
  );
}

function report(
  outcome: Finding['outcome'],
  code: Finding['code'],
  nested: readonly Nested[],
): readonly Finding[] {
  if (nested.length === 0) return [];
  const which = nameSeveral(nested.map(({ name }) => name));
  return [{ ...finding(outcome, code, { which }), detail: describeFaults(nested) }];
}

function beyond(code: 'nested.too-many' | 'nested.too-deep', limit: number): Finding {
  return finding('unknown', code, { limit: String(limit) });
}

function finding(
  outcome: Finding['outcome'],
  code: Finding['code'],
  params: CheckParams = {},
): Finding {
  return { id: 'nested-credentials', outcome, code, params };
}
