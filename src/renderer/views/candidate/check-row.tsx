import type { ReactNode } from 'react';
import type { CheckView } from '../../../shared/contract/views.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { describeOrigin } from '../../../shared/messages/checks/origin.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { CHECK_NAMES } from '../../../shared/messages/words.ts';
import { OutcomeMark } from '../../components/answer.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import styles from './check-row.module.css';

interface CheckRowProps {
  readonly check: CheckView;
  /** What a person can do about it. */
  readonly action?: ReactNode;
}

/** One line of a verification: what was looked at, what came out, and the sentence that says why. */
export function CheckRow({ check, action }: CheckRowProps) {
  const origin = describeOrigin(check);
  return (
    <li className={styles.row}>
      <h4 className={styles.name}>{CHECK_NAMES[check.id]}</h4>
      <OutcomeMark outcome={check.outcome} />
      <div className={styles.words}>
        <p className={styles.sentence}>{describeCheck(check)}</p>
        {origin === undefined ? undefined : <p className={styles.origin}>{origin}</p>}
        {action === undefined ? undefined : <div className={styles.action}>{action}</div>}
        <Disclosure label={CREDENTIAL.engineer} quiet>
          <div className={styles.engineer}>
            <p className={styles.detail}>{[check.id, check.code].join(' · ')}</p>
            {check.detail === undefined ? undefined : (
              <p className={styles.detail}>{check.detail}</p>
            )}
            {check.source === undefined ? undefined : (
              <p className={styles.detail}>{`${CREDENTIAL.source}: ${check.source}`}</p>
            )}
            <p className={styles.detail}>{CREDENTIAL.checkedAt(shownMoment(check.checkedAt))}</p>
          </div>
        </Disclosure>
      </div>
    </li>
  );
}
