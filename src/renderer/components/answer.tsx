import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Globe,
  Minus,
  ShieldCheck,
  ShieldQuestionMark,
  UserRoundCheck,
  UserRoundSearch,
  UserRoundX,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { OUTCOME_WORDS, RECIPIENT_WORDS, TRUST_WORDS } from '../../shared/messages/words.ts';
import type { RecipientAnswer } from '../../shared/messages/words.ts';
import type { CheckOutcome, IssuerTrust } from '../../shared/model/verdict.ts';
import { Tip } from './tip.tsx';
import styles from './answer.module.css';

type Tone = 'good' | 'plain' | 'caution' | 'bad';

interface Sign {
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

const TRUST_SIGNS = {
  trusted: { icon: ShieldCheck, tone: 'good' },
  known: { icon: Globe, tone: 'plain' },
  unknown: { icon: ShieldQuestionMark, tone: 'caution' },
  blocked: { icon: Ban, tone: 'bad' },
} as const satisfies Record<IssuerTrust, Sign>;

const RECIPIENT_SIGNS = {
  confirmed: { icon: UserRoundCheck, tone: 'good' },
  mismatch: { icon: UserRoundX, tone: 'bad' },
  unstated: { icon: UserRoundSearch, tone: 'caution' },
  named: { icon: UserRoundSearch, tone: 'plain' },
} as const satisfies Record<RecipientAnswer, Sign>;

const OUTCOME_SIGNS = {
  pass: { icon: CircleCheck, tone: 'good' },
  warn: { icon: CircleAlert, tone: 'caution' },
  fail: { icon: CircleX, tone: 'bad' },
  unknown: { icon: CircleQuestionMark, tone: 'plain' },
  skipped: { icon: Minus, tone: 'plain' },
} as const satisfies Record<CheckOutcome, Sign>;

/** Who the issuer is to the employer, as sign and word. */
export function TrustMark({ trust }: { readonly trust: IssuerTrust }) {
  return <Explained sign={TRUST_SIGNS[trust]} word={TRUST_WORDS[trust]} />;
}

/** Whether the credential is this candidate's, as sign and word. */
export function RecipientMark({ answer }: { readonly answer: RecipientAnswer }) {
  return <Explained sign={RECIPIENT_SIGNS[answer]} word={RECIPIENT_WORDS[answer]} />;
}

interface OutcomeMarkProps {
  readonly outcome: CheckOutcome;
  /** In place of the outcome's own word. */
  readonly label?: string | undefined;
}

/** What a check came to, as sign and word. */
export function OutcomeMark({ outcome, label }: OutcomeMarkProps) {
  return <Plain sign={OUTCOME_SIGNS[outcome]} label={label ?? OUTCOME_WORDS[outcome].label} />;
}

interface ExplainedProps {
  readonly sign: Sign;
  readonly word: { readonly label: string; readonly meaning: string };
}

function Explained({ sign, word }: ExplainedProps) {
  return (
    <Tip text={word.meaning} describes>
      <button type="button" className={styles.answer} data-tone={sign.tone}>
        <sign.icon className={styles.icon} aria-hidden />
        {word.label}
      </button>
    </Tip>
  );
}

function Plain({ sign, label }: { readonly sign: Sign; readonly label: string }) {
  return (
    <span className={styles.answer} data-tone={sign.tone}>
      <sign.icon className={styles.icon} aria-hidden />
      {label}
    </span>
  );
}
