import type { ImportView } from '../../contract/views.ts';
import { counted, number } from './number.ts';
import { WRITE_REFUSALS } from './app-error.ts';
import { live } from '../live.ts';

export const IMPORT_STATES = live({
  running: 'still running',
  finished: 'finished',
  cancelled: 'cancelled',
  failed: 'stopped early',
} satisfies Record<ImportView['state'], string>);

/** What is said while files are read, and when they were. */
export const IMPORTS = live({
  region: 'Import',
  reading: 'Reading files',
  progress: (done: number, total: number) =>
    `${number(done)} of ${counted(total, 'file', 'files')}`,
  looking: 'Looking for files…',
  cancel: 'Cancel',
  titles: {
    running: 'Reading files',
    finished: 'Import finished',
    cancelled: 'Import cancelled',
    failed: 'Import stopped early',
  } satisfies Record<ImportView['state'], string>,
  credentials: (count: number) => counted(count, 'credential read', 'credentials read'),
  alreadyHeld: (count: number) =>
    `${counted(count, 'file was', 'files were')} in this workspace already`,
  unassigned: (count: number) =>
    `${counted(count, 'credential', 'credentials')} could not be placed with a person`,
  resumes: (count: number) =>
    `${counted(count, 'résumé was', 'résumés were')} put with ${count === 1 ? 'its person' : 'their people'}: what they say counts as claimed, never as proven`,
  showUnassigned: 'Show them',
  offline:
    'Nothing may be looked up on the network, so what needs an issuer’s key or status list stays unconfirmed.',
  allowNetwork: 'Choose what may be looked up',
  toInbox: 'Go to the inbox',
  inFolder: (folder: string) => `In the folder ${folder}`,
  problemList: 'Files that could not be read',
  nothingNew: 'Nothing new was found.',
  dismiss: 'Dismiss',
  waiting: (count: number) => counted(count, 'more import waits', 'more imports wait'),
  earlier: 'Earlier imports',
  earlierOne: (moment: string, state: ImportView['state']) => `${moment}: ${IMPORT_STATES[state]}`,
  earlierProblems: (moment: string) => `Files of ${moment} that could not be read`,
});

/** What came of an import, or why it did not. */
export function describeOutcome({
  credentials,
  refusal,
}: Pick<ImportView, 'credentials' | 'refusal'>): string {
  if (refusal !== undefined) return WRITE_REFUSALS[refusal];
  return credentials === 0 ? IMPORTS.nothingNew : IMPORTS.credentials(credentials);
}
