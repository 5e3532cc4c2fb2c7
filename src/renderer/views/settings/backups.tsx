import { Archive, HardDriveDownload, Trash2, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { BackupView } from '../../../shared/contract/keeping-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { DATA, describeBackup } from '../../../shared/messages/ui/vault.ts';
import { Button } from '../../components/button.tsx';
import { Modal } from '../../components/modal.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** Copies of the workspace: those beside it, and what makes and restores one. */
export function Backups({ onRepair }: { readonly onRepair: () => void }) {
  const vault = useCall('vault.get', {});
  const backUp = useCommand('vault.backUp');
  const restore = useCommand('vault.restore');
  const make = (elsewhere: boolean) =>
    backUp.mutate(
      { elsewhere },
      {
        onSuccess: ({ file }) =>
          file === undefined ? undefined : notify(DATA.backedUp, elsewhere ? file : undefined),
      },
    );
  const busy = backUp.isPending ? DATA.backingUp : undefined;
  const restoring = restore.isPending ? DATA.restoring : undefined;
  return (
    <Section address="backups" title={DATA.backups} hint={DATA.backupsHint}>
      <div className={styles.body}>
        <BackupList backups={vault.data?.backups ?? []} />
        <div className={styles.actions}>
          <Button icon={Archive} unavailable={busy ?? restoring} onClick={() => make(false)}>
            {backUp.isPending ? DATA.backingUp : DATA.backUp}
          </Button>
          <Button
            icon={HardDriveDownload}
            unavailable={busy ?? restoring}
            onClick={() => make(true)}
          >
            {DATA.backUpElsewhere}
          </Button>
          <Button
            unavailable={busy ?? restoring}
            onClick={() =>
              restore.mutate(
                {},
                { onSuccess: ({ isDone }) => (isDone ? notify(DATA.restored) : undefined) },
              )
            }
          >
            {DATA.restoreOther}
          </Button>
          <Button icon={Wrench} onClick={onRepair}>
            {DATA.repair}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function BackupList({ backups }: { readonly backups: readonly BackupView[] }) {
  if (backups.length === 0) return <p className={styles.none}>{DATA.none}</p>;
  return (
    <ul className={styles.list} aria-label={DATA.list}>
      {backups.map((backup) => (
        <BackupEntry key={backup.file} backup={backup} />
      ))}
    </ul>
  );
}

function BackupEntry({ backup }: { readonly backup: BackupView }) {
  const [isAsked, setAsked] = useState(false);
  const remove = useCommand('vault.deleteBackup');
  const { file, madeAt, isEncrypted } = backup;
  const moment = shownMoment(madeAt);
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <span className={styles.name}>{moment}</span>
        <span className={styles.meta}>{describeBackup(backup)}</span>
        {isEncrypted ? undefined : <span className={styles.warning}>{DATA.unsealed}</span>}
      </div>
      <div className={styles.actions}>
        <Button small aria-label={`${DATA.restore} ${moment}`} onClick={() => setAsked(true)}>
          {DATA.restore}
        </Button>
        <Button
          small
          icon={Trash2}
          aria-label={`${DATA.remove} ${moment}`}
          onClick={() => remove.mutate({ file }, { onSuccess: () => notify(DATA.removed) })}
        >
          {DATA.remove}
        </Button>
      </div>
      {isAsked ? (
        <RestoreDialog
          file={file}
          what={`${moment} · ${describeBackup(backup)}`}
          onClose={() => setAsked(false)}
        />
      ) : undefined}
    </li>
  );
}

interface RestoreDialogProps {
  readonly file: string;
  /** When and why it was made, where that is known. */
  readonly what?: string;
  readonly onClose: () => void;
}

function RestoreDialog({ file, what, onClose }: RestoreDialogProps) {
  const restore = useCommand('vault.restore');
  const done = () => {
    onClose();
    notify(DATA.restored);
  };
  return (
    <Modal
      title={DATA.restoreTitle}
      hint={DATA.restoreHint}
      submitLabel={restore.isPending ? DATA.restoring : DATA.restoreNow}
      unavailable={restore.isPending ? DATA.restoring : undefined}
      onClose={onClose}
      onSubmit={() => restore.mutate({ file }, { onSuccess: done })}
    >
      {what === undefined ? undefined : <p className={styles.name}>{what}</p>}
      <p className={styles.meta}>{file}</p>
    </Modal>
  );
}
