import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { IMPACT } from '../../../shared/messages/ui/impact.ts';
import { IMPACT_STEPS } from '../../../shared/model/adverse-impact.ts';
import type { ImpactStep } from '../../../shared/model/adverse-impact.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notify, notifyFailure } from '../../lib/notices.ts';
import { TableMenu } from '../report/table-menu.tsx';
import { ImpactTableView, impactRows } from './impact-table.tsx';
import styles from './insights.module.css';

/** Whether groups fared alike in an opening; off until somebody turns it on. */
export function Impact({ openingId }: { readonly openingId: string | undefined }) {
  const state = useCall('impact.get', {});
  return (
    <section className={styles.section} aria-labelledby="insights-impact">
      <div className={styles.heading}>
        <h2 id="insights-impact" className={styles.title}>
          {IMPACT.title}
        </h2>
      </div>
      <p className={styles.hint}>{IMPACT.hint}</p>
      {state.isError ? (
        <Failure error={state.error} onRetry={() => void state.refetch()} />
      ) : undefined}
      {state.data === undefined ? undefined : <Answers state={state.data} />}
      {state.data?.isOn === true && openingId !== undefined ? (
        <Measured openingId={openingId} />
      ) : undefined}
    </section>
  );
}

function Answers({ state: { isOn, people } }: { readonly state: CallOutput<'impact.get'> }) {
  const set = useCommand('impact.setOn');
  const turn = (wish: boolean) =>
    set.mutate(
      { isOn: wish },
      { onSuccess: () => notify(wish ? IMPACT.turnedOn : IMPACT.turnedOff) },
    );
  if (!isOn) {
    return (
      <div className={styles.heading}>
        <Button onClick={() => turn(true)}>{IMPACT.turnOn}</Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.hint}>{`${IMPACT.answers(people)} ${IMPACT.importHint}`}</p>
      <div className={styles.heading}>
        <ImportButton />
        <Button variant="quiet" onClick={() => turn(false)}>
          {IMPACT.turnOff}
        </Button>
      </div>
    </>
  );
}

function ImportButton() {
  const take = useCommand('impact.import');
  const choose = async () => {
    const { file } = await call('dialogs.openGroups', {});
    if (file === undefined) return;
    take.mutate({ file }, { onSuccess: (answer) => notify(describeTaken(answer)) });
  };
  return (
    <Button icon={FilePlus} onClick={() => void choose().catch(notifyFailure)}>
      {IMPACT.import}
    </Button>
  );
}

function describeTaken(answer: CallOutput<'impact.import'>): string {
  return answer.kind === 'taken-in'
    ? IMPACT.takenIn(answer.known, answer.rows)
    : IMPACT.problems[answer.kind];
}

function Measured({ openingId }: { readonly openingId: string }) {
  const [step, setStep] = useState<ImpactStep>('interview');
  const measured = useCall('impact.measure', { openingId }, { keepPrevious: true });
  if (measured.isError) {
    return <Failure error={measured.error} onRetry={() => void measured.refetch()} />;
  }
  if (measured.data === undefined) return undefined;
  if (measured.data.tables.length === 0) return <p className={styles.hint}>{IMPACT.none}</p>;
  return (
    <>
      <div className={styles.choice}>
        <Select
          label={IMPACT.step}
          value={step}
          options={IMPACT_STEPS.map((value) => ({ value, label: STAGE_WORDS[value] }))}
          onChoose={setStep}
        />
      </div>
      {measured.data.tables.map((table) => (
        <div key={table.category} className={styles.chart}>
          <div className={styles.take}>
            <TableMenu
              table="adverse-impact"
              name={table.category}
              rows={impactRows(table, step)}
            />
          </div>
          <ImpactTableView table={table} step={step} />
        </div>
      ))}
      <p className={styles.hint}>{IMPACT.method}</p>
    </>
  );
}
