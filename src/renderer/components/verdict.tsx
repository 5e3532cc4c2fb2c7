import { CircleCheck, CircleQuestionMark, CircleX, ClockAlert, UserX } from 'lucide-react';
import type { VerdictCounts } from '../../shared/contract/views.ts';
import { COMMON, describeVerdicts } from '../../shared/messages/ui/common.ts';
import { number } from '../../shared/messages/ui/number.ts';
import { VERDICTS_COUNTED, VERDICT_WORDS, explainVerdict } from '../../shared/messages/words.ts';
import { VERDICTS } from '../../shared/model/verdict.ts';
import type { Check } from '../../shared/model/check.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import { Tip } from './tip.tsx';
import styles from './verdict.module.css';

const ICONS = {
  verified: CircleCheck,
  lapsed: ClockAlert,
  unconfirmed: CircleQuestionMark,
  rejected: CircleX,
} as const satisfies Record<Verdict, typeof CircleX>;

/** A verdict's sign alone; its word must stand beside it. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return <Icon className={styles.icon} data-verdict={verdict} aria-hidden />;
}

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** Absent where they are not at hand: then the less is said. */
  readonly checks?: readonly Pick<Check, 'id' | 'outcome'>[];
}

/** A verdict as sign and word; what it means shows on hover and on focus. */
export function VerdictMark({ verdict, checks }: VerdictMarkProps) {
  const word = VERDICT_WORDS[verdict];
  return (
    <Tip text={explainVerdict(verdict, checks)} describes>
      <button type="button" className={styles.mark} data-verdict={verdict}>
        <VerdictIcon verdict={verdict} />
        {word.label}
      </button>
    </Tip>
  );
}

export interface VerdictMixProps {
  readonly counts: VerdictCounts;
  /** Whether some of what is not rejected is somebody else's. */
  readonly holdsOthers?: boolean | undefined;
  readonly large?: boolean;
}

/** How a person's credentials came out, as a bar and in words, which its label says: no text is laid out for them. */
export function VerdictMix({ counts, holdsOthers = false, large = false }: VerdictMixProps) {
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const label = [describeVerdicts(counts), ...(holdsOthers ? [COMMON.notTheirs] : [])].join(', ');
  return (
    <span className={styles.mix} data-large={large || undefined}>
      <span className={styles.bar} role="text" aria-label={label}>
        {present.map((verdict) => (
          <span
            key={verdict}
            className={styles.part}
            data-verdict={verdict}
            style={{ flexGrow: counts[verdict] }}
          />
        ))}
      </span>
      <span className={styles.tallies} aria-hidden>
        {present.map((verdict) => (
          <span key={verdict} className={styles.tally} data-verdict={verdict}>
            <VerdictIcon verdict={verdict} />
            <span className={styles.number}>{number(counts[verdict])}</span>
            <span className={styles.counted}>
              {VERDICTS_COUNTED[verdict](number(counts[verdict]), counts[verdict])}
            </span>
          </span>
        ))}
        {holdsOthers ? (
          <span className={styles.tally} title={COMMON.notTheirs}>
            <UserX className={styles.others} />
            <span className={styles.counted}>{COMMON.notTheirs}</span>
          </span>
        ) : undefined}
      </span>
    </span>
  );
}
