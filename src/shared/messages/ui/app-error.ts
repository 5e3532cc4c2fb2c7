import type { AppError } from '../../contract/errors.ts';
import { describeFrameworkProblem } from '../framework.ts';
import { describeRegistryProblem } from '../registry.ts';
import { describeVaultProblem } from '../vault.ts';
import { unreachable } from '../../lib/unreachable.ts';

const THINGS = {
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
} as const;

/** What happened, then what to do about it. */
export function describeAppError(error: AppError): string {
  switch (error.code) {
    case 'invalid-request':
      return `Touchstone could not make sense of this (${error.issues.join('; ')}). Check what was entered.`;
    case 'not-found':
      return THINGS[error.what];
    case 'file-not-written':
      return `${error.file} could not be written: ${error.reason}. Choose another place.`;
    case 'registry-not-read':
      return describeRegistryProblem(error.file, error.problem);
    case 'opening-not-read':
      return `This is no opening that Touchstone can read: ${error.reason}. Use a file that Touchstone wrote, or write one as docs/openings.md says.`;
    case 'framework-not-read':
      return describeFrameworkProblem(error.file, error.problem);
    case 'import-running':
      return 'Files are being read already. Wait until they are done, or cancel that first.';
    case 'recheck-running':
      return 'Credentials are being checked again already. Wait until that is done, or cancel it first.';
    case 'workspace-unavailable':
      return `The workspace ${error.file} could not be opened. ${error.reason}`;
    case 'vault-problem':
      return describeVaultProblem(error.problem, error.file);
    case 'workspace-damaged':
      return 'A part of the workspace’s file is damaged and cannot be read. Settings, “Back-ups”, repairs it or restores a back-up.';
    case 'locked':
      return 'This workspace is locked. Unlock it first.';
    case 'internal':
      return `Something went wrong inside Touchstone. Nothing was lost. Its number in the log is ${error.incidentId}.`;
    default:
      return unreachable(error);
  }
}
