import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { PERSON } from '../../../shared/messages/ui/unassigned.ts';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { MergeDialog } from './merge-dialog.tsx';
import type { MergeDialogProps } from './merge-dialog.tsx';
import { PersonPicker } from './person-picker.tsx';
import type { PickedPerson } from './person-picker.tsx';
import { useFoundPeople } from './use-found-people.ts';
import styles from './people.module.css';

interface MergeWithProps extends Pick<MergeDialogProps, 'onClose' | 'onMerged'> {
  readonly candidate: CandidateView;
}

/** Finds somebody who is the same as this person, and makes one of both. */
export function MergeWith({ candidate, ...told }: MergeWithProps) {
  const [picked, setPicked] = useState<PickedPerson>();
  const isBlind = useIsBlind();
  const { found, error } = useFoundPeople(picked === undefined ? [] : [picked.id]);
  const [other] = found;
  const isSame = picked?.id === candidate.id || other?.id === candidate.id;
  const people = other === undefined || isSame ? [candidate] : [candidate, other];
  const problem = isSame ? DOUBLES.same : error?.message;
  return (
    <MergeDialog
      people={people}
      unavailable={problem ?? (other === undefined ? PERSON.nobodyYet : undefined)}
      {...told}
    >
      <PersonPicker picked={picked} onPick={setPicked} />
      {isBlind ? <p className={styles.hint}>{DOUBLES.withBlind}</p> : undefined}
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </MergeDialog>
  );
}
