import { SHELL } from '../../shared/messages/ui/shell.ts';
import { call } from './client.ts';
import { useImportState } from './import-state.tsx';
import { navigate } from './router.ts';
import { notifyFailure } from './notices.ts';

/** The ways in which credentials come in. Each starts an import and shows it. */
export interface Adding {
  readonly addFiles: (files: readonly File[]) => void;
  /** Files that the app was opened with. */
  readonly addPaths: (paths: readonly string[]) => void;
  readonly addFolder: () => void;
  readonly addSamples: () => void;
}

// Not as mutations of the component that asks: the first start's is gone as soon as files are read.
export function useAdding(): Adding {
  const { show } = useImportState();
  const run = (start: () => Promise<string | undefined>) => {
    start().then(
      (importId) => (importId === undefined ? undefined : show(importId)),
      notifyFailure,
    );
  };
  return {
    addFiles: (files) => run(async () => takeIn(await pathsOf(files))),
    addPaths: (paths) => run(() => takeIn(paths)),
    addFolder: () => run(startFolder),
    addSamples: () => run(async () => (await call('imports.startSamples', {})).importId),
  };
}

/** Reports are shown with what became of them; whatever else came along is imported. */
async function takeIn(paths: readonly string[]): Promise<string | undefined> {
  const { reports } = await call('report.recognise', { paths: [...paths] });
  const [file] = reports;
  if (file !== undefined) navigate({ screen: 'report', file });
  const others = paths.filter((path) => !reports.includes(path));
  return others.length === 0 ? undefined : startImport(others);
}

async function startImport(paths: readonly string[]): Promise<string> {
  return (await call('imports.start', { paths: [...paths] })).importId;
}

/** To be called when files are about to come. What fails in that is told of the import. */
export function prepareImport(): void {
  call('imports.prepare', {}).catch(() => undefined);
}

async function startFolder(): Promise<string | undefined> {
  prepareImport();
  const { paths } = await call('dialogs.openCredentials', { kind: 'folder' });
  return paths.length === 0 ? undefined : startImport(paths);
}

/** Paths of what was dropped; text or an image dragged from a browser has none. */
async function pathsOf(files: readonly File[]): Promise<readonly string[]> {
  const paths = (await window.touchstone.pathsOf(files)).filter((path) => path !== '');
  if (paths.length === 0) throw new Error(SHELL.nothingDropped);
  return paths;
}
