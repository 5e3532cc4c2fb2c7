import type { AppError, WriteRefusal } from '../../contract/errors.ts';
import { describeFrameworkProblem } from '../framework.ts';
import { describeRegistryProblem } from '../registry.ts';
import { describeVaultProblem } from '../vault.ts';
import { FETCH_PROBLEMS, PASTE_PROBLEMS } from './paste.ts';
import { unreachable } from '../../lib/unreachable.ts';
import { SAVED_VIEW_LIMITS } from '../../limits.ts';
import { live } from '../live.ts';
import { number } from './number.ts';

export const THINGS = live({
  candidate: 'That candidate is no longer there.',
  credential: 'That credential is no longer there.',
  resume: 'That résumé is no longer there.',
  import: 'That import is no longer there.',
  recheck: 'That check is no longer running.',
  certificate: 'That certificate is no longer there.',
  opening: 'That opening is no longer there.',
  note: 'That note is no longer there.',
  registry: 'That registry is no longer there.',
  framework: 'That framework is no longer there.',
  mapping: 'That was undone already.',
  skill: 'No credential names that skill any more.',
  stack: 'That stack is no longer there.',
  view: 'That view is no longer there.',
  file: 'That file is no longer where it was, or cannot be read. Add it again from where it is now.',
  merge: 'That merge was taken back already, or the candidate was deleted.',
  workspace:
    'That workspace is no longer where it was. Look for its file, or take it off the list.',
  incident: 'That problem is no longer there.',
});

/** What happened, then what to do about it. */
export const APP_ERRORS = live({
  'invalid-request': (issues: string) =>
    `Touchstone could not make sense of this (${issues}). Check what was entered.`,
  'file-not-written': (file: string, reason: string) =>
    `${file} could not be written: ${reason}. Choose another place.`,
  'opening-not-read': (reason: string) =>
    `This is no opening that Touchstone can read: ${reason}. Use a file that Touchstone wrote, or write one as docs/openings.md says.`,
  'same-person': 'Both are the same person already. Choose two who are not.',
  'import-running': 'Files are being read already. Wait until they are done, or cancel that first.',
  'recheck-running':
    'Credentials are being checked again already. Wait until that is done, or cancel it first.',
  'workspace-unavailable': (file: string, reason: string) =>
    `The workspace ${file} could not be opened. ${reason}`,
  'workspace-damaged':
    'A part of the workspace’s file is damaged and cannot be read. Settings, “Back-ups”, repairs it or restores a back-up.',
  'blind-view':
    'The blind view is on, and this would tell who people are. Lift it first, or have a blind report written.',
  'too-many-views': (most: number) =>
    `${number(most)} views are kept, and no more can be. Remove one that is no longer needed, or save this one under the name of another.`,
  locked: 'This workspace is locked. Unlock it first.',
  internal: (incidentId: string) =>
    `Something went wrong inside Touchstone. Nothing was lost. Settings, “Problems”, keeps it under ${incidentId}.`,
});

/** Why nothing can be written to a workspace. */
export const WRITE_REFUSALS = live({
  full: 'The disk is full. What was in hand was not kept; all that was there before is. Make room, and try again.',
  'read-only':
    'The workspace cannot be written to: its file, its folder or its disk is read-only. Nothing was changed.',
  busy: 'Another program is writing to this workspace. Nothing was changed. Wait until it is done, and try again.',
  failing:
    'The disk did not take what was written. What was in hand was not kept; all that was there before is. See to the disk, and try again.',
} satisfies Record<WriteRefusal, string>);

/** Why no evidence goes with a report that leaves something out. */
export const EVIDENCE_TELLS = live({
  apart:
    'Evidence cannot go with reports for each person: an original may hold what is somebody else’s.',
  blind:
    'Evidence cannot go with a blind report: the originals in it name the people whom the report does not.',
  'without-contact':
    'Evidence cannot go with a report without contact data: the originals in it hold addresses.',
});

/** Why a mark is not in a report, then what to do about it. */
export const LOGO_FAULTS = live({
  damaged: 'The logo cannot be read: its file is damaged.',
  'too-large': 'The logo is too large. Choose a PNG with fewer pixels.',
  unsupported: 'The logo is no PNG. Choose a PNG.',
});

/** What happened, then what to do about it. */
export function describeAppError(error: AppError): string {
  switch (error.code) {
    case 'invalid-request':
      return APP_ERRORS[error.code](error.issues.join('; '));
    case 'not-found':
      return THINGS[error.what];
    case 'evidence-tells':
      return EVIDENCE_TELLS[error.people];
    case 'logo-not-read':
      return LOGO_FAULTS[error.fault];
    case 'file-not-written':
      return APP_ERRORS[error.code](error.file, error.reason);
    case 'registry-not-read':
      return describeRegistryProblem(error.file, error.problem);
    case 'opening-not-read':
      return APP_ERRORS[error.code](error.reason);
    case 'framework-not-read':
      return describeFrameworkProblem(error.file, error.problem);
    case 'workspace-unavailable':
      return APP_ERRORS[error.code](error.file, error.reason);
    case 'vault-problem':
      return describeVaultProblem(error.problem, error.file);
    case 'write-refused':
      return WRITE_REFUSALS[error.reason];
    case 'nothing-pasted':
      return PASTE_PROBLEMS[error.problem];
    case 'not-fetched':
      return FETCH_PROBLEMS[error.problem](error.host);
    case 'same-person':
    case 'import-running':
    case 'recheck-running':
    case 'workspace-damaged':
    case 'blind-view':
    case 'locked':
      return APP_ERRORS[error.code];
    case 'too-many-views':
      return APP_ERRORS[error.code](SAVED_VIEW_LIMITS.views);
    case 'internal':
      return APP_ERRORS[error.code](error.incidentId);
    default:
      return unreachable(error);
  }
}
