import { Copy, Save, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { IncidentView } from '../../../shared/contract/incident-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { INCIDENTS, writeIncident } from '../../../shared/messages/ui/incidents.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { copy } from '../../lib/clipboard.ts';
import { notify, notifyFailure } from '../../lib/notices.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** What went wrong in Touchstone itself, with the very text that a person may send. */
export function Incidents() {
  const listed = useCall('incidents.list', {}, { anew: true });
  const clear = useCommand('incidents.clear');
  const incidents = listed.data?.incidents ?? [];
  return (
    <Section title={INCIDENTS.title} hint={INCIDENTS.hint}>
      <div className={styles.body}>
        {listed.isError ? (
          <Failure error={listed.error} onRetry={() => void listed.refetch()} />
        ) : undefined}
        {listed.data === undefined || incidents.length > 0 ? undefined : (
          <p className={styles.none}>{INCIDENTS.none}</p>
        )}
        {incidents.length === 0 ? undefined : (
          <>
            <ul className={styles.list} aria-label={INCIDENTS.list}>
              {incidents.map((incident) => (
                <OneIncident key={incident.id} incident={incident} />
              ))}
            </ul>
            <Button
              icon={Trash2}
              onClick={() => clear.mutate({}, { onSuccess: () => notify(INCIDENTS.cleared) })}
            >
              {INCIDENTS.clear}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}

function OneIncident({ incident }: { readonly incident: IncidentView }) {
  const [isOpen, setOpen] = useState(false);
  const textId = useId();
  const what = INCIDENTS.kinds[incident.kind];
  const at = shownMoment(incident.lastAt);
  const action = isOpen ? INCIDENTS.hide : INCIDENTS.show;
  const times = incident.times > 1 ? `, ${INCIDENTS.times(incident.times)}` : '';
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <span className={styles.name}>{what}</span>
        <span className={styles.meta}>{`${at}${times}`}</span>
      </div>
      <Button
        small
        aria-expanded={isOpen}
        aria-controls={textId}
        aria-label={INCIDENTS.named(action, what, at)}
        onClick={() => setOpen(!isOpen)}
      >
        {action}
      </Button>
      <div id={textId} className={styles.across} hidden={!isOpen}>
        {isOpen ? <IncidentText incident={incident} /> : undefined}
      </div>
    </li>
  );
}

function IncidentText({ incident }: { readonly incident: IncidentView }) {
  const { id } = incident;
  const remove = useCommand('incidents.remove');
  const text = writeIncident(incident);
  const save = async () => {
    const { file } = await call('incidents.save', { id });
    if (file !== undefined) notify(INCIDENTS.saved, INCIDENTS.savedTo(file));
  };
  return (
    <div className={styles.body}>
      <p className={styles.meta}>{INCIDENTS.text}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so must be reached by keys */}
      <pre
        className={styles.document}
        tabIndex={0}
        aria-label={INCIDENTS.text}
        role="region"
        dir="ltr"
      >
        {text}
      </pre>
      <div className={styles.actions}>
        <Button small icon={Copy} onClick={() => copy({ text }, INCIDENTS.copied)}>
          {INCIDENTS.copy}
        </Button>
        <Button small icon={Save} onClick={() => void save().catch(notifyFailure)}>
          {INCIDENTS.save}
        </Button>
        <Button
          small
          icon={Trash2}
          onClick={() => remove.mutate({ id }, { onSuccess: () => notify(INCIDENTS.removed) })}
        >
          {INCIDENTS.remove}
        </Button>
      </div>
    </div>
  );
}
