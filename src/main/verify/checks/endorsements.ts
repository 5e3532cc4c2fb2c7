import { CREDENTIAL_LIMITS } from '../../../shared/limits.ts';
import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { joinLists } from '../../../shared/lib/join-lists.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import { readEmbeddedCredential } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import { readId, readObjects } from '../credential/text.ts';
import { describeFaults, nameCredential } from './describe-nested.ts';
import type { InnerOutcome } from './nested-credentials.ts';

interface Endorsement {
  readonly name: string;
  /** `own`: by the very issuer of what it endorses, to which that adds nothing. */
  readonly state: 'holds' | 'own' | 'fails' | 'open';
  readonly outcome: InnerOutcome | undefined;
}

/** What is endorsed, and by what. */
interface Endorsed {
  /** The id of the credential, profile or achievement that it stands at. */
  readonly id: string | undefined;
  readonly value: JsonValue;
}

/**
 * Verifies the endorsements of a credential, of its issuer and of its achievements, each as the
 * credential that it is. One that is about something else than what it stands at endorses nothing.
 * Informs only: whatever they are, the verdict stays as it is.
 *
 * @returns No finding where there are no endorsements.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
 */
export function checkEndorsements(
  credential: JsonObject,
  verify: (document: CredentialDocument) => Pending<InnerOutcome>,
): Pending<readonly Finding[]> {
  const all = listEndorsed(credential);
  return all.length === 0 ? [] : checkEach(all, credential, verify);
}

async function checkEach(
  all: readonly Endorsed[],
  credential: JsonObject,
  verify: (document: CredentialDocument) => Pending<InnerOutcome>,
): Promise<readonly Finding[]> {
  const issuerId = readId(credential['issuer']);
  const endorsements: Endorsement[] = [];
  for (const [index, endorsed] of all.slice(0, CREDENTIAL_LIMITS.endorsements).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that none starves the others
    endorsements.push(
      await verifyOne({ ...endorsed, issuerId }, `endorsement ${index + 1}`, verify),
    );
  }
  return [judge(endorsements, all.length)];
}

/** Those of the credential itself, of its issuer's profile and of its achievements. */
function listEndorsed(credential: JsonObject): readonly Endorsed[] {
  const subjects = readObjects(credential['credentialSubject']);
  const achievements = joinLists(subjects.map((subject) => readObjects(subject['achievement'])));
  const places = [credential, ...readObjects(credential['issuer']), ...achievements];
  if (!places.some(isEndorsed)) return [];
  return places.filter(isEndorsed).flatMap((place) =>
    [...asArray(place['endorsement']), ...asArray(place['endorsementJwt'])].map((value) => ({
      id: readId(place),
      value,
    })),
  );
}

function isEndorsed(place: JsonObject): boolean {
  return place['endorsement'] !== undefined || place['endorsementJwt'] !== undefined;
}

async function verifyOne(
  { id, value, issuerId }: Endorsed & { readonly issuerId: string | undefined },
  place: string,
  verify: (document: CredentialDocument) => Pending<InnerOutcome>,
): Promise<Endorsement> {
  const document = readEmbeddedCredential(value, place);
  if (document === undefined) return { name: place, state: 'open', outcome: undefined };
  const outcome = await verify(document);
  const name = outcome.facts.issuer.claimedName ?? nameCredential(outcome.facts, place);
  const state = judgeState(outcome, id);
  const isOwn = state === 'holds' && outcome.facts.issuer.id === issuerId;
  return { name, state: isOwn ? 'own' : state, outcome };
}

function judgeState(
  { facts, verification }: InnerOutcome,
  id: string | undefined,
): Exclude<Endorsement['state'], 'own'> {
  const { subjectId } = facts.recipient;
  const isAboutAnother = id !== undefined && subjectId !== undefined && subjectId !== id;
  if (isAboutAnother || !facts.types.some(isEndorsement)) return 'fails';
  if (verification.verdict === 'unconfirmed') return 'open';
  if (verification.verdict !== 'verified') return 'fails';
  // What has no id can be anything, so that an endorsement of it could be one of anything.
  return id === undefined || subjectId === undefined ? 'open' : 'holds';
}

// A badge that somebody was given is no word for the badges that this somebody gives.
function isEndorsement(type: string): boolean {
  return /^(?:.*[#/:])?EndorsementCredential$/su.test(type);
}

function judge(endorsements: readonly Endorsement[], count: number): Finding {
  const failing = endorsements.filter(({ state }) => state === 'fails');
  const isOpen = endorsements.filter(({ state }) => state === 'open');
  const open = isOpen.length + count - endorsements.length;
  const params: CheckParams = { count: String(count) };
  const detail = describeFaults([...failing, ...isOpen]);
  if (failing.length > 0) {
    const more = { ...params, failing: String(failing.length) };
    return { ...ID, outcome: 'warn', code: 'endorsements.some-fail', params: more, detail };
  }
  if (open > 0) {
    const more = { ...params, open: String(open) };
    return { ...ID, outcome: 'unknown', code: 'endorsements.unconfirmed', params: more, detail };
  }
  const others = endorsements.filter(({ state }) => state === 'holds');
  if (others.length === 0) return { ...ID, outcome: 'warn', code: 'endorsements.own', params };
  const endorsers = others.map(({ name }) => name).join(', ');
  const more = { count: String(others.length) };
  return { ...ID, outcome: 'pass', code: 'endorsements.verified', params: more, detail: endorsers };
}

const ID = { id: 'endorsements' } as const;
