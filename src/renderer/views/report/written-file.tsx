import { WRITTEN_FILE } from '../../../shared/messages/ui/desktop.ts';
import { REPORT } from '../../../shared/messages/ui/report.ts';
import { FileChip } from '../../components/file-chip.tsx';
import { call } from '../../lib/client.ts';
import { notifyFailure, notifyWritten } from '../../lib/notices.ts';
import { nameOfFile } from '../recent/name-of-file.ts';

/** A file that Touchstone wrote, to be dragged to where it is needed. */
export function WrittenFile({ file }: { readonly file: string }) {
  return (
    <FileChip
      name={nameOfFile(file)}
      hint={WRITTEN_FILE.drag}
      onDrag={() => void call('files.startDrag', { file }).catch(notifyFailure)}
    />
  );
}

/** Says that a file was written: it can be dragged from there, or shown in its folder. */
export function tellFile(title: string, description: string, file: string): void {
  notifyWritten(title, description, file, {
    label: REPORT.show,
    act: () => void call('files.reveal', { file }).catch(notifyFailure),
  });
}
