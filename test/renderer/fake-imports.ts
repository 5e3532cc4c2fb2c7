import type { CallOutput } from '../../src/shared/contract/contract.ts';
import type { ImportView } from '../../src/shared/contract/views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId, newImport } from './fake-data.ts';

/** One that ended before the latest, where there is a latest; and one that waits while that runs. */
function fakeImports(latest: ImportView | undefined): CallOutput<'imports.list'> {
  if (latest === undefined) return { waiting: 0, ended: [] };
  const earlier: ImportView = {
    ...newImport(),
    importId: fakeId(9, 0),
    state: 'finished',
    startedAt: '2026-03-01T08:00:00Z',
    finishedAt: '2026-03-01T08:00:09Z',
    credentials: 2,
    verdicts: { verified: 2, lapsed: 0, unconfirmed: 0, rejected: 0 },
    problems: [{ file: '/home/recruiter/CV.txt', path: '', code: 'empty-file' }],
  };
  const isRunning = latest.state === 'running';
  return { waiting: isRunning ? 1 : 0, ended: isRunning ? [earlier] : [latest, earlier] };
}

interface Known {
  readonly latest: ImportView | undefined;
}

/** Imports that begin and go on as a test says. */
export function importHandlers(known: Known, progress: (view: Partial<ImportView>) => void) {
  const start = () => {
    progress({ ...newImport(), total: 4 });
    return { importId: fakeId(9, 1) };
  };
  return {
    'imports.prepare': () => ({ done: true }),
    'imports.start': start,
    'imports.startSamples': start,
    'imports.paste': ({ text }) =>
      text.startsWith('https:')
        ? { kind: 'link', url: text, host: new URL(text).host }
        : { kind: 'credential', ...start() },
    'imports.fetch': start,
    'imports.cancel': () => {
      progress({ state: 'cancelled' });
      return { done: true };
    },
    'imports.list': () => fakeImports(known.latest),
    'imports.latest': () => (known.latest === undefined ? {} : { import: known.latest }),
  } satisfies Partial<Handlers>;
}
