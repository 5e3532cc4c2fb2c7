import { DOUBLES } from '../../../shared/messages/ui/inbox.ts';
import { APP_ERRORS } from '../../../shared/messages/ui/app-error.ts';
import { UNLOCK } from '../../../shared/messages/ui/vault.ts';
import { Modal } from '../../components/modal.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { MergeDialogProps } from './merge-dialog.tsx';
import { useFoundPeople } from './use-found-people.ts';

interface MergeSelectedProps extends Pick<MergeDialogProps, 'onClose' | 'onMerged'> {
  readonly ids: readonly string[];
}

/** Makes one of people whom nobody proposed, once it is known who they are by now. */
export function MergeSelected({ ids, ...told }: MergeSelectedProps) {
  const { found, isPending, error } = useFoundPeople(ids);
  if (isPending) return undefined;
  const isOne = found.length < 2;
  if (error === undefined && !isOne) return <MergeDialog people={found} {...told} />;
  return (
    <Modal
      title={DOUBLES.notMerged}
      submitLabel={UNLOCK.close}
      isNotice
      onClose={told.onClose}
      onSubmit={told.onClose}
    >
      <p>{error?.message ?? APP_ERRORS['same-person']}</p>
    </Modal>
  );
}
