import { SHELL } from '../../shared/messages/ui/shell.ts';
import { call, useCommand } from './client.ts';
import { useImportState } from './import-state.tsx';
import { notifyFailure } from './notices.ts';

/** The ways in which credentials come in. Each starts an import and shows it. */
export interface Adding {
  readonly addFiles: (files: readonly File[]) => void;
  readonly addFolder: () => void;
  readonly addSamples: () => void;
}

export function useAdding(): Adding {
  const { show } = useImportState();
  const start = useCommand('imports.start').mutate;
  const startSamples = useCommand('imports.startSamples').mutate;
  const shown = { onSuccess: (started: { importId: string }) => show(started.importId) };
  const add = (paths: readonly string[]) => start({ paths: [...paths] }, shown);
  return {
    addFiles: (files) => {
      pathsOf(files).then(add, notifyFailure);
    },
    addFolder: () => {
      call('dialogs.openCredentials', { kind: 'folder' }).then(
        ({ paths }) => (paths.length === 0 ? undefined : add(paths)),
        notifyFailure,
      );
    },
    addSamples: () => startSamples({}, shown),
  };
}

/** Paths of what was dropped; text or an image dragged from a browser has none. */
async function pathsOf(files: readonly File[]): Promise<readonly string[]> {
  const paths = (await window.touchstone.pathsOf(files)).filter((path) => path !== '');
  if (paths.length === 0) throw new Error(SHELL.nothingDropped);
  return paths;
}
