import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { OpeningView } from '../../../shared/contract/openings.ts';
import { INSIGHTS } from '../../../shared/messages/ui/insights.ts';
import { PageHeader } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import { Everybody } from './everybody.tsx';
import { Impact } from './impact.tsx';
import { OpeningNumbers } from './opening-numbers.tsx';
import styles from './insights.module.css';

/** Numbers about one opening, and about everybody; each chart is a table. */
export function InsightsScreen() {
  const listed = useCall('openings.list', {});
  return (
    <>
      <PageHeader title={INSIGHTS.title} />
      {listed.isError ? (
        <Failure error={listed.error} onRetry={() => void listed.refetch()} />
      ) : undefined}
      {listed.isPending ? <Skeleton /> : undefined}
      {listed.data === undefined ? undefined : <Numbers openings={listed.data.openings} />}
    </>
  );
}

function Numbers({ openings }: { readonly openings: readonly OpeningView[] }) {
  const [chosenId, setChosenId] = useState<string>();
  const chosen = openingOf(openings, chosenId);
  const input = chosen === undefined ? {} : { openingId: chosen.id };
  const found = useCall('insights.get', input, { keepPrevious: true });
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton />;
  const { opening, ...everybody } = found.data;
  if (everybody.people === 0 && openings.length === 0) {
    return <Empty icon={ChartColumn} title={INSIGHTS.nothing} hint={INSIGHTS.nothingHint} />;
  }
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <section className={styles.section} aria-labelledby="insights-opening">
          <div className={styles.heading}>
            <h2 id="insights-opening" className={styles.title}>
              {INSIGHTS.opening}
            </h2>
            {chosen === undefined ? undefined : (
              <div className={styles.choice}>
                <Select
                  label={INSIGHTS.choose}
                  value={chosen.id}
                  options={openings.map(({ id, title }) => ({ value: id, label: title }))}
                  onChoose={setChosenId}
                />
              </div>
            )}
          </div>
          {chosen === undefined ? <NoOpening /> : undefined}
          {opening === undefined ? undefined : (
            <OpeningNumbers opening={opening} people={everybody.people} />
          )}
        </section>
        <Everybody numbers={everybody} />
        <Impact openingId={chosen?.id} />
      </div>
    </div>
  );
}

/** The one that was chosen while it is there, else the first that is not closed. */
function openingOf(
  openings: readonly OpeningView[],
  chosenId: string | undefined,
): OpeningView | undefined {
  return (
    openings.find(({ id }) => id === chosenId) ??
    openings.find(({ closedAt }) => closedAt === undefined) ??
    openings[0]
  );
}

function NoOpening() {
  return (
    <p className={styles.hint}>
      {INSIGHTS.noOpening} <a href={hrefOf({ screen: 'openings' })}>{INSIGHTS.toOpenings}</a>
    </p>
  );
}
