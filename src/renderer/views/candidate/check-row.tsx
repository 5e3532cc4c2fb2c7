import type { ReactNode } from 'react';
import type { CheckView } from '../../../shared/contract/views.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { describeOrigin } from '../../../shared/messages/checks/origin.ts';
import { CREDENTIAL } from '../../../shared/messages/ui/candidate.ts';
import { FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { CHECK_NAMES } from '../../../shared/messages/words.ts';
import { Button } from '../../components/button.tsx';
import { OutcomeMark } from '../../components/answer.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useChange } from '../../lib/use-change.ts';
import styles from './check-row.module.css';

interface CheckRowProps {
  readonly check: CheckView;
  readonly credentialId: string;
  /** What a person can do about it. */
  readonly action?: ReactNode;
}

/** One line of a verification: what was looked at, what came out, and the sentence that says why. */
export function CheckRow({ check, credentialId, action }: CheckRowProps) {
  const origin = describeOrigin(check);
  return (
    <li className={styles.row}>
      <h4 className={styles.name}>{CHECK_NAMES[check.id]}</h4>
      <OutcomeMark outcome={check.outcome} label={openLabel(check)} />
      <div className={styles.words}>
        <p className={styles.sentence}>{describeCheck(check)}</p>
        {check.judged === undefined ? undefined : (
          <Judgement check={check} credentialId={credentialId} />
        )}
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

/** A shared key says something of the issuer, and nothing of the person: nobody is found by it. */
function openLabel({ id, judged }: CheckView): string | undefined {
  if (judged !== 'open') return undefined;
  return id === 'shared-key' ? CREDENTIAL.judgeIssuer : FILTERS.toLookAt;
}

/** Where a person says that what was found is in order, or takes that back. */
function Judgement({ check, credentialId }: CheckRowProps) {
  const { code, judged } = check;
  const { change } = useChange('findings.decide');
  const isInOrder = judged === 'open';
  const { findInOrder, findInOrderNamed, undo, undoNamed } = CREDENTIAL;
  const name = (isInOrder ? findInOrderNamed : undoNamed)(describeCheck(check));
  return (
    <div className={styles.action}>
      <Button
        small
        aria-label={name}
        onClick={() =>
          change({
            title: CREDENTIAL.judged(CHECK_NAMES[check.id]),
            to: { credentialId, code, isInOrder },
            from: { credentialId, code, isInOrder: !isInOrder },
          })
        }
      >
        {isInOrder ? findInOrder : undo}
      </Button>
    </div>
  );
}
