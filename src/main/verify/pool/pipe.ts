// oxlint-disable-next-line no-restricted-imports -- no network: a pipe that whoever started this process has opened
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Opens one end of a pipe that this process was started with. */
export function openPipe(fd: number): Duplex {
  return new Socket({ fd, readable: true, writable: true });
}
