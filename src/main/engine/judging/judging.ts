import { learnedIdentities } from '../../candidates/index.ts';
import type { HeldIdentity, StoredCredential, Workspace } from '../../store/index.ts';
import { judgeRecipient } from '../../verify/index.ts';
import type { KnownIdentity, RecipientJudgement } from '../../../shared/model/credential.ts';
import type { ExaminedCredential, JudgedCredential } from '../importing/examine.ts';
import type { JudgeIssuers } from './judge-issuers.ts';

/** What is known of a person from others than credentials: entered, or written on the folder. */
export function firmIdentities(held: readonly HeldIdentity[]): readonly KnownIdentity[] {
  return held.filter((identity) => identity.origin !== 'credential');
}

/**
 * Says who a credential's recipient and its issuer are to the employer.
 *
 * @param known What its recipient is compared with; never what only this credential says.
 * @param checkedAt ISO 8601.
 */
export async function judgeCredential(
  credential: ExaminedCredential,
  known: readonly KnownIdentity[],
  judgeIssuers: JudgeIssuers,
  checkedAt: string,
): Promise<JudgedCredential> {
  const { facts } = credential;
  return {
    ...credential,
    recipient: judgeRecipient(facts, known, checkedAt),
    ...(await judgeIssuers(credential, checkedAt)),
  };
}

/** What a credential teaches about the person with whom it stands: nothing when it is somebody else's. */
export function identitiesTaughtBy(
  facts: JudgedCredential['facts'],
  verdict: JudgedCredential['verification']['verdict'],
  recipient: RecipientJudgement,
): readonly KnownIdentity[] {
  return recipient.match === 'mismatch' ? [] : learnedIdentities(facts, verdict);
}

type JudgedAgain = Pick<StoredCredential, 'id' | 'facts' | 'verification'>;

/**
 * Judges the recipients of all of a person's credentials, in two rounds: by what is known of the
 * person first; those that are left undecided then also by what the confirmed ones have taught.
 * Two stolen credentials thus never confirm each other. What was taught may confirm, but not
 * refute: a person has many addresses.
 */
export function judgeRecipients(
  credentials: readonly JudgedAgain[],
  held: readonly HeldIdentity[],
  checkedAt: string,
): ReadonlyMap<string, RecipientJudgement> {
  const firm = firmIdentities(held);
  const first = credentials.map((credential) => ({
    credential,
    judgement: judgeRecipient(credential.facts, firm, checkedAt),
  }));
  const taught = first
    .filter(({ judgement }) => judgement.match === 'confirmed')
    .flatMap(({ credential: { facts, verification } }) =>
      learnedIdentities(facts, verification.verdict),
    );
  const second = first.map(({ credential: { id, facts }, judgement }) => {
    const again = judgeRecipient(facts, taught, checkedAt);
    const isFound = judgement.match === 'unstated' && again.match === 'confirmed';
    return [id, isFound ? again : judgement] as const;
  });
  return new Map(second);
}

/** Judges the recipients of a person's credentials again, after what is known of the person has changed. */
export async function judgeCandidateAgain(
  workspace: Workspace,
  candidateId: string,
  checkedAt: string,
): Promise<void> {
  const ids = await workspace.credentials.listOfCandidate(candidateId);
  const stored = await Promise.all(ids.map((id) => workspace.credentials.get(id)));
  const credentials = stored.filter((one) => one !== undefined);
  const held = await workspace.candidates.identitiesOf(candidateId);
  for (const [id, recipient] of judgeRecipients(credentials, held, checkedAt)) {
    await workspace.credentials.updateRecipient(id, recipient);
  }
}
