import type { CandidateView } from '../../../shared/contract/views.ts';
import {
  describeErasure,
  describeLeft,
  describeShared,
  ERASURE,
} from '../../../shared/messages/ui/keeping.ts';
import type { ErasurePreview } from '../../../shared/model/erasure.ts';
import { Modal } from '../../components/modal.tsx';
import { Failure, Skeleton } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { useForgetTold } from '../../lib/forget-told.ts';
import { notify } from '../../lib/notices.ts';
import { navigate } from '../../lib/router.ts';
import { keepNote } from './kept-notes.ts';
import styles from './erase-dialog.module.css';

export interface EraseDialogProps {
  readonly candidate: Pick<CandidateView, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Says what goes and what stays, and deletes the person for good. */
export function EraseDialog({ candidate, onClose }: EraseDialogProps) {
  const { id, name } = candidate;
  const preview = useCall('erasure.preview', { candidateId: id });
  const erase = useCommand('erasure.run');
  const forgetTold = useForgetTold();
  const send = () => {
    if (preview.data?.isHeld !== false || erase.isPending) return;
    erase.mutate(
      { candidateIds: [id] },
      {
        onSuccess: (done) => {
          forgetTold();
          keepNote(id, '');
          notify(ERASURE.done(name), describeLeft(done));
          navigate({ screen: 'candidates' });
        },
      },
    );
  };
  const held = preview.data?.isHeld === true ? ERASURE.isHeld : undefined;
  return (
    <Modal
      title={ERASURE.title(name)}
      hint={ERASURE.hint}
      submitLabel={erase.isPending ? ERASURE.deleting : ERASURE.confirm}
      unavailable={erase.isPending ? ERASURE.deleting : held}
      isDangerous
      onClose={onClose}
      onSubmit={send}
    >
      {preview.isError ? (
        <Failure error={preview.error} onRetry={() => void preview.refetch()} />
      ) : undefined}
      {preview.isPending ? <Skeleton lines={4} /> : undefined}
      {preview.data === undefined ? undefined : (
        <>
          {held === undefined ? undefined : <p className={styles.held}>{held}</p>}
          <Lines title={ERASURE.goes} lines={describeErasure(preview.data)} />
          <Lines title={ERASURE.stays} lines={staying(preview.data)} />
        </>
      )}
    </Modal>
  );
}

function staying({ sharedFiles, isPurgeable }: ErasurePreview): readonly string[] {
  return [
    ...(sharedFiles > 0 ? [describeShared(sharedFiles)] : []),
    ...(isPurgeable ? [] : [ERASURE.unpurgeable]),
    ERASURE.proof,
  ];
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
