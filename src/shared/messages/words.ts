import type { Check } from '../model/check.ts';
import type { Level } from '../model/level.ts';
import type {
  CheckId,
  CheckOutcome,
  IssuerTrust,
  RecipientMatch,
  Verdict,
} from '../model/verdict.ts';
import { live } from './live.ts';

/** A short name for a chip or a column, and the sentence that says what it means. */
export interface Word {
  /** One to four words, to be set as they are. */
  readonly label: string;
  /** One sentence for a recruiter. */
  readonly meaning: string;
  /** Tells the values apart without colour; in every font, Latin-1 only. */
  readonly sign: string;
}

/** Is it what its issuer issued, and does it still hold? */
export const VERDICT_WORDS = live({
  verified: {
    label: 'Verified',
    meaning: 'It is what its issuer issued, and it holds today.',
    sign: '+',
  },
  lapsed: {
    label: 'Lapsed',
    meaning: 'It does not hold today: expired, not yet valid or withdrawn.',
    sign: '~',
  },
  unconfirmed: {
    label: 'Unconfirmed',
    meaning:
      'Something needed to check it could not be had. That says nothing against the candidate.',
    sign: '?',
  },
  rejected: {
    label: 'Rejected',
    meaning: 'It is not what an issuer issued: unsigned, changed, or it contradicts itself.',
    sign: '×',
  },
} satisfies Record<Verdict, Word>);

/** Whether what does not hold today was issued at all, as far as its checks say. */
export const LAPSED_ORIGINS = live({
  issued: 'Its issuer did issue it.',
  open: 'Whether its issuer did issue it could not be checked.',
});

/** What a verdict means for one credential, and no more than its checks say. */
export function explainVerdict(
  verdict: Verdict,
  checks: readonly Pick<Check, 'id' | 'outcome'>[] = [],
): string {
  const { meaning } = VERDICT_WORDS[verdict];
  if (verdict !== 'lapsed') return meaning;
  if (checks.some(isOpenOrigin)) return `${meaning} ${LAPSED_ORIGINS.open}`;
  const isProven = checks.some(({ id, outcome }) => id === 'proof' && outcome !== 'skipped');
  return isProven ? `${meaning} ${LAPSED_ORIGINS.issued}` : meaning;
}

/** The verdict within a sentence about one credential: `was verified, now lapsed`. */
export const VERDICT_IN_SENTENCE = live({
  verified: 'verified',
  lapsed: 'lapsed',
  unconfirmed: 'unconfirmed',
  rejected: 'rejected',
} satisfies Record<Verdict, string>);

/** How many credentials have a verdict; `shown` is the number as it is written. */
export const VERDICTS_COUNTED = live({
  verified: (shown: string, _count: number) => `${shown} verified`,
  lapsed: (shown: string, _count: number) => `${shown} lapsed`,
  unconfirmed: (shown: string, _count: number) => `${shown} unconfirmed`,
  rejected: (shown: string, _count: number) => `${shown} rejected`,
} satisfies Record<Verdict, (shown: string, count: number) => string>);

/** Who is the issuer to the employer? */
export const TRUST_WORDS = live({
  trusted: {
    label: 'Trusted issuer',
    meaning: 'You trust this issuer, or accept a registry that lists it.',
    sign: '+',
  },
  known: {
    label: 'Known issuer',
    meaning: 'The issuer has proven which internet domain is its own.',
    sign: '=',
  },
  unknown: {
    label: 'Unknown issuer',
    meaning: 'Nothing is known of the issuer but its key.',
    sign: '?',
  },
  blocked: { label: 'Blocked issuer', meaning: 'You have blocked this issuer.', sign: '×' },
} satisfies Record<IssuerTrust, Word>);

/** Is it this candidate's? */
export const RECIPIENT_WORDS = live({
  confirmed: {
    label: 'Recipient confirmed',
    meaning: 'It was issued to this candidate.',
    sign: '+',
  },
  mismatch: {
    label: 'Somebody else’s',
    meaning: 'It was issued to somebody other than this candidate.',
    sign: '×',
  },
  unstated: {
    label: 'Recipient not stated',
    meaning: 'It does not say to whom it was issued, or not in a way that can be compared.',
    sign: '?',
  },
  named: {
    label: 'Names this candidate',
    meaning: 'It names this candidate, but nothing proves that its issuer wrote that.',
    sign: '?',
  },
} satisfies Record<RecipientAnswer, Word>);

