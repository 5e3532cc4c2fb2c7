import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/** The processes of this machine whose command line contains `text`. Linux only. */
export function findProcesses(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => readSafely(`/proc/${name}/cmdline`).includes(text))
    .map(Number);
}

/** The local addresses on which one of `processIds` listens over TCP, as Linux writes them. */
export function findListeningPorts(processIds: readonly number[]): readonly string[] {
  const own = new Set(processIds.flatMap(listSockets));
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readSafely(file).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/u))
    .filter((fields) => fields[3] === LISTENING && own.has(fields[9] ?? ''))
    .map((fields) => fields[1] ?? '');
}

/** The inodes of a process's sockets; none for one that has just ended. */
function listSockets(processId: number): readonly string[] {
  const directory = `/proc/${String(processId)}/fd`;
  try {
    return readdirSync(directory).flatMap((name) => {
      const inode = /^socket:\[(?<inode>\d+)\]$/u.exec(readLink(`${directory}/${name}`))?.groups;
      return inode?.['inode'] ?? [];
    });
  } catch {
    return [];
  }
}

function readLink(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

function readSafely(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
