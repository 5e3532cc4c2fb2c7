import { dialog } from 'electron';
import { contract } from '../../shared/contract/contract.ts';
import type { ParsedInput } from '../../shared/contract/contract.ts';
import { SYSTEM_DIALOGS } from '../../shared/messages/ui/desktop.ts';
import { describeAppError } from '../../shared/messages/ui/app-error.ts';
import type { Dispatch } from './dispatch.ts';

/**
 * Asks for files or for a folder and starts their import; the window shows any import that runs.
 * The menu's way: the window's own file input opens only for a click inside it.
 */
export async function addCredentials(
  dispatch: Dispatch,
  kind: ParsedInput<'dialogs.openCredentials'>['kind'],
): Promise<void> {
  // While a person looks for them. What fails in that is told of the import.
  void dispatch('imports.prepare', {});
  const picked = await dispatch('dialogs.openCredentials', { kind });
  const { data } = contract['dialogs.openCredentials'].output.safeParse(picked.ok && picked.value);
  if (data === undefined || data.paths.length === 0) return;
  const started = await dispatch('imports.start', data);
  if (!started.ok) dialog.showErrorBox(SYSTEM_DIALOGS.notAdded, describeAppError(started.error));
}