/** A match, or that somebody is named by what nobody has proven to have issued. */
export type RecipientAnswer = RecipientMatch | 'named';

/** What is answered to whose it is: a forged credential that names a candidate was not issued to them. */
export function answerRecipient({
  recipient,
  verdict,
  checks,
  isUnproven = false,
}: AnsweredCredential): RecipientAnswer {
  const mayBeOpen = verdict === 'unconfirmed' || (verdict === 'lapsed' && isUnproven);
  const isOpen = checks === undefined ? mayBeOpen : checks.some(isOpenOrigin);
  const isOnlyNamed = verdict === 'rejected' || isOpen;
  return recipient === 'confirmed' && isOnlyNamed ? 'named' : recipient;
}

interface AnsweredCredential {
  readonly recipient: RecipientMatch;
  readonly verdict: Verdict;
  /** Absent where they are not at hand: then of what is unconfirmed the origin may be what is open. */
  readonly checks?: readonly Pick<Check, 'id' | 'outcome'>[];
  /** Where they are not: that nothing proves that the issuer named issued it. */
  readonly isUnproven?: boolean | undefined;
}

/** Whether it leaves open, or denies, that the issuer wrote it. */
export function isOpenOrigin({ id, outcome }: Pick<Check, 'id' | 'outcome'>): boolean {
  return (
    (id === 'proof' || id === 'issuer-binding') && (outcome === 'unknown' || outcome === 'fail')
  );
}

/** How far somebody is in a skill, on the scale that all levels are shown on. */
export const LEVEL_WORDS = live({
  foundation: { label: 'Foundation', meaning: 'Knows the basics, and needs guidance.', sign: '1' },
  intermediate: { label: 'Intermediate', meaning: 'Does common tasks without help.', sign: '2' },
  advanced: { label: 'Advanced', meaning: 'Does difficult tasks, and helps others.', sign: '3' },
  expert: { label: 'Expert', meaning: 'At the highest level there is.', sign: '4' },
} satisfies Record<Level, Word>);

/** A level within a sentence: `B2 (intermediate)`. */
export const LEVEL_IN_SENTENCE = live({
  foundation: 'foundation',
  intermediate: 'intermediate',
  advanced: 'advanced',
  expert: 'expert',
} satisfies Record<Level, string>);

/** What one check came to. */
export const OUTCOME_WORDS = live({
  pass: { label: 'Passed', meaning: 'The check was made, and the credential stood it.', sign: '+' },
  warn: {
    label: 'Passed, with a remark',
    meaning: 'The credential stood the check, but there is something to know.',
    sign: '!',
  },
  fail: { label: 'Failed', meaning: 'The credential did not stand the check.', sign: '×' },
  unknown: {
    label: 'Could not be checked',
    meaning: 'Something needed for the check could not be had.',
    sign: '?',
  },
  skipped: {
    label: 'Does not apply',
    meaning: 'There was nothing to check, or an earlier check left nothing to check.',
    sign: '-',
  },
} satisfies Record<CheckOutcome, Word>);

/** What each check looks at, as a heading. */
export const CHECK_NAMES = live({
  'document-structure': 'Complete and readable',
  'context-integrity': 'Everything shown is signed',
  proof: 'Signature',
  'key-resolution': 'The issuer’s key',
  'issuer-binding': 'Signed by the issuer named',
  'algorithm-strength': 'Strength of the signature',
  'validity-period': 'Period of validity',
  status: 'Withdrawn or not',
  'nested-credentials': 'Credentials inside it',
  recipient: 'Issued to this candidate',
  'issuer-trust': 'Trust in the issuer',
  schema: 'Agreement with its schema',
  endorsements: 'Endorsements',
  evidence: 'Evidence',
  'issue-date': 'Day of issue',
  'shared-key': 'Whose key it is',
  'other-person': 'Signs of another person',
  reuse: 'Handed in by one candidate only',
} satisfies Record<CheckId, string>);
