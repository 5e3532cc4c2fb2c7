import { randomUUID } from 'node:crypto';
import { readFault, rootOf } from '../../shared/lib/fault.ts';
import type { NewIncident } from '../../shared/model/incident.ts';
import type { OnVerifierFailure } from '../verify/index.ts';
import type { RecordIncident } from './dispatch.ts';

type Hear = (incident: NewIncident) => void;

let hear: Hear = () => undefined;

/** Has what goes wrong in this thread told to `listener` as well, whom there is one of. */
export function hearIncidents(listener: Hear): void {
  hear = listener;
}

/**
 * Writes a bug to stderr under a fresh id, and tells of it. Only the kind of error and our own places in the code
 * are written: an error's message may quote a file's name or a credential, and those are personal data.
 */
export const recordIncident: RecordIncident = (call, cause) => {
  const id = randomUUID();
  const fault = readFault(cause, rootOf(import.meta.url));
  process.stderr.write(
    `Incident ${id} in ${call}: ${[fault.error, ...fault.frames].join('\n  ')}\n`,
  );
  hear({ id, kind: 'engine-fault', work: call, fault });
  return id;
};

/** Tells of a file that was the end of the thread that read it, without which file that was. */
export const recordVerifierFailure: OnVerifierFailure = ({ failure, thrown }, work) => {
  const kind = failure === 'crashed' ? 'verifier-crashed' : 'verifier-time';
  hear({ id: randomUUID(), kind, work, fault: thrown });
};
