import { DATA, describeBereaved, describeLost, UNLOCK } from '../../../shared/messages/ui/vault.ts';
import { Modal } from '../../components/modal.tsx';
import { useCommand } from '../../lib/client.ts';
import styles from './listing.module.css';

/** Takes over what can be read of a damaged workspace, and says what is lost. */
export function RepairDialog({ onClose }: { readonly onClose: () => void }) {
  const recover = useCommand('vault.recover');
  const lost = recover.data?.lost;
  if (lost !== undefined) {
    return (
      <Modal
        title={UNLOCK.recoveredTitle}
        submitLabel={UNLOCK.close}
        isNotice
        onClose={onClose}
        onSubmit={onClose}
      >
        <ul>
          {describeLost(lost).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {lost.names.length === 0 ? undefined : (
          <p className={styles.meta}>{describeBereaved(lost.names)}</p>
        )}
      </Modal>
    );
  }
  return (
    <Modal
      title={DATA.repairTitle}
      hint={DATA.repairHint}
      submitLabel={recover.isPending ? UNLOCK.recovering : DATA.repairNow}
      unavailable={recover.isPending ? UNLOCK.recovering : undefined}
      onClose={onClose}
      onSubmit={() => recover.mutate({})}
    >
      {undefined}
    </Modal>
  );
}
