import type { ReportFormat } from '../../contract/report-calls.ts';
import { live } from '../live.ts';
import { counted } from './number.ts';

/** The app's menu; the letter after “&” is underlined where the system does so. */
export const MENU = live({
  file: '&File',
  addFiles: 'Add credentials…',
  addFolder: 'Add a folder of credentials…',
  pasteCredential: 'Paste a credential…',
  exportReport: 'Export report…',
  checkReport: 'Check a report…',
  newWorkspace: 'New workspace…',
  openWorkspace: 'Open workspace…',
  openRecent: 'Open recent',
  noRecent: 'No workspace yet',
  clearRecent: 'Clear this list',
  quit: 'Quit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: '&View',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  help: '&Help',
  about: 'About Touchstone',
});

/** The system's own dialogs. */
export const SYSTEM_DIALOGS = live({
  files: { title: 'Add credentials', buttonLabel: 'Add' },
  folder: { title: 'Add a folder of credentials', buttonLabel: 'Add' },
  certificates: { title: 'Accept certificates', buttonLabel: 'Accept' },
  resumes: { title: 'Add a résumé', buttonLabel: 'Add' },
  registry: { title: 'Add a registry of issuers', buttonLabel: 'Add' },
  framework: { title: 'Import a framework of skills', buttonLabel: 'Import' },
  groups: { title: 'Take in a table of groups', buttonLabel: 'Take in' },
  report: { title: 'Check a report', buttonLabel: 'Check' },
  newWorkspace: { title: 'Make a workspace', buttonLabel: 'Make' },
  workspaceName: 'Candidates',
  workspace: { title: 'Open a workspace', buttonLabel: 'Open' },
  saveReport: 'Export report',
  saveTable: 'Save table',
  reportName: 'Touchstone report',
  saveSubjectCopy: 'Save what is kept about this person',
  subjectCopyName: 'What is kept about me.zip',
  saveIncident: 'Save what went wrong',
  incidentName: 'Touchstone problem.txt',
  formats: {
    pdf: 'PDF document',
    html: 'Web page',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
  } satisfies Record<ReportFormat, string>,
  workspaceFile: 'Touchstone workspace',
  zipFile: 'Zip archive',
  notAdded: 'No credentials were added',
  cannotOpen: 'Touchstone cannot open',
});

/** What the system says when something long has ended; counts only, since anybody may read it. */
export const NOTIFICATIONS = live({
  import: {
    finished: 'Import finished',
    cancelled: 'Import cancelled',
    failed: 'Import stopped early',
  },
  recheck: {
    finished: 'Credentials checked again',
    cancelled: 'Checking again was cancelled',
    failed: 'Checking again stopped early',
  },
  imported: (credentials: number, problems: number) =>
    `${counted(credentials, 'credential read', 'credentials read')}, ${counted(problems, 'file could not be read', 'files could not be read')}`,
  rechecked: (credentials: number) =>
    counted(credentials, 'credential checked', 'credentials checked'),
  setting: 'System notices',
  tell: 'Tell me when something long has ended',
  tellHint:
    'When an import or a check of everything ends while another window is in front. The notice tells counts, and nobody’s name.',
  on: 'Notices are on',
  off: 'Notices are off',
});

/** Workspaces that were opened on this computer. */
export const RECENT = live({
  title: 'Recent workspaces',
  hint: 'This list is kept on this computer, outside every workspace.',
  open: (name: string) => `Open the workspace ${name}`,
  openShort: 'Open',
  isOpen: 'open in this window',
  missing: 'its file is no longer there',
  remove: (name: string) => `Take ${name} off this list`,
  clear: 'Clear this list',
  new: 'Make a new workspace…',
  other: 'Open another workspace…',
});

/** A file that Touchstone has written. */
export const WRITTEN_FILE = live({
  drag: 'Drag this file to where it is needed',
  copy: 'Save what is kept about them…',
  copied: 'What is kept about this person is saved',
  copiedTo: (file: string) => `It is in ${file}. Look through it before you hand it on.`,
});
