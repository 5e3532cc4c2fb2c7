import { ChevronRight, Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { Comparison } from '../../../shared/contract/views.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import { ExportReport } from '../report/export-report.tsx';
import { CompareTable } from './compare-table.tsx';
import { findDifferences } from './differences.ts';
import styles from './compare.module.css';

const FEWEST = 2;
const MOST = 4;

/** Two to four people side by side. */
export function CompareScreen({ candidateIds }: { readonly candidateIds: readonly string[] }) {
  const ids = [...new Set(candidateIds)].slice(0, MOST);
  const [differencesOnly, setDifferencesOnly] = useState(false);
  return (
    <>
      <header className={styles.header}>
        <a className={styles.back} href={hrefOf({ screen: 'candidates' })}>
          {CANDIDATE.back}
        </a>
        <ChevronRight className={styles.icon} aria-hidden />
        <h1 className={styles.title}>{COMPARE.title}</h1>
        {ids.length < FEWEST ? undefined : (
          <div className={styles.actions}>
            <label className={styles.toggle}>
              <Checkbox
                checked={differencesOnly}
                onToggle={() => setDifferencesOnly(!differencesOnly)}
              />
              {COMPARE.differencesOnly}
            </label>
            <ExportReport
              selected={[]}
              all={{ scope: { kind: 'candidates', candidateIds: ids }, count: ids.length }}
            />
          </div>
        )}
      </header>
      {ids.length < FEWEST ? (
        <Empty icon={Columns3} title={COMPARE.tooFew} hint={COMPARE.tooFewHint}>
          <a className={styles.link} href={hrefOf({ screen: 'candidates' })}>
            {COMPARE.toCandidates}
          </a>
        </Empty>
      ) : (
        <Matrix ids={ids} differencesOnly={differencesOnly} />
      )}
    </>
  );
}

interface MatrixProps {
  readonly ids: readonly string[];
  readonly differencesOnly: boolean;
}

function Matrix({ ids, differencesOnly }: MatrixProps) {
  const compared = useCall('candidates.compare', { candidateIds: [...ids] });
  if (compared.isError) {
    return <Failure error={compared.error} onRetry={() => void compared.refetch()} />;
  }
  if (compared.data === undefined) return <Skeleton />;
  const rows = differencesOnly ? findDifferences(compared.data.rows) : compared.data.rows;
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={COMPARE.table}>
      <CompareTable candidates={compared.data.candidates} rows={rows} />
      <Nothing comparison={compared.data} shown={rows.length} />
    </div>
  );
}

function Nothing(props: { readonly comparison: Comparison; readonly shown: number }) {
  if (props.shown > 0) return undefined;
  const none = props.comparison.rows.length === 0;
  return <p className={styles.nothing}>{none ? COMPARE.noSkills : COMPARE.noDifferences}</p>;
}
