import { CalendarClock, Check } from 'lucide-react';
import type { DateGroupView } from '../../../shared/contract/finding-calls.ts';
import { DATES } from '../../../shared/messages/ui/inbox.ts';
import { Button } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import { useChange } from '../../lib/use-change.ts';
import { ItemSection } from './item-section.tsx';
import { ITEM } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** What one answer of an issuer settles for many of its credentials; each of them is shown. */
export function Dates() {
  const groups = useCall('findings.dates', {}).data?.groups ?? [];
  if (groups.length === 0) return undefined;
  return (
    <ItemSection title={DATES.title} hint={DATES.hint}>
      {groups.map((group) => (
        <Group key={`${group.issuer.id} ${group.code} ${group.keySince}`} group={group} />
      ))}
    </ItemSection>
  );
}

function Group({ group }: { readonly group: DateGroupView }) {
  const { issuer, code, keySince, credentials } = group;
  const { change, isPending } = useChange('findings.decideDates');
  const count = credentials.length;
  const name = issuer.name === '' ? issuer.id : issuer.name;
  const title =
    code === 'issue-date.before-key'
      ? DATES.dated(name, count, keySince)
      : DATES.signed(name, count, keySince);
  const decide = () => {
    if (isPending) return;
    const credentialIds = credentials.map(({ credentialId }) => credentialId);
    change({
      title: DATES.judged(count),
      to: { credentialIds, isInOrder: true },
      from: { credentialIds, isInOrder: false },
    });
  };
  return (
    <li className={styles.pair} aria-label={title} {...ITEM}>
      <div className={styles.line}>
        <CalendarClock className={styles.icon} aria-hidden />
        <p className={styles.words}>{title}</p>
      </div>
      <ul className={styles.people} aria-label={DATES.each}>
        {credentials.map((one) => (
          <li key={one.credentialId} className={styles.person}>
            <a href={hrefOf({ screen: 'candidate', candidateId: one.candidateId })} dir="auto">
              {one.candidateName}
            </a>
            <bdi className={styles.meta}>{one.title}</bdi>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button small icon={Check} onClick={decide}>
          {DATES.findAllInOrder(count)}
        </Button>
      </div>
    </li>
  );
}
