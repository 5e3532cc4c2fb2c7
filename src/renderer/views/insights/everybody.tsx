import type { InsightsView } from '../../../shared/contract/insights-calls.ts';
import { INSIGHTS, PROOF_AGE_WORDS } from '../../../shared/messages/ui/insights.ts';
import { TRUST_WORDS, VERDICT_WORDS } from '../../../shared/messages/words.ts';
import { FRESHNESS } from '../../../shared/model/freshness.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { BarTone } from '../../components/bar-table.tsx';
import { Chart } from './chart.tsx';
import styles from './insights.module.css';

type Numbers = Omit<InsightsView, 'opening'>;

const AGES = [...FRESHNESS, 'undated'] as const;

const TRUST_TONES = {
  trusted: 'verified',
  known: 'accent',
  unknown: 'unconfirmed',
  blocked: 'rejected',
} as const satisfies Record<keyof Numbers['issuers'], BarTone>;

const AGE_TONES = {
  fresh: 'verified',
  ageing: 'lapsed',
  old: 'unconfirmed',
  undated: 'unconfirmed',
} as const satisfies Record<keyof Numbers['proofAges'], BarTone>;

/** What is held of everybody: from whom, how old, and how it came out. */
export function Everybody({ numbers }: { readonly numbers: Numbers }) {
  const { people, verdicts } = numbers;
  return (
    <section className={styles.section} aria-labelledby="insights-everybody">
      <div className={styles.heading}>
        <h2 id="insights-everybody" className={styles.title}>
          {INSIGHTS.everybody}
        </h2>
        <p className={styles.note}>{INSIGHTS.of(people, sumOf(verdicts))}</p>
      </div>
      <div className={styles.cards}>
        <Chart
          caption={INSIGHTS.verdicts}
          heads={[INSIGHTS.verdict, INSIGHTS.credentials]}
          whole={sumOf(verdicts)}
          rows={VERDICTS.map((verdict) => ({
            key: verdict,
            label: VERDICT_WORDS[verdict].label,
            bars: [{ count: verdicts[verdict], tone: verdict }],
          }))}
        />
        <Issuers issuers={numbers.issuers} />
        <Ages proofAges={numbers.proofAges} />
      </div>
    </section>
  );
}

function Issuers({ issuers }: Pick<Numbers, 'issuers'>) {
  return (
    <Chart
      caption={INSIGHTS.trust}
      heads={[INSIGHTS.issuer, INSIGHTS.issuers]}
      whole={sumOf(issuers)}
      rows={ISSUER_TRUSTS.map((trust) => ({
        key: trust,
        label: TRUST_WORDS[trust].label,
        bars: [{ count: issuers[trust], tone: TRUST_TONES[trust] }],
      }))}
    />
  );
}

function Ages({ proofAges }: Pick<Numbers, 'proofAges'>) {
  if (sumOf(proofAges) === 0) return <p className={styles.hint}>{INSIGHTS.noProofs}</p>;
  return (
    <Chart
      caption={INSIGHTS.ages}
      heads={[INSIGHTS.age, INSIGHTS.proofs]}
      whole={sumOf(proofAges)}
      rows={AGES.map((age) => ({
        key: age,
        label: PROOF_AGE_WORDS[age],
        bars: [{ count: proofAges[age], tone: AGE_TONES[age] }],
      }))}
    >
      <p className={styles.hint}>{INSIGHTS.agesHint}</p>
    </Chart>
  );
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
