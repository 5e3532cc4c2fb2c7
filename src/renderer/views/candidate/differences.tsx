import type { DifferenceView } from '../../../shared/contract/views.ts';
import { describeDifference } from '../../../shared/messages/differences/index.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useCall } from '../../lib/client.ts';
import styles from './differences.module.css';

export interface DifferencesProps {
  readonly credentialId: string;
  readonly title: string;
}

/** What other verifiers may make of a credential, asked for when it is opened. */
export function Differences({ credentialId, title }: DifferencesProps) {
  const { data, error, refetch } = useCall('credentials.explain', { credentialId });
  if (error !== null) {
    return (
      <div role="alert" className={styles.failure}>
        <p className={styles.sentence}>{error.message}</p>
        <Button small onClick={() => void refetch()}>
          {COMMON.tryAgain}
        </Button>
      </div>
    );
  }
  if (data === undefined) {
    return (
      <p role="status" className={styles.sentence}>
        {COMMON.loading}
      </p>
    );
  }
  return (
    <>
      <p className={styles.sentence}>{CREDENTIAL.differencesIntroduction}</p>
      <ul className={styles.list} aria-label={CREDENTIAL.differenceList(title)}>
        {data.differences.map((difference) => (
          <DifferenceRow key={difference.code} difference={difference} />
        ))}
      </ul>
    </>
  );
}

function DifferenceRow({ difference }: { readonly difference: DifferenceView }) {
  return (
    <li className={styles.row}>
      <p className={styles.sentence}>{describeDifference(difference)}</p>
      <Disclosure label={CREDENTIAL.engineer} quiet>
        <p className={styles.detail}>{`${difference.code} · ${difference.detail}`}</p>
      </Disclosure>
    </li>
  );
}
