import { useState } from 'react';
import type { DoubleView } from '../../../shared/contract/inbox-calls.ts';
import { describeVerdicts } from '../../../shared/messages/ui/common.ts';
import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { Choices } from '../../components/choices.tsx';
import { Modal } from '../../components/modal.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { didAnew } from '../../lib/undo.ts';
import { fullerFirst, namesOf } from './judge-pairs.ts';

interface MergeDialogProps {
  readonly pair: DoubleView;
  readonly onClose: () => void;
}

/** Asks with which of two people everything stays. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const [one, other] = pair.people;
  const [keptId, setKeptId] = useState(fullerFirst(pair.people)[0].id);
  const merge = useCommand('doubles.merge');
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one];
  const send = () => {
    if (merge.isPending) return;
    const two = { keptId: kept.id, goneId: gone.id };
    merge.mutate(two, {
      onSuccess: (made) => {
        onClose();
        didAnew(
          DOUBLES.merged(...namesOf([gone, kept])),
          made,
          ({ mergeId }) => call('doubles.takeApart', { mergeId }),
          () => call('doubles.merge', two),
        );
      },
    });
  };
  return (
    <Modal
      title={DOUBLES.dialog}
      hint={DOUBLES.dialogHint}
      submitLabel={DOUBLES.submit}
      onClose={onClose}
      onSubmit={send}
    >
      <Choices
        label={DOUBLES.keep}
        value={keptId}
        choices={pair.people.map((person) => ({
          value: person.id,
          label: person.name,
          hint: [...person.emails, describeVerdicts(person.verdicts)].join(', '),
        }))}
        onChoose={setKeptId}
      />
    </Modal>
  );
}
