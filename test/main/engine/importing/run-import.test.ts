import { createResumeServices } from '../../../../src/main/engine/resumes.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnyDocument, VerifyDocument } from '../../../../src/main/engine/importing/examine.ts';
import { READ_HERE } from '../../../../src/main/engine/importing/read-aside.ts';
import type { FileReader } from '../../../../src/main/engine/importing/read-aside.ts';
import { runImport } from '../../../../src/main/engine/importing/run-import.ts';
import type { ImportHooks } from '../../../../src/main/engine/importing/run-import.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { FileStore, Workspace } from '../../../../src/main/store/index.ts';
import type { ImportView } from '../../../../src/shared/contract/views.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { believe, credentialText, writeFiles, zipOf as zip } from '../credentials.ts';
import type { Said } from '../credentials.ts';

const SEARCH = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 100 };
const AMARA = 'in/Amara Okafor (amara@example.org)';

let root = '';
let workspace: Workspace;
let time = Date.parse('2026-01-01T00:00:00Z');
let incidents: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-import-'));
  const opened = openWorkspace(':memory:', { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  workspace = opened.value;
  incidents = [];
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

// A second passes between any two looks at the clock, so that no progress is left out.
function clock() {
  time += 1000;
  return instantFrom(time);
}

interface Run {
  readonly verify?: VerifyDocument<AnyDocument>;
  readonly hooks?: Partial<ImportHooks>;
  readonly paths?: readonly string[];
  readonly reader?: FileReader;
}

function run({
  verify = believe,
  hooks = {},
  paths = ['in'],
  reader = READ_HERE,
}: Run = {}): Promise<ImportView> {
  const services = {
    workspace,
    clock,
    verify,
    judgeIssuers: createJudgeIssuers({
      book: createBookKeeper(workspace),
      source: () => Promise.resolve(createOfflineSource()),
    }),
    resumes: createResumeServices(createInProcessVerifier()),
    openReader: () => reader,
    recordIncident: (call: string) => {
      incidents.push(call);
      return 'incident';
    },
  };
  const importId = `0198${String(time).padStart(28, '0')}`;
  return runImport({ importId, paths: paths.map((path) => join(root, path)) }, services, {
    onProgress: () => undefined,
    isCancelled: () => false,
    ...hooks,
  });
}

function write(files: Readonly<Record<string, Said | string | Buffer>>): void {
  const texts = Object.entries(files).map(([name, content]) => {
    const isPlain = typeof content === 'string' || Buffer.isBuffer(content);
    return [name, isPlain ? content : credentialText(content)] as const;
  });
  writeFiles(root, Object.fromEntries(texts));
}

/** Who holds what, without anything that differs from run to run. */
async function people(): Promise<Record<string, string[]>> {
  const { rows } = await workspace.screening.findCandidates(SEARCH);
  const views = await Promise.all(rows.map((row) => workspace.candidates.get(row.id)));
  const entries = views.map(
    (view) =>
      [
        view?.name ?? '',
        (view?.credentials ?? []).map(
          (one) => `${one.title}: ${one.verdict}, ${one.recipient.match}`,
        ),
      ] as const,
  );
  return Object.fromEntries(entries.map(([name, held]) => [name, held.toSorted()]));
}

describe('runImport', () => {
  test('puts what is in a person’s folder with that person', async () => {
    write({
      [`${AMARA}/a.json`]: { title: 'A', hashedEmail: 'amara@example.org' },
      [`${AMARA}/b.json`]: { title: 'B', hashedEmail: 'jonas@example.org' },
      'in/Jonas Weber/c.json': { title: 'C', verdict: 'rejected' },
    });
    const view = await run();
    expect(await people()).toEqual({
      'Amara Okafor': ['A: verified, confirmed', 'B: verified, mismatch'],
      'Jonas Weber': ['C: rejected, unstated'],
    });
    expect(view).toMatchObject({
      state: 'finished',
      done: 3,
      total: 3,
      credentials: 3,
      unassigned: 0,
      verdicts: { verified: 2, rejected: 1 },
      problems: [],
    });
  });

  test('can be gone back to', async () => {
    write({ 'in/a.json': { title: 'A' } });
    const view = await run();
    expect(await workspace.imports.latest()).toEqual(view);
  });

  test('lists what it cannot read, and goes on', async () => {
    write({
      'in/a.json': '{"half',
      'in/b.json': { title: 'B', breaks: true },
      'in/c.json': { title: 'C', subjectId: 'did:key:c' },
    });
    const view = await run({ paths: ['in', 'gone.json'] });
    expect(view.problems.map(({ file, code }) => [file, code])).toEqual([
      ['in/a.json', 'not-json'],
      ['in/b.json', 'verifier-failed'],
      ['gone.json', 'not-found'],
    ]);
    expect(view).toMatchObject({ state: 'finished', credentials: 1, done: 3, total: 3 });
  });

  test('takes in what is found while it looks for more, and says how much there is by then', async () => {
    write({
      'in/a.json': { title: 'A' },
      'in/b.json': { title: 'B' },
      'late/c.json': { title: 'C' },
    });
    const isSlow = Promise.withResolvers<void>();
    const reader: FileReader = {
      ...READ_HERE,
      async *collect({ paths, limits }) {
        yield* READ_HERE.collect({ paths: paths.slice(0, 1), limits });
        await isSlow.promise;
        yield* READ_HERE.collect({ paths: paths.slice(1), limits });
      },
    };
    const seen: string[] = [];
    const onProgress = ({ done, total }: ImportView) => {
      seen.push(`${done} of ${total}`);
      if (done === 2) isSlow.resolve();
    };
    const view = await run({ paths: ['in', 'late'], hooks: { onProgress }, reader });
    expect(view).toMatchObject({ state: 'finished', done: 3, total: 3, credentials: 3 });
    expect(seen).toContain('2 of 2');
  });

  test('ends while more is looked for', async () => {
    write({ 'in/a.json': { title: 'A' } });
    let isCancelled = false;
    const reader: FileReader = {
      ...READ_HERE,
      async *collect({ paths, limits }) {
        for (;;) yield* READ_HERE.collect({ paths, limits });
      },
    };
    const hooks = { onProgress: () => (isCancelled = true), isCancelled: () => isCancelled };
    expect(await run({ hooks, reader })).toMatchObject({ state: 'cancelled' });
  });

  test('changes nothing when it is done again', async () => {
    write({
      [`${AMARA}/a.json`]: { title: 'A' },
      'in/loose.json': { title: 'Loose', hashedEmail: 'nobody@example.org' },
      'in/broken.json': 'broken',
    });
    await run();
    const before = [await people(), await workspace.credentials.countByVerdict()];
    const again = await run();
    expect(again).toMatchObject({ alreadyHeld: 3, credentials: 0, done: 3, problems: [] });
    expect([await people(), await workspace.credentials.countByVerdict()]).toEqual(before);
  });

  test('gives the same file to each person who handed it in', async () => {
    const stolen = { title: 'A', hashedEmail: 'amara@example.org' };
    write({ [`${AMARA}/a.json`]: stolen, 'in/Mallory (m@example.org)/a.json': stolen });
    await run();
    expect(await people()).toEqual({
      'Amara Okafor': ['A: verified, confirmed'],
      Mallory: ['A: verified, mismatch'],
    });
  });

  test('finds the person of a loose file who comes in only after it', async () => {
    write({
      'a loose file.json': { title: 'Loose', hashedEmail: 'amara@example.org' },
      [`${AMARA}/a.json`]: { title: 'A' },
    });
    const view = await run({ paths: ['a loose file.json', 'in'] });
    expect(view.unassigned).toBe(0);
    expect(await people()).toEqual({
      'Amara Okafor': ['A: verified, unstated', 'Loose: verified, confirmed'],
    });
  });

  test('leaves unassigned what names nobody who is known', async () => {
    write({ 'in/a.json': { title: 'A', hashedEmail: 'nobody@example.org' } });
    expect(await run()).toMatchObject({ credentials: 1, unassigned: 1 });
    expect(await workspace.credentials.listUnassignedIds()).toHaveLength(1);
  });

  test('does not let two stolen credentials confirm each other', async () => {
    const stolen = { subjectId: 'did:key:victim', email: 'victim@example.org' };
    write({
      'in/Mallory Marsh/a.json': { title: 'A', ...stolen },
      'in/Mallory Marsh/b.json': { title: 'B', ...stolen },
    });
    await run();
    expect(await people()).toEqual({
      'Mallory Marsh': ['A: verified, unstated', 'B: verified, unstated'],
    });
  });

  test('takes a zip’s folders for the people whose names they bear', async () => {
    const bytes = await zip({
      'Amara Okafor/a.json': { title: 'A' },
      'Amara Okafor/deeper/b.json': { title: 'B' },
      'Jonas Weber/c.json': { title: 'C' },
    });
    write({ 'applicants.zip': bytes });
    await run({ paths: ['applicants.zip'] });
    expect(await people()).toEqual({
      'Amara Okafor': ['A: verified, unstated', 'B: verified, unstated'],
      'Jonas Weber': ['C: verified, unstated'],
    });
    expect(await run({ paths: ['applicants.zip'] })).toMatchObject({ alreadyHeld: 1 });
  });

  test('passes over a file that cannot be written, and says so', async () => {
    write({ 'in/Amara Okafor/a.json': { title: 'A' }, 'in/Jonas Weber/b.json': { title: 'B' } });
    const own = workspace.files;
    const files: FileStore = {
      ...own,
      record: (file) =>
        file.name.endsWith('a.json') ? Promise.reject(new Error('disk')) : own.record(file),
    };
    workspace = { ...workspace, files };
    const view = await run();
    expect(view.problems.map(({ file, code }) => [file, code])).toEqual([
      ['in/Amara Okafor/a.json', 'unreadable-file'],
    ]);
    expect(incidents).toEqual(['imports.start']);
    expect(await people()).toEqual({ 'Jonas Weber': ['B: verified, unstated'] });
  });

  test('writes what came with such a file none the worse, and knows nobody who is not there', async () => {
    const chika = { subjectId: 'did:key:chika' };
    write({
      'in/a.json': { title: 'A', subjectId: 'did:key:a' },
      'in/b.json': { title: 'B', ...chika },
      'in/c.json': { title: 'C', subjectId: 'did:key:c' },
      'in/d.json': { title: 'D', ...chika },
    });
    const own = workspace.files;
    const record = vi.fn<FileStore['record']>((file) =>
      file.name === 'in/c.json' ? Promise.reject(new Error('bug')) : own.record(file),
    );
    workspace = { ...workspace, files: { ...own, record } };
    const view = await run();
    expect(view).toMatchObject({ done: 4, credentials: 3, unassigned: 0 });
    expect(view.problems.map(({ file }) => file)).toEqual(['in/c.json']);
    expect(incidents).toEqual(['imports.start']);
    const held = Object.values(await people());
    expect(held).toEqual(
      expect.arrayContaining([
        ['A: verified, unstated'],
        ['B: verified, unstated', 'D: verified, unstated'],
      ]),
    );
    expect(held).toHaveLength(2);
    // Together with others at first, and then for itself.
    const tried = record.mock.calls.filter(([file]) => file.name === 'in/c.json');
    expect(tried).toHaveLength(2);
  });

  test('shows that it waits while another program has its turn, and then goes on', async () => {
    write({ 'in/Amara Okafor/a.json': { title: 'A' } });
    const shown: ImportView[] = [];
    const waited = vi.spyOn(workspace, 'takeTurn').mockReturnValueOnce(undefined);
    const view = await run({ hooks: { onProgress: (one) => void shown.push(one) } });
    expect(waited).toHaveBeenCalledTimes(2);
    expect(shown[0]).toMatchObject({ state: 'running', waitsForTurn: true, total: 0 });
    expect(shown.slice(1).filter((one) => one.waitsForTurn === true)).toEqual([]);
    expect(shown.map(({ importId }) => importId)).toEqual(shown.map(() => view.importId));
    expect(view).toMatchObject({ state: 'finished', credentials: 1 });
  });

  test('stops after the file in hand when cancelled, and is taken up by starting again', async () => {
    write({
      'in/Amara Okafor/a.json': { title: 'A' },
      'in/Jonas Weber/b.json': { title: 'B' },
      'in/Jonas Weber/c.json': { title: 'C' },
    });
    let read = 0;
    const onFile = () => {
      read += 1;
      return Promise.resolve();
    };
    const cancelled = await run({ hooks: { onFile, isCancelled: () => read === 1 } });
    expect(cancelled).toMatchObject({ state: 'cancelled', done: 1, total: 3, credentials: 1 });
    expect(await run()).toMatchObject({ state: 'finished', alreadyHeld: 1, credentials: 2 });
    expect(Object.keys(await people())).toEqual(['Jonas Weber', 'Amara Okafor']);
  });

  test.each(['failed', 'running'] as const)(
    'settles what a crash left undone when the last import is %s',
    async (state) => {
      write({ [`${AMARA}/a.json`]: { title: 'A', hashedEmail: 'amara@example.org' } });
      const view = await run();
      const [candidate] = (await workspace.screening.findCandidates(SEARCH)).rows;
      const [credentialId] = await workspace.credentials.listOfCandidate(candidate?.id ?? '');
      const check = { id: 'recipient', outcome: 'warn', code: 'recipient.unstated' } as const;
      const unstated = {
        match: 'unstated',
        check: { ...check, checkedAt: view.startedAt },
      } as const;
      await workspace.credentials.updateRecipient(credentialId ?? '', unstated);
      await workspace.imports.save({ ...view, state });
      await run();
      expect(await people()).toEqual({ 'Amara Okafor': ['A: verified, confirmed'] });
    },
  );

  test('hears in the end what was decided of issuers while files were in hand', async () => {
    write({ [`${AMARA}/a.json`]: { title: 'A' } });
    const issuerId = async () =>
      (await workspace.credentials.listToJudge({ limit: 1 }))[0]?.issuerId ?? '';
    const onFile = async () => workspace.issuers.decide(await issuerId(), 'blocked');
    await run({ hooks: { onFile } });
    expect((await workspace.issuers.list('', 10)).issuers).toMatchObject([{ trust: 'blocked' }]);
  });

  test('reports progress, and last of all how it ended', async () => {
    write({ 'in/a.json': { title: 'A' }, 'in/b.json': { title: 'B' } });
    const seen: ImportView[] = [];
    const view = await run({ hooks: { onProgress: (one) => seen.push(one) } });
    expect(seen.map(({ state, done, total }) => [state, done, total])).toEqual([
      ['running', 0, 1],
      ['running', 0, 2],
      ['running', 1, 2],
      ['running', 2, 2],
      ['finished', 2, 2],
    ]);
    expect(seen.at(-1)).toEqual(view);
    expect(seen[2]?.currentFile).toBe('in/a.json');
  });
});
