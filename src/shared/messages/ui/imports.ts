import type { WriteRefusal } from '../../contract/errors.ts';
import type { ImportView } from '../../contract/views.ts';
import { counted, number } from './number.ts';
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

/** What is kept of an import that stopped early, and what to do about the rest. */
export const STOPPED_IMPORTS = live({
  none: 'Nothing of it was kept.',
  kept: (credentials: number, files: string) =>
    `${counted(credentials, 'credential', 'credentials')} from ${files} ${credentials === 1 ? 'is' : 'are'} kept.`,
  files: (done: number, total: number) =>
    done < total
      ? `${number(done)} of ${counted(total, 'file', 'files')}`
      : counted(done, 'file', 'files'),
  why: {
    full: (kept: string) =>
      `The disk is full. ${kept} Make room, then import the same files again: only the rest is taken in.`,
    'read-only': (kept: string) =>
      `The workspace cannot be written to: its file, its folder or its disk is read-only. ${kept} Change that, then import the same files again: only the rest is taken in.`,
    busy: (kept: string) =>
      `Another program is writing to this workspace. ${kept} Wait until it is done, then import the same files again: only the rest is taken in.`,
    failing: (kept: string) =>
      `The disk did not take what was written. ${kept} See to the disk, then import the same files again: only the rest is taken in.`,
    unknown: (kept: string) => `${kept} Import the same files again: only the rest is taken in.`,
  } satisfies Record<WriteRefusal | 'unknown', (kept: string) => string>,
});

type Outcome = Pick<ImportView, 'state' | 'refusal' | 'credentials' | 'done' | 'total'>;

/** What came of an import; where it stopped early, why, what is kept of it, and what to do. */
export function describeOutcome(view: Outcome): string {
  const { state, refusal, credentials } = view;
  if (state === 'failed') return STOPPED_IMPORTS.why[refusal ?? 'unknown'](describeKept(view));
  return credentials === 0 ? IMPORTS.nothingNew : IMPORTS.credentials(credentials);
}

function describeKept({ credentials, done, total }: Outcome): string {
  if (credentials === 0) return STOPPED_IMPORTS.none;
  return STOPPED_IMPORTS.kept(credentials, STOPPED_IMPORTS.files(done, total));
}
