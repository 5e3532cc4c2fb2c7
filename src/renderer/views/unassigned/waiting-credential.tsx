import type { CredentialView } from '../../../shared/contract/views.ts';
import { describeIssuerName, describeValidity } from '../../../shared/messages/ui/candidate.ts';
import { UNASSIGNED, describeClaimedRecipient } from '../../../shared/messages/ui/unassigned.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { VerdictMark } from '../../components/verdict.tsx';
import { carry } from './drag.ts';
import styles from './unassigned.module.css';

export interface WaitingCredentialProps {
  readonly credential: CredentialView;
  /** Ids of all that are selected; they are dragged together. */
  readonly selected: readonly string[];
  readonly onToggle: () => void;
}

/** One that waits, with what it says itself about whose it is. */
export function WaitingCredential({ credential, selected, onToggle }: WaitingCredentialProps) {
  const { id, title, issuer, recipient, file, verdict, checks } = credential;
  const isSelected = selected.includes(id);
  const says = describeClaimedRecipient(recipient);
  return (
    <li
      className={styles.credential}
      data-selected={isSelected || undefined}
      draggable
      onDragStart={(event) => carry(event, isSelected ? selected : [id])}
    >
      <label className={styles.select}>
        <Checkbox checked={isSelected} aria-label={UNASSIGNED.select(title)} onToggle={onToggle} />
      </label>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.meta}>
          {describeIssuerName(issuer)}
          <span aria-hidden> · </span>
          {describeValidity(credential.validFrom, credential.validUntil)}
        </p>
        <p className={styles.says}>
          {says === undefined ? (
            UNASSIGNED.saysNothing
          ) : (
            <>
              {UNASSIGNED.says} <strong className={styles.who}>{says}</strong>
            </>
          )}
        </p>
        <p className={styles.meta}>{file.name}</p>
      </div>
      <VerdictMark verdict={verdict} checks={checks} />
    </li>
  );
}
