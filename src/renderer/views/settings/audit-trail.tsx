import { AUDIT, describeAuditCheck, describeAuditEntry } from '../../../shared/messages/audit.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

const SHOWN = 8;

/** What was done last, and whether the trail of it is whole. */
export function AuditTrail() {
  const latest = useCall('audit.latest', { limit: SHOWN });
  const check = useCall('audit.check', {}, { enabled: false });
  const { entries = [], total = 0 } = latest.data ?? {};
  return (
    <Section title={AUDIT.title} hint={AUDIT.hint}>
      <div className={styles.body}>
        {latest.isError ? (
          <Failure error={latest.error} onRetry={() => void latest.refetch()} />
        ) : undefined}
        <p className={styles.meta}>{total === 0 ? AUDIT.none : AUDIT.total(total)}</p>
        <ul className={styles.list} aria-label={AUDIT.latest}>
          {entries.map((entry) => (
            <li key={entry.no} className={styles.due}>
              <span>{describeAuditEntry(entry)}</span>
              <span className={styles.meta}>{shownMoment(entry.at)}</span>
            </li>
          ))}
        </ul>
        <Button
          unavailable={check.isFetching ? AUDIT.checking : undefined}
          onClick={() => void check.refetch()}
        >
          {AUDIT.check}
        </Button>
        <p className={styles.meta} role="status">
          {check.data === undefined ? '' : describeAuditCheck(check.data)}
        </p>
      </div>
    </Section>
  );
}
