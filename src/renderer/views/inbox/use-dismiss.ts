import type { UnreadFileView } from '../../../shared/contract/inbox-calls.ts';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { call, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';

/** Says of files that they were seen to; it can be taken back. */
export function useDismiss(): (files: readonly UnreadFileView[]) => void {
  const dismiss = useCommand('inbox.dismiss');
  return (files) => {
    const unreadIds = files.map(({ id }) => id);
    const [first] = files;
    const title =
      files.length === 1 && first !== undefined
        ? INBOX.dismissed(fileName(first))
        : INBOX.dismissedAll(files.length);
    dismiss.mutate(
      { unreadIds, isDismissed: true },
      {
        onSuccess: () =>
          didChange(
            title,
            () => call('inbox.dismiss', { unreadIds, isDismissed: false }),
            () => call('inbox.dismiss', { unreadIds, isDismissed: true }),
          ),
      },
    );
  };
}

/** The last part of a path of either kind of system. */
export function fileName({ file }: Pick<UnreadFileView, 'file'>): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}
