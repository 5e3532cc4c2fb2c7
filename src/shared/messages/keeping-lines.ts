import { live } from './live.ts';
import { number } from './ui/number.ts';

/** What the command line says about deleting people for good, and about the rule by which that is done. */
export const KEEPING_LINES = live({
  unknown: (name: string) => `There is nobody named "${name}" in this workspace.`,
  several: (name: string, ids: readonly string[]) =>
    `There are several people named "${name}". Name one by the id: ${ids.join(', ')}.`,
  unconfirmed: 'Nobody was deleted. Give --yes to delete them for good.',
  held: (name: string) => `${name} is protected from deletion, and stays.`,
  erased: (name: string) => `${name} was deleted for good.`,
  unpurged:
    'Something may be left in the file: another program has the workspace open, or there is no room to write it anew. Close other programs, then back up and restore.',
  backups: (count: number) =>
    `Back-ups beside the workspace that still hold what was deleted: ${number(count)}.`,
  busy: 'Another program takes files into this workspace, or deletes people. Wait until it is done, and try again.',
  waiting: 'Another program takes files into this workspace. This import begins when that is done.',
  noRule: 'No rule of retention was confirmed in this workspace. Nobody was deleted.',
  paused:
    'The clock went back, or moved by more than two weeks since the workspace was last open. Nobody was deleted: look at the rule in the settings and confirm it again.',
  followed: (count: number) => `Deleted for good by rule: ${number(count)}.`,
});
