import { useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { TextField } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { useChange } from '../../lib/use-change.ts';

export interface EditProps {
  readonly candidate: CandidateView;
  readonly onClose: () => void;
}

/** Gives the person another name. */
export function RenameDialog({ candidate, onClose }: EditProps) {
  const [name, setName] = useState(candidate.name);
  const { change } = useChange('candidates.rename');
  const send = () => {
    if (name.trim() === '') return;
    const { id: candidateId, name: before } = candidate;
    change({
      title: CANDIDATE.renamed(name.trim()),
      to: { candidateId, name: name.trim() },
      from: { candidateId, name: before },
      onDone: onClose,
    });
  };
  return (
    <Modal
      title={CANDIDATE.renameTitle}
      submitLabel={COMMON.save}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField
        label={CANDIDATE.nameField}
        value={name}
        required
        maxLength={300}
        onChange={(event) => setName(event.target.value)}
      />
    </Modal>
  );
}
