import type { Dispatch } from './dispatch.ts';
import type { VaultDesk } from './vault-desk.ts';

/** The workspace in the window, in whose place another one may be put. */
export interface WorkspaceHolder extends VaultDesk {
  /** Absolute path. */
  file(): string;
  /** Once it is open, or is known not to be. */
  isOpen(): Promise<unknown>;
  /** Closes the one that is open, which writes what it has in hand, and opens this one. */
  replace(file: string): Promise<void>;
}

/**
 * Opens a workspace. What is called while one takes another's place waits for it.
 *
 * @param open Opens the workspace in a file.
 */
export function holdWorkspace(
  first: string,
  open: (file: string) => Promise<VaultDesk>,
): WorkspaceHolder {
  let file = first;
  let current = open(first);
  const dispatch: Dispatch = async (call, input) => (await current).dispatch(call, input);
  return {
    dispatch,
    file: () => file,
    isOpen: () => current,
    async replace(next) {
      current = inPlaceOf(current, () => open(next));
      file = next;
      await current;
    },
    close: async () => (await current).close(),
  };
}

async function inPlaceOf(
  last: Promise<VaultDesk>,
  open: () => Promise<VaultDesk>,
): Promise<VaultDesk> {
  const desk = await last;
  await desk.close();
  return open();
}
