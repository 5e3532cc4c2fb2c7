import { FolderOpen, X } from 'lucide-react';
import { useId } from 'react';
import type { RecentView } from '../../../shared/contract/shell-calls.ts';
import { RECENT } from '../../../shared/messages/ui/desktop.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { nameOfFile } from './name-of-file.ts';
import styles from './recent-workspaces.module.css';

/** The workspaces that were opened on this computer; nothing where there is none but the one that is open. */
export function RecentWorkspaces() {
  const id = useId();
  const recent = useCall('recent.list', {}).data?.recent ?? [];
  const clear = useCommand('recent.clear');
  if (recent.every(({ isOpen }) => isOpen)) return undefined;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {RECENT.title}
      </h2>
      <p className={styles.hint}>{RECENT.hint}</p>
      <ul className={styles.list} aria-labelledby={id}>
        {recent.map((one) => (
          <Recent key={one.file} recent={one} />
        ))}
      </ul>
      <Button small variant="quiet" onClick={() => clear.mutate({})}>
        {RECENT.clear}
      </Button>
    </section>
  );
}

function Recent({ recent: { file, isThere, isOpen } }: { readonly recent: RecentView }) {
  const open = useCommand('recent.open');
  const remove = useCommand('recent.remove');
  const name = nameOfFile(file);
  const state = [...(isOpen ? [RECENT.isOpen] : []), ...(isThere ? [] : [RECENT.missing])];
  return (
    <li className={styles.one}>
      <div className={styles.words}>
        <span className={styles.name}>{[name, ...state].join(', ')}</span>
        <span className={styles.hint}>{file}</span>
      </div>
      {isThere && !isOpen ? (
        <Button
          small
          icon={FolderOpen}
          aria-label={RECENT.open(name)}
          onClick={() => open.mutate({ file })}
        >
          {RECENT.openShort}
        </Button>
      ) : undefined}
      <IconButton icon={X} label={RECENT.remove(name)} onClick={() => remove.mutate({ file })} />
    </li>
  );
}
