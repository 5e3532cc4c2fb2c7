import type { CandidateView } from '../../../shared/contract/views.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { NameDialog } from '../../components/name-dialog.tsx';
import { useChange } from '../../lib/use-change.ts';

export interface EditProps {
  readonly candidate: CandidateView;
  readonly onClose: () => void;
}

/** Gives the person another name. */
export function RenameDialog({ candidate, onClose }: EditProps) {
  const { id: candidateId, name: before } = candidate;
  const { change } = useChange('candidates.rename');
  return (
    <NameDialog
      title={CANDIDATE.renameTitle}
      label={CANDIDATE.nameField}
      name={before}
      maxLength={300}
      onClose={onClose}
      onSave={(name) =>
        change({
          title: CANDIDATE.renamed(name),
          to: { candidateId, name },
          from: { candidateId, name: before },
          onDone: onClose,
        })
      }
    />
  );
}
