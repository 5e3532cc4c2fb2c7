import { DATA } from '../../../shared/messages/ui/vault.ts';
import { Button } from '../../components/button.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { copy } from '../../lib/clipboard.ts';
import styles from './listing.module.css';

/** Shows the code that opens the workspace when everything else is lost. */
export function RecoveryCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const asked = useCall('vault.recoveryCode', {});
  return (
    <Modal
      title={DATA.codeTitle}
      hint={DATA.codeHint}
      submitLabel={DATA.codeKept}
      onClose={onClose}
      onSubmit={onClose}
    >
      {asked.isError ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : undefined}
      {asked.isPending ? <Skeleton lines={2} /> : undefined}
      {asked.data === undefined ? undefined : (
        <div className={styles.body}>
          <output className={styles.code} aria-label={DATA.codeTitle}>
            {asked.data.code}
          </output>
          <Button small onClick={() => copy({ text: asked.data.code }, DATA.codeCopied)}>
            {DATA.copyCode}
          </Button>
        </div>
      )}
    </Modal>
  );
}
