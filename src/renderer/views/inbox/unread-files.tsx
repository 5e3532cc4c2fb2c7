import { FileX2, RotateCw, X } from 'lucide-react';
import type { InboxView, UnreadFileView } from '../../../shared/contract/inbox-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Button } from '../../components/button.tsx';
import { useCommand } from '../../lib/client.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { describeFolder, describeProblemView } from '../imports/problem-list.tsx';
import { Alike } from './alike.tsx';
import { DismissMany } from './dismiss-many.tsx';
import { ItemSection } from './item-section.tsx';
import { fileName, useDismiss } from './use-dismiss.ts';
import { CLOSES, ITEM, OPENS } from './use-item-keys.ts';
import { isResume } from './waiting.tsx';
import styles from './inbox.module.css';

/** What could not be read and why; nothing where all was. */
export function UnreadFiles({ inbox }: { readonly inbox: InboxView }) {
  const dismiss = useDismiss();
  const tryAgain = useTryAgain();
  const files = inbox.unread.filter((file) => !isResume(file));
  if (files.length === 0) return undefined;
  const within = files.filter(({ isWithinReach }) => isWithinReach);
  const further = inbox.unreadTotal - inbox.unread.length;
  return (
    <ItemSection
      title={INBOX.unread}
      note={number(files.length + further)}
      hint={INBOX.unreadHint}
      actions={
        files.length < 2 ? undefined : (
          <>
            {within.length < 2 ? undefined : (
              <Button small variant="quiet" onClick={() => tryAgain(within)}>
                {INBOX.tryAllAgain}
              </Button>
            )}
            <Button small variant="quiet" onClick={() => dismiss(files)}>
              {INBOX.dismissAll}
            </Button>
          </>
        )
      }
      foot={further === 0 ? undefined : INBOX.more(further)}
    >
      <Alike
        things={files}
        kindOf={kindOf}
        icon={<FileX2 className={styles.bad} aria-hidden />}
        words={describeProblemView}
        note={(alike) => INBOX.alike(alike.length - 1)}
        renderActions={(alike) => (
          <AllActions
            files={alike}
            onTryAgain={() => tryAgain(alike.filter(({ isWithinReach }) => isWithinReach))}
            onDismiss={() => dismiss(alike)}
          />
        )}
        renderOne={(file) => (
          <Item
            key={file.id}
            file={file}
            onTryAgain={() => tryAgain([file])}
            onDismiss={() => dismiss([file])}
          />
        )}
      />
    </ItemSection>
  );
}

interface ActionsProps {
  readonly onTryAgain: () => void;
  readonly onDismiss: () => void;
}

/** What can be done with many at once. */
function AllActions({
  files,
  onTryAgain,
  onDismiss,
}: ActionsProps & { readonly files: readonly UnreadFileView[] }) {
  const within = files.filter(({ isWithinReach }) => isWithinReach).length;
  return (
    <>
      {within === 0 ? undefined : (
        <Button small icon={RotateCw} onClick={onTryAgain} {...OPENS}>
          {INBOX.tryAgainOf(INBOX.files(within))}
        </Button>
      )}
      <DismissMany files={files} onDismiss={onDismiss} />
    </>
  );
}

interface ItemProps extends ActionsProps {
  readonly file: UnreadFileView;
}

function Item({ file, onTryAgain, onDismiss }: ItemProps) {
  const name = fileName(file);
  return (
    <li className={styles.item} {...ITEM}>
      <FileX2 className={styles.bad} aria-hidden />
      <div className={styles.words}>
        <p>{describeProblemView(file)}</p>
        <p className={styles.meta}>
          {[describeFolder(file.file), INBOX.ofImport(shownMoment(file.at))]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          small
          icon={RotateCw}
          aria-label={INBOX.tryAgainOf(name)}
          unavailable={file.isWithinReach ? undefined : INBOX.outOfReach}
          onClick={onTryAgain}
          {...OPENS}
        >
          {INBOX.tryAgain}
        </Button>
        <Button
          small
          variant="quiet"
          icon={X}
          aria-label={INBOX.dismissOf(name)}
          onClick={onDismiss}
          {...CLOSES}
        >
          {INBOX.dismiss}
        </Button>
      </div>
    </li>
  );
}

function useTryAgain(): (files: readonly UnreadFileView[]) => void {
  const tryAgain = useCommand('inbox.tryAgain');
  const { show } = useImportState();
  return (files) =>
    tryAgain.mutate(
      { unreadIds: files.map(({ id }) => id) },
      { onSuccess: ({ importId }) => show(importId) },
    );
}

/** Of one kind are those of which the same is said: a photograph cannot carry what a picture may have lost. */
function kindOf({ code, params = {} }: UnreadFileView): string {
  return [code, params['reason'] ?? params['found'] ?? ''].join(' ');
}
