import { useState } from 'react';
import type { ReactNode } from 'react';
import { describeVerdicts } from '../../../shared/messages/ui/common.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { Choices } from '../../components/choices.tsx';
import { Modal } from '../../components/modal.tsx';
import { fullestOf, mergeInto, nameAmong } from './merging.ts';
import type { Mergeable } from './merging.ts';
import { useFoundPeople } from './use-found-people.ts';
import styles from './people.module.css';

export interface MergeDialogProps {
  /** Those who are one; of fewer than two nothing can be chosen yet. */
  readonly people: readonly Mergeable[];
  /** Why they cannot be merged, as far as it is known. */
  readonly unavailable?: string | undefined;
  /** What is asked before. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onMerged?: (kept: Mergeable) => void;
}

/** Asks with which of several people everything stays, and says what becomes of each. */
export function MergeDialog({ people, unavailable, children, ...told }: MergeDialogProps) {
  const [chosenId, setChosenId] = useState<string>();
  const [isMerging, setMerging] = useState(false);
  const kept = people.find(({ id }) => id === chosenId) ?? fullestOf(people);
  const gone = people.filter((person) => person !== kept);
  const isMany = people.length > 2;
  const send = async () => {
    if (isMerging || kept === undefined || gone.length === 0) return;
    setMerging(true);
    const isDone = await mergeInto(kept, gone);
    setMerging(false);
    if (!isDone) return;
    told.onClose();
    told.onMerged?.(kept);
  };
  return (
    <Modal
      title={isMany ? DOUBLES.dialogOf(people.length) : DOUBLES.dialog}
      hint={isMany ? DOUBLES.dialogHintOf : DOUBLES.dialogHint}
      submitLabel={DOUBLES.submit}
      unavailable={unavailable ?? (isMerging ? DOUBLES.merging : undefined)}
      onClose={told.onClose}
      onSubmit={() => void send()}
    >
      {children}
      {kept === undefined || gone.length === 0 ? undefined : (
        <>
          <Choices
            label={DOUBLES.keep}
            value={kept.id}
            choices={people.map((person) => ({
              value: person.id,
              label: person.name,
              hint: [...person.emails, describeVerdicts(person.verdicts)].join(', '),
            }))}
            onChoose={setChosenId}
          />
          <WhatBecomes kept={kept} gone={gone} />
        </>
      )}
    </Modal>
  );
}

interface WhatBecomesProps {
  readonly kept: Mergeable;
  readonly gone: readonly Mergeable[];
}

/** Who stays, who does not, and what is true of either that matters then. */
function WhatBecomes({ kept, gone }: WhatBecomesProps) {
  const people = [kept, ...gone];
  const { found } = useFoundPeople(people.map(({ id }) => id));
  const held = found.filter(({ isHeld }) => isHeld);
  const nameOf = (person: Mergeable) =>
    nameAmong(
      person,
      people.filter(({ id }) => id !== person.id),
    );
  return (
    <div role="status" className={styles.becomes}>
      <p>{DOUBLES.stays(nameOf(kept))}</p>
      {gone.map((person) => (
        <p key={person.id}>{DOUBLES.becomesOf(nameOf(person))}</p>
      ))}
      {held.map((person) => (
        <p key={person.id}>{DOUBLES.heldOf(nameOf(person))}</p>
      ))}
    </div>
  );
}
