import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { ReportFormat } from '../../shared/contract/report-calls.ts';
import { VAULT_DIALOGS } from '../../shared/messages/ui/vault.ts';
import type { Desktop } from './dispatch.ts';

const FORMAT_NAMES = {
  pdf: 'PDF document',
  html: 'Web page',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
} as const satisfies Record<ReportFormat, string>;

// A folder may hold anything, so every file is offered; what cannot be read is said of each.
const OPEN_DIALOGS = {
  files: {
    title: 'Add credentials',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
  },
  folder: {
    title: 'Add a folder of credentials',
    buttonLabel: 'Add',
    properties: ['openDirectory', 'multiSelections'],
  },
  certificates: {
    title: 'Accept certificates',
    buttonLabel: 'Accept',
    properties: ['openFile', 'multiSelections'],
  },
  resumes: {
    title: 'Add a résumé',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
  },
  registry: {
    title: 'Add a registry of issuers',
    buttonLabel: 'Add',
    properties: ['openFile'],
  },
  framework: {
    title: 'Import a framework of skills',
    buttonLabel: 'Import',
    properties: ['openFile'],
  },
} as const satisfies Record<string, OpenDialogOptions>;

/** Where a copy of the workspace is put, and which is restored. */
interface CopyDialogs {
  saveCopy(): Promise<string | undefined>;
  openBackup(): Promise<string | undefined>;
}

/** The system's dialogs and file manager, as `window`'s own. */
export function createDesktop(window: () => BrowserWindow | undefined): Desktop & CopyDialogs {
  return {
    async saveReport({ format }) {
      const options = {
        title: 'Export report',
        defaultPath: join(app.getPath('documents'), `Touchstone report.${format}`),
        filters: [{ name: FORMAT_NAMES[format], extensions: [format] }],
      };
      const parent = window();
      const { canceled, filePath } = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || filePath === '' ? undefined : filePath;
    },
    openCredentials: ({ kind }) => open(OPEN_DIALOGS[kind], window()),
    openCertificates: () => open(OPEN_DIALOGS.certificates, window()),
    openResumes: () => open(OPEN_DIALOGS.resumes, window()),
    async openRegistry() {
      const [file] = await open(OPEN_DIALOGS.registry, window());
      return file;
    },
    async openFramework() {
      const [file] = await open(OPEN_DIALOGS.framework, window());
      return file;
    },
    async saveCopy() {
      const options = {
        ...VAULT_DIALOGS.saveCopy,
        defaultPath: join(app.getPath('documents'), VAULT_DIALOGS.copyName),
      };
      const parent = window();
      const { canceled, filePath } = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || filePath === '' ? undefined : filePath;
    },
    async openBackup() {
      const words = { ...VAULT_DIALOGS.openBackup, properties: ['openFile'] } as const;
      const [file] = await open(words, window());
      return file;
    },
    reveal: (file) => shell.showItemInFolder(file),
  };
}

interface OpenWords extends Pick<OpenDialogOptions, 'title' | 'buttonLabel'> {
  readonly properties: readonly NonNullable<OpenDialogOptions['properties']>[number][];
}

async function open(
  { properties, ...words }: OpenWords,
  parent: BrowserWindow | undefined,
): Promise<readonly string[]> {
  const options: OpenDialogOptions = { ...words, properties: [...properties] };
  const { canceled, filePaths } = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? [] : filePaths;
}
