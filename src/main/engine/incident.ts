import { randomUUID } from 'node:crypto';
import type { RecordIncident } from './dispatch.ts';

/**
 * Writes a bug to stderr under a fresh id. Only the kind of error and our own stack are written:
 * an error's message may quote a file's name or a credential, and those are personal data.
 */
export const recordIncident: RecordIncident = (call, cause) => {
  const incidentId = randomUUID();
  process.stderr.write(`Incident ${incidentId} in ${call}: ${describeCause(cause)}\n`);
  return incidentId;
};

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return `a thrown ${typeof cause}`;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${cause.name}${codeOf(cause)}`, ...frames].join('\n');
}

function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}
