import type { CredentialEvidence, FindingDecision, OtherCopy, SharedKey } from '../store/index.ts';
import { hostOf } from '../trust/index.ts';
import type { CheckView } from '../../shared/contract/views.ts';
import { skeletonOf } from '../../shared/lib/look-alike.ts';
import type { CheckCode } from '../../shared/messages/checks/index.ts';
import { VERDICT_WORDS } from '../../shared/messages/words.ts';
import type { Check } from '../../shared/model/check.ts';
import { CHECK_IDS } from '../../shared/model/verdict.ts';

/** A credential's checks with what was found of it by looking at the others, in reading order. */
export function addFindings(
  checks: readonly CheckView[],
  evidence: CredentialEvidence,
  checkedAt: string,
): readonly CheckView[] {
  const found = findFindings(evidence).map((finding) => ({ ...finding, checkedAt }));
  const own = checks.map((check) => judgeDate(check, evidence));
  return [...own, ...found].toSorted(
    (one, other) => CHECK_IDS.indexOf(one.id) - CHECK_IDS.indexOf(other.id),
  );
}

type Found = Omit<Check, 'checkedAt'>;

/** What looking at the others found of one credential; each with its evidence, for a person to judge. */
export function findFindings(evidence: CredentialEvidence): readonly Found[] {
  const { copies, addressed, named, picture, keys } = evidence;
  const [same, numbered] = [copies.filter(isCopy), copies.filter((other) => !isCopy(other))];
  return [
    ...keys.flatMap(judgeKey),
    ...(picture === undefined
      ? []
      : [withDecision({ id: 'other-person', code: 'other-person.picture' }, [picture])]),
    ...judgeOthers({ id: 'other-person', code: 'other-person.address' }, addressed),
    ...judgeOthers({ id: 'other-person', code: 'other-person.file-name' }, named),
    ...judgeOthers({ id: 'reuse', code: 'reuse.same' }, same),
    ...judgeOthers({ id: 'reuse', code: 'reuse.same-number' }, numbered),
  ];
}

function isCopy(other: OtherCopy): boolean {
  return other.isCopy;
}

interface Decidable {
  readonly decidedAt: string | undefined;
}

type Open = Pick<Found, 'id' | 'code' | 'params' | 'detail'>;

/** Open until each part of it was decided on. */
function withDecision(finding: Open, parts: readonly Decidable[]): Found {
  const decided = parts.map((part) => part.decidedAt).filter((at) => at !== undefined);
  if (decided.length < parts.length) return { ...finding, outcome: 'warn', judged: 'open' };
  const params = { ...finding.params, decided: decided.toSorted().at(-1) ?? '' };
  return { ...finding, params, outcome: 'pass', judged: 'in-order' };
}

const NAMED_AT_MOST = 5;

function judgeOthers(finding: Pick<Found, 'id' | 'code'>, others: readonly OtherCopy[]): Found[] {
  if (others.length === 0) return [];
  const open = others.filter(({ decidedAt }) => decidedAt === undefined);
  const shown = open.length > 0 ? open : others;
  const names = shown.slice(0, NAMED_AT_MOST).map(describeOther);
  const more = shown.length - names.length;
  const people = [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  const file = shown[0]?.file;
  const params = { people, ...(file === undefined ? {} : { file }) };
  const detail = shown.map(({ candidateId }) => candidateId).join(' ');
  return [withDecision({ ...finding, params, detail }, others)];
}

function describeOther({ name, file, verdict }: OtherCopy): string {
  return verdict === undefined
    ? name
    : `${name} (“${file ?? ''}”, ${VERDICT_WORDS[verdict].label.toLowerCase()})`;
}

// An issuer changes its name, or writes it in a second language.
const NAMES_OF_ONE = 2;

/**
 * Judges a key that signs for several issuers. In order is one issuer under several ids, or names of its
 * own; and a platform, which has one host for all: that is said. What is left are issuers on several hosts,
 * or more names than one issuer has, whose signatures anybody with that key can make.
 */
function judgeKey({ thumbprint, issuers, decidedAt }: SharedKey): Found[] {
  const looks = new Set(issuers.map(({ name }) => skeletonOf(name)));
  if (looks.size < 2) return [];
  const owners = new Set(issuers.map(({ id }) => hostOf(id) ?? id));
  const [owner = ''] = owners;
  const host = hostOf(issuers[0]?.id);
  const detail = `JWK thumbprint ${thumbprint}: ${issuers.map(({ id, name }) => `${name} <${id}>`).join(', ')}`;
  if (owners.size === 1 && host !== undefined) {
    const params = { host: owner, count: String(looks.size) };
    return [{ id: 'shared-key', code: 'shared-key.platform', outcome: 'pass', params, detail }];
  }
  if (owners.size === 1 && looks.size <= NAMES_OF_ONE) return [];
  const others = issuers.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  const params = { others: [...new Set(others)].join(', ') };
  return [
    withDecision({ id: 'shared-key', code: 'shared-key.several-issuers', params, detail }, [
      { decidedAt },
    ]),
  ];
}

/** The shared keys that are for a person to judge, or were, each with its issuers. */
export function findSharedKeys(
  keys: readonly SharedKey[],
  checkedAt: string,
): readonly (SharedKey & { readonly check: Check })[] {
  return keys.flatMap((key) =>
    judgeKey(key).flatMap((finding) =>
      finding.judged === undefined ? [] : [{ ...key, check: { ...finding, checkedAt } }],
    ),
  );
}

function judgeDate(check: CheckView, { date }: CredentialEvidence): CheckView {
  if (check.id !== 'issue-date' || check.outcome !== 'warn' || date === undefined) return check;
  const { id, code, params = {} } = check;
  return { ...check, ...withDecision({ id, code, params }, [date]) };
}

/** What has to be decided so that a credential's finding of this code is in order, or is open again. */
export function decisionsOn(
  code: CheckCode,
  credential: { readonly id: string; readonly candidateId: string | undefined },
  evidence: CredentialEvidence,
): readonly FindingDecision[] {
  const { copies, addressed, named, keys, picture, date } = evidence;
  const people: Partial<Record<CheckCode, readonly OtherCopy[]>> = {
    'reuse.same': copies.filter(isCopy),
    'reuse.same-number': copies.filter((other) => !isCopy(other)),
    'other-person.address': addressed,
    'other-person.file-name': named,
  };
  const others = people[code];
  if (others !== undefined) return samePersons(credential, others);
  if (code === 'shared-key.several-issuers') {
    return keys.map(({ thumbprint }) => ({ kind: 'key', subject: thumbprint }));
  }
  return (picture ?? date) === undefined ? [] : [{ kind: 'credential', subject: credential.id }];
}

function samePersons(
  { candidateId }: { readonly candidateId: string | undefined },
  others: readonly OtherCopy[],
): readonly FindingDecision[] {
  if (candidateId === undefined) return [];
  return others.map((other) => ({
    kind: 'same-person',
    subject: [candidateId, other.candidateId]
      .toSorted((one, two) => (one < two ? -1 : 1))
      .join(' '),
  }));
}
