import type { InsightsView } from '../../../shared/contract/insights-calls.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { describeGaps, INSIGHTS } from '../../../shared/messages/ui/insights.ts';
import { describeRequirement } from '../../../shared/messages/ui/openings.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { Chart } from './chart.tsx';
import styles from './insights.module.css';

type OpeningView = NonNullable<InsightsView['opening']>;

export interface OpeningNumbersProps {
  readonly opening: OpeningView;
  /** How many there are in all. */
  readonly people: number;
}

/** Who proves what an opening asks for, what nobody proves, and how far people have come. */
export function OpeningNumbers({ opening, people }: OpeningNumbersProps) {
  return (
    <div className={styles.columns}>
      <Coverage coverage={opening.coverage} people={people} />
      <Stages stages={opening.stages} />
    </div>
  );
}

function Coverage({ coverage, people }: Pick<OpeningView, 'coverage'> & { people: number }) {
  // Drawn again when names come in: the sentences below ask for them.
  useShownSkill();
  if (coverage.length === 0) return <p className={styles.hint}>{INSIGHTS.noRequirements}</p>;
  return (
    <Chart
      caption={INSIGHTS.coverage}
      heads={[INSIGHTS.requirement, INSIGHTS.proven, INSIGHTS.nearly]}
      whole={people}
      rows={coverage.map(({ requirement, proven, nearly }) => ({
        key: requirement.key,
        label: describeRequirement(requirement),
        bars: [
          { count: proven, tone: 'verified' },
          { count: nearly, tone: 'lapsed' },
        ],
      }))}
    >
      <ul className={styles.gaps}>
        {describeGaps(coverage).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.hint}>{INSIGHTS.coverageHint}</p>
    </Chart>
  );
}

function Stages({ stages }: Pick<OpeningView, 'stages'>) {
  const all = STAGES.reduce((sum, stage) => sum + stages[stage], 0);
  if (all === 0) return <p className={styles.hint}>{INSIGHTS.noStages}</p>;
  return (
    <Chart
      caption={INSIGHTS.stages}
      heads={[INSIGHTS.stage, INSIGHTS.people]}
      whole={all}
      rows={STAGES.map((stage) => ({
        key: stage,
        label: STAGE_WORDS[stage],
        bars: [{ count: stages[stage], tone: 'accent' }],
      }))}
    />
  );
}
