/**
 * Does one kind of work with the workspace named by its arguments, by the verifier named there, until it is done
 * or killed.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { reportOnWorkspace } from '../../src/main/engine/workspaces/read-workspace.ts';
import { backUpWorkspace, openWorkspace, restoreWorkspace } from '../../src/main/store/index.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import { importAll } from './import-all.ts';
import { KEY } from './key.ts';

export const WORKS = ['import', 'migrate', 'report', 'back-up', 'restore', 'erase'] as const;
export type WorkName = (typeof WORKS)[number];

const clock = () => instantFrom(Date.now());
const now = () => new Date().toISOString();

const DO: Readonly<Record<WorkName, (file: string, verifierEntry: URL) => Promise<unknown>>> = {
  import: importAll,
  migrate: async (file) => openWorkspace(file, { clock, key: KEY }),
  report: (file, verifierEntry) =>
    reportOnWorkspace({
      workspaceFile: file,
      key: KEY,
      query: undefined,
      openings: [],
      clock,
      file: `${file}.report.pdf`,
      format: 'pdf',
      verifierEntry,
    }),
  'back-up': async (file) => backUpWorkspace({ file, key: KEY }, undefined, now()),
  restore: (file) =>
    restoreWorkspace({ file, key: KEY }, `${file}.copy.touchstone`, undefined, now()),
  async erase(file) {
    const opened = openWorkspace(file, { clock, key: KEY });
    if (!opened.ok) throw new Error(opened.error.reason);
    const { screening, erasures } = opened.value;
    const everybody = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 5 };
    const { rows } = await screening.findCandidates(everybody);
    for (const { id } of rows) await erasures.erase([id], 'by-hand');
    opened.value.close();
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , work = '', file = '', verifierEntry = ''] = process.argv;
  const name = WORKS.find((one) => one === work);
  if (name === undefined) throw new Error(`There is no work "${work}".`);
  process.stdout.write('begun\n');
  await DO[name](file, new URL(verifierEntry));
  process.exit(0);
}
