import { dialog } from 'electron';
import type { ParsedInput } from '../../shared/contract/contract.ts';
import { SYSTEM_DIALOGS } from '../../shared/messages/ui/desktop.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';
import type { Desktop, Dispatch } from './dispatch.ts';

/**
 * Asks for files or for a folder and starts their import; the window shows any import that runs.
 * The menu's way: the window's own file input opens only for a click inside it.
 */
export async function addCredentials(
  desktop: Pick<Desktop, 'openCredentials'>,
  dispatch: Dispatch,
  kind: ParsedInput<'dialogs.openCredentials'>['kind'],
): Promise<void> {
  const paths = await desktop.openCredentials({ kind });
  if (paths.length === 0) return;
  const started = await dispatch('imports.start', { paths: [...paths] });
  if (!started.ok) dialog.showErrorBox(SYSTEM_DIALOGS.notAdded, describeAppError(started.error));
}
