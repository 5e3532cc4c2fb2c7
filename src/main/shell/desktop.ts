import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { toFileName } from '../../shared/lib/file-name.ts';
import { SYSTEM_DIALOGS } from '../../shared/messages/ui/desktop.ts';
import { VAULT_DIALOGS } from '../../shared/messages/ui/vault.ts';
import type { Desktop } from './dispatch.ts';

type OpenProperties = readonly NonNullable<OpenDialogOptions['properties']>[number][];

const ONE: OpenProperties = ['openFile'];
const SEVERAL: OpenProperties = ['openFile', 'multiSelections'];
const FOLDERS: OpenProperties = ['openDirectory', 'multiSelections'];

/** Windows would list the file among those used last, and files are called as people are. */
const UNLISTED = 'dontAddToRecent';

/** Where a copy of the workspace is put, and which is restored. */
interface CopyDialogs {
  saveCopy(): Promise<string | undefined>;
  openBackup(): Promise<string | undefined>;
}

/** Which workspace is opened in the place of this one, and where a new one is made. */
interface WorkspaceDialogs {
  newWorkspace(): Promise<string | undefined>;
  openWorkspace(): Promise<string | undefined>;
}

/** Where what went wrong is written to. */
interface IncidentDialogs {
  saveIncident(): Promise<string | undefined>;
}

/** The system's dialogs and file manager, as `window`'s own; worded in the language of the moment. */
export function createDesktop(
  window: () => BrowserWindow | undefined,
  iconFile: string,
): Desktop & CopyDialogs & WorkspaceDialogs & IncidentDialogs {
  const several = (of: Words, properties: OpenProperties) => open({ ...of, properties }, window());
  const one = async (of: Words, filters: readonly FileFilter[] = []) => {
    const [file] = await open({ ...of, properties: ONE, filters: [...filters] }, window());
    return file;
  };
  return {
    saveReport: ({ format, table }) => {
      const { saveReport, saveTable, reportName, formats, zipFile } = SYSTEM_DIALOGS;
      const filters = [{ name: { ...formats, zip: zipFile }[format], extensions: [format] }];
      const title = table === undefined ? saveReport : saveTable;
      const name = `${toFileName(table ?? '') || reportName}.${format}`;
      return save({ title, name, filters }, window());
    },
    saveSubjectCopy: () => {
      const { saveSubjectCopy, subjectCopyName, zipFile } = SYSTEM_DIALOGS;
      const filters = [{ name: zipFile, extensions: ['zip'] }];
      return save({ title: saveSubjectCopy, name: subjectCopyName, filters }, window());
    },
    saveIncident: () => {
      const { saveIncident, incidentName } = SYSTEM_DIALOGS;
      return save({ title: saveIncident, name: incidentName }, window());
    },
    saveCopy: () => save({ ...VAULT_DIALOGS.saveCopy, name: VAULT_DIALOGS.copyName }, window()),
    // A folder may hold anything, so every file is offered; what cannot be read is said of each.
    openCredentials: ({ kind }) =>
      several(SYSTEM_DIALOGS[kind], kind === 'files' ? SEVERAL : FOLDERS),
    openCertificates: () => several(SYSTEM_DIALOGS.certificates, SEVERAL),
    openResumes: () => several(SYSTEM_DIALOGS.resumes, SEVERAL),
    openRegistry: () => one(SYSTEM_DIALOGS.registry),
    openFramework: () => one(SYSTEM_DIALOGS.framework),
    openGroups: () => one(SYSTEM_DIALOGS.groups),
    openReport: () => one(SYSTEM_DIALOGS.report),
    openBackup: () => one(VAULT_DIALOGS.openBackup),
    newWorkspace: () => {
      const name = `${SYSTEM_DIALOGS.workspaceName}.touchstone`;
      return save({ ...SYSTEM_DIALOGS.newWorkspace, name, filters: workspaceFiles() }, window());
    },
    openWorkspace: () => one(SYSTEM_DIALOGS.workspace, workspaceFiles()),
    startDrag: (file) => window()?.webContents.startDrag({ file, icon: iconFile }),
    reveal: (file) => shell.showItemInFolder(file),
  };
}

const workspaceFiles = () => [{ name: SYSTEM_DIALOGS.workspaceFile, extensions: ['touchstone'] }];

type Words = Pick<OpenDialogOptions, 'title' | 'buttonLabel'>;

interface SaveWords extends Words {
  /** The name that is offered; in the person's documents. */
  readonly name: string;
  readonly filters?: FileFilter[];
}

async function save(
  { name, ...words }: SaveWords,
  parent: BrowserWindow | undefined,
): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    ...words,
    defaultPath: join(app.getPath('documents'), name),
    // On Linux nothing would be asked before a file is written over.
    properties: ['showOverwriteConfirmation', UNLISTED],
  };
  const { canceled, filePath } = await (parent === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return canceled || filePath === '' ? undefined : filePath;
}

interface OpenWords extends Words {
  readonly properties: OpenProperties;
  readonly filters?: FileFilter[];
}

async function open(
  { properties, ...words }: OpenWords,
  parent: BrowserWindow | undefined,
): Promise<readonly string[]> {
  const options: OpenDialogOptions = { ...words, properties: [...properties, UNLISTED] };
  const { canceled, filePaths } = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? [] : filePaths;
}
