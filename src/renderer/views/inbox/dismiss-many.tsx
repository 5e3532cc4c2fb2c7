import { X } from 'lucide-react';
import type { UnreadFileView } from '../../../shared/contract/inbox-calls.ts';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { Button } from '../../components/button.tsx';
import { CLOSES } from './use-item-keys.ts';

interface DismissManyProps {
  readonly files: readonly UnreadFileView[];
  readonly onDismiss: () => void;
}

/** Says of many files at once that they were seen to. */
export function DismissMany({ files, onDismiss }: DismissManyProps) {
  return (
    <Button small variant="quiet" icon={X} onClick={onDismiss} {...CLOSES}>
      {INBOX.dismissOf(INBOX.files(files.length))}
    </Button>
  );
}
