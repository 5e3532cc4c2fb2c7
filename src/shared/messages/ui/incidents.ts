import type { Incident, IncidentKind } from '../../model/incident.ts';
import { live } from '../live.ts';
import { counted } from './number.ts';

/** What went wrong in Touchstone itself. */
export const INCIDENTS = live({
  title: 'Problems',
  hint: 'What went wrong in Touchstone itself, so that whoever makes it can mend it. It is kept on this computer for 90 days and sent to nobody. It says where in the program it happened, and names no person, no file and nothing out of a credential.',
  none: 'Nothing has gone wrong in the last 90 days.',
  list: 'What went wrong',
  kinds: {
    'engine-fault': 'Something that you asked for could not be done',
    'engine-stopped': 'The part that keeps the workspace stopped',
    'verifier-crashed': 'A file made the program that reads it stop',
    'verifier-time': 'A file took too long to read, and was given up',
    screen: 'A screen could not be drawn',
    'window-fault': 'The window met something that it did not expect',
    'window-gone': 'The window stopped, and was opened again',
    'app-fault': 'Touchstone met something that it did not expect',
  } satisfies Record<IncidentKind, string>,
  times: (count: number) => counted(count, 'time', 'times'),
  show: 'Show',
  hide: 'Hide',
  /** For who hears it without the row around it. */
  named: (action: string, what: string, at: string) => `${action}: ${what}, ${at}`,
  text: 'This, word for word, is what you would send',
  copy: 'Copy',
  copied: 'The text is copied',
  save: 'Save…',
  saved: 'The text is saved',
  savedTo: (file: string) => `It is in ${file}.`,
  remove: 'Delete',
  removed: 'The problem is deleted',
  clear: 'Delete all',
  cleared: 'All problems are deleted',
});

/** What a person may send to whoever makes Touchstone: facts for an engineer, in no person's language. */
export function writeIncident(incident: Incident): string {
  const { id, kind, work, fault, firstAt, lastAt, times, version, system } = incident;
  const facts = [
    ['touchstone', version],
    ['system', system],
    ['problem', work === undefined ? kind : `${kind} (${work})`],
    ['id', id],
    ['first', firstAt],
    ['last', lastAt],
    ['times', String(times)],
    ...(fault === undefined ? [] : [['error', fault.error]]),
  ];
  const lines = facts.map(([name, value]) => `${name}: ${value}`);
  return `${[...lines, ...(fault?.frames ?? []).map((frame) => `  at ${frame}`)].join('\n')}\n`;
}
