import { useEffect, useEffectEvent } from 'react';
import { MENU, RECENT } from '../../../shared/messages/ui/desktop.ts';
import { useAdding } from '../../lib/adding.ts';
import { call, useCall } from '../../lib/client.ts';
import { useCommands } from '../../lib/commands.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { useMenuItem } from '../../lib/menu.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { useRecheckState } from '../../lib/recheck-state.tsx';
import { navigate } from '../../lib/router.ts';
import { redoLast, undoLast } from '../../lib/undo.ts';
import { nameOfFile } from '../recent/name-of-file.ts';

/** What comes from outside the window: its menu, files that the app was opened with, a notice that was clicked. */
export function DesktopLink() {
  useMenuItem('undo', () => inField('undo', undoLast));
  useMenuItem('redo', () => inField('redo', redoLast));
  useCheckReport();
  useOpenWorkspaces();
  useOpenedFiles();
  useChosenJob();
  return undefined;
}

// A field that is typed in takes its own words back.
function inField(command: 'undo' | 'redo', otherwise: () => void): void {
  const { activeElement } = document;
  const isField =
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && activeElement.selectionStart !== null);
  if (isField) document.execCommand(command);
  else otherwise();
}

function checkReport(): void {
  call('dialogs.openReport', {}).then(
    ({ file }) => (file === undefined ? undefined : navigate({ screen: 'report', file })),
    notifyFailure,
  );
}

function useCheckReport(): void {
  useMenuItem('check-report', checkReport);
  useCommands([{ label: MENU.checkReport, run: checkReport }]);
}

/** Other workspaces by their names, in the palette. */
function useOpenWorkspaces(): void {
  const recent = useCall('recent.list', {}).data?.recent ?? [];
  const others = recent.filter(({ isOpen, isThere }) => isThere && !isOpen);
  useCommands([
    { label: RECENT.new, run: () => void call('shell.newWorkspace', {}).catch(notifyFailure) },
    { label: RECENT.other, run: () => void call('shell.openWorkspace', {}).catch(notifyFailure) },
    ...others.map(({ file }) => ({
      label: RECENT.open(nameOfFile(file)),
      run: () => void call('recent.open', { file }).catch(notifyFailure),
    })),
  ]);
}

/** Takes them as if they were dropped on the window: now, and whenever there are more. */
function useOpenedFiles(): void {
  const { addPaths } = useAdding();
  const take = useEffectEvent(() => {
    call('shell.takeOpened', {}).then(
      ({ paths }) => (paths.length === 0 ? undefined : addPaths(paths)),
      notifyFailure,
    );
  });
  useEffect(() => {
    take();
    return window.touchstone.on('files.opened', () => take());
  }, []);
}

function useChosenJob(): void {
  const imports = useImportState();
  const rechecks = useRecheckState();
  const show = useEffectEvent((job: 'import' | 'recheck') => {
    if (job === 'import' && imports.latest !== undefined) imports.show(imports.latest.importId);
    if (job === 'recheck' && rechecks.latest !== undefined) {
      rechecks.show(rechecks.latest.recheckId);
    }
  });
  useEffect(() => window.touchstone.on('job.chosen', ({ job }) => show(job)), []);
}
