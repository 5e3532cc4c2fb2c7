import { FAULT_ERROR, FAULT_FRAME, FAULT_FRAMES } from '../model/incident.ts';
import type { Fault } from '../model/incident.ts';

const NODE_FRAME = /\(?(?<frame>node:[a-z_/]+:\d+:\d+)\)?$/u;

/**
 * Reads of what was thrown where that was, and nothing that it says: a message may quote a person, a file or a
 * credential, and may be written so that it looks like a place.
 *
 * @param root Where our files lie, as the stack has it, with a slash at its end: what lies elsewhere is left out.
 */
export function readFault(cause: unknown, root: string): Fault {
  if (!(cause instanceof Error)) return { error: `a thrown ${typeof cause}`, frames: [] };
  const named = `${cause.name}${codeOf(cause)}`;
  return {
    error: FAULT_ERROR.test(named) ? named : 'Error',
    frames: linesOf(cause)
      .map((line) => frameOf(line, root))
      .filter((frame) => frame !== undefined)
      .slice(0, FAULT_FRAMES),
  };
}

/** Where our files lie, seen from the address of one of them; as an address and as a path of the system's. */
export function rootOf(moduleUrl: string): string {
  const at = Math.max(moduleUrl.lastIndexOf('/out/'), moduleUrl.lastIndexOf('/src/'));
  return moduleUrl.slice(0, at + 1).replace(/^file:\/\//u, '');
}

function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}

/** The lines after the message; none where the stack does not have it, so that one cannot tell which these are. */
function linesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  return at === -1 ? [] : stack.slice(at + message.length).split('\n');
}

function frameOf(line: string, root: string): string | undefined {
  if (!/^\s+at /u.test(line)) return undefined;
  const at = line.lastIndexOf(root);
  const own = at === -1 ? undefined : line.slice(at + root.length).replace(/\)$/u, '');
  const frame = own ?? NODE_FRAME.exec(line)?.groups?.['frame'];
  return frame !== undefined && FAULT_FRAME.test(frame) ? frame : undefined;
}
