import { UserRoundPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { PERSON } from '../../../shared/messages/ui/unassigned.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { PersonPicker } from './person-picker.tsx';
import type { PickedPerson } from './person-picker.tsx';
import { useAssign } from './use-assign.ts';
import type { Person } from './use-assign.ts';
import styles from './people.module.css';

export interface PersonDialogProps {
  readonly title: string;
  readonly credentialIds: readonly string[];
  /** With whom they are; absent: with nobody. */
  readonly from?: string | undefined;
  readonly onClose: () => void;
  readonly onAssigned?: () => void;
}

/** Chooses whose credentials these are: somebody already here, or somebody new. */
export function PersonDialog({
  title,
  credentialIds,
  from,
  onClose,
  onAssigned,
}: PersonDialogProps) {
  const [fresh, setFresh] = useState(false);
  const [picked, setPicked] = useState<PickedPerson>();
  const [newName, setNewName] = useState('');
  const assign = useAssign();
  const person = personOf(fresh, picked, newName.trim());
  const done = () => {
    onAssigned?.();
    onClose();
  };
  const send = () => {
    if (person === undefined || assign.isPending) return;
    assign.mutate({ credentialIds, person, from }, { onSuccess: done });
  };
  return (
    <Modal
      title={title}
      submitLabel={fresh ? PERSON.create : PERSON.assign}
      unavailable={person === undefined ? PERSON.nobodyYet : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      {fresh ? (
        <TextField
          label={PERSON.nameField}
          value={newName}
          maxLength={300}
          autoFocus
          onChange={(event) => setNewName(event.target.value)}
        />
      ) : (
        <PersonPicker picked={picked} onPick={setPicked} />
      )}
      <div className={styles.other}>
        <Button
          small
          variant="quiet"
          icon={fresh ? Users : UserRoundPlus}
          onClick={() => setFresh(!fresh)}
        >
          {fresh ? PERSON.backToList : PERSON.newPerson}
        </Button>
      </div>
    </Modal>
  );
}

function personOf(
  fresh: boolean,
  picked: PickedPerson | undefined,
  newName: string,
): Person | undefined {
  if (!fresh) return picked;
  return newName === '' ? undefined : { newName };
}
