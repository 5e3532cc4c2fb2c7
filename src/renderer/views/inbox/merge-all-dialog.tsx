import { useState } from 'react';
import type { DoubleView } from '../../../shared/contract/inbox-calls.ts';
import { DOUBLES, describeDoubleReason } from '../../../shared/messages/ui/inbox.ts';
import { Modal } from '../../components/modal.tsx';
import { namesOf } from '../people/merging.ts';
import { fullerFirst, keyOf, mergeAll } from './judge-pairs.ts';
import styles from './inbox.module.css';

interface MergeAllDialogProps {
  /** As they were when it was asked: each merge takes one out of the inbox. */
  readonly pairs: readonly DoubleView[];
  readonly onClose: () => void;
}

/** Says of each two with whom everything stays, and merges them all. */
export function MergeAllDialog({ pairs, onClose }: MergeAllDialogProps) {
  const [isMerging, setMerging] = useState(false);
  const send = () => {
    if (isMerging) return;
    setMerging(true);
    void mergeAll(pairs).then(onClose);
  };
  return (
    <Modal
      title={DOUBLES.dialogAll}
      hint={DOUBLES.dialogAllHint}
      submitLabel={DOUBLES.submit}
      unavailable={isMerging ? DOUBLES.merging : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      <ul className={styles.list} aria-label={DOUBLES.dialogAll}>
        {pairs.map((pair) => {
          const [kept, gone] = fullerFirst(pair.people);
          return (
            <li key={keyOf(pair)}>
              <p>{DOUBLES.becomes(...namesOf([gone, kept]))}</p>
              <p className={styles.meta}>{pair.reasons.slice(0, 1).map(describeDoubleReason)}</p>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
