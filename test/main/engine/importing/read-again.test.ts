import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBookKeeper } from '../../../../src/main/engine/background/book-keeper.ts';
import { asCollected } from '../../../../src/main/engine/importing/collect-files.ts';
import type { CollectedFile } from '../../../../src/main/engine/importing/collect-files.ts';
import { READ_HERE } from '../../../../src/main/engine/importing/read-aside.ts';
import type { FileReader } from '../../../../src/main/engine/importing/read-aside.ts';
import { runImport } from '../../../../src/main/engine/importing/run-import.ts';
import { createJudgeIssuers } from '../../../../src/main/engine/judging/judge-issuers.ts';
import { createResumeServices } from '../../../../src/main/engine/resumes.ts';
import { packDocument, readAll } from '../../../../src/main/intake/index.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { createOfflineSource } from '../../../../src/main/verify/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { Problem } from '../../../../src/shared/model/problem.ts';
import { believe, credentialText, writeFiles, zipOf } from '../credentials.ts';
import { createInProcessVerifier } from '../in-process-verifier.ts';

let root = '';
let workspace: Workspace;
let time = Date.parse('2026-01-01T00:00:00Z');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-again-'));
  const opened = openWorkspace(':memory:', { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  workspace = opened.value;
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

function clock() {
  time += 1000;
  return instantFrom(time);
}

/** A version that reads nothing in any file but what it says. */
function olderReader(problem: Problem): FileReader {
  return {
    ...READ_HERE,
    async read(wanted) {
      const read = await READ_HERE.read(wanted);
      if (!read.ok) return read;
      return {
        ok: true,
        value: { ...read.value, content: { documents: [], problems: [problem] } },
      };
    },
  };
}

/** One to which an archive is what a smaller one is. */
function blindTo(smaller: Buffer, problem: Problem): FileReader {
  return {
    ...READ_HERE,
    async read(wanted) {
      const read = await READ_HERE.read(wanted);
      if (!read.ok) return read;
      const { documents } = await readAll(wanted.name, smaller);
      const carried = documents.map((document) => ({ ...packDocument(document), addresses: [] }));
      const content = { documents: carried, problems: [problem] };
      return { ok: true, value: { ...read.value, content } };
    },
  };
}

const UNKNOWN: Problem = { code: 'unknown-file-type', path: '' };

interface Run {
  readonly reader?: FileReader;
  readonly paths?: readonly string[];
  readonly given?: readonly CollectedFile[];
  readonly tellsAgain?: boolean;
}

function run({ reader = READ_HERE, paths = ['in'], ...order }: Run = {}) {
  const services = {
    workspace,
    clock,
    verify: believe,
    judgeIssuers: createJudgeIssuers({
      book: createBookKeeper(workspace),
      source: () => Promise.resolve(createOfflineSource()),
    }),
    resumes: createResumeServices(createInProcessVerifier()),
    openReader: () => reader,
    recordIncident: () => 'incident',
  };
  const importId = `0198${String(time).padStart(28, '0')}`;
  return runImport({ importId, paths: paths.map((path) => join(root, path)), ...order }, services, {
    onProgress: () => undefined,
    isCancelled: () => false,
  });
}

async function unread(): Promise<readonly (readonly [string, string])[]> {
  return (await workspace.unread.list(100)).map(({ file, code }) => [file, code]);
}

function total() {
  return workspace.credentials.countByVerdict();
}

test('what an older version could not read is read when it comes again, and counts once', async () => {
  const name = 'in/Amara Okafor/a.json';
  writeFiles(root, { [name]: credentialText({ title: 'A' }) });
  expect(await run({ reader: olderReader(UNKNOWN) })).toMatchObject({ problems: [UNKNOWN] });
  expect(await unread()).toEqual([[name, 'unknown-file-type']]);

  const again = await run();

  expect(again).toMatchObject({ credentials: 1, alreadyHeld: 0, done: 1, problems: [] });
  expect(again.verdicts).toMatchObject({ verified: 1 });
  expect(await unread()).toEqual([]);
  expect(await total()).toMatchObject({ total: 1, verified: 1 });
  expect(await run()).toMatchObject({ credentials: 0, alreadyHeld: 1, problems: [] });
  expect(await total()).toMatchObject({ total: 1, verified: 1 });
});

test('what still cannot be read changes nothing, and is not told twice', async () => {
  writeFiles(root, { 'in/a.json': '{"half' });
  await run();
  const [told] = await workspace.unread.list(1);

  expect(await run()).toMatchObject({ alreadyHeld: 1, problems: [] });

  expect((await workspace.unread.list(2)).map(({ id }) => id)).toEqual([told?.id]);
  await workspace.unread.close([told?.id ?? ''], true);
  expect(await run()).toMatchObject({ alreadyHeld: 1, problems: [] });
  expect(await unread()).toEqual([]);
});

test('what is said otherwise now takes the place of what was said, wherever the file is by now', async () => {
  writeFiles(root, { 'in/a.json': '{"half' });
  await run({ reader: olderReader(UNKNOWN) });
  writeFiles(root, { 'in/in/a.json': '{"half' });

  expect(await run({ paths: ['in/in'] })).toMatchObject({ problems: [{ code: 'not-json' }] });

  expect(await unread()).toEqual([['in/a.json', 'not-json']]);
  expect(await run()).toMatchObject({ alreadyHeld: 2, problems: [] });
  expect(await unread()).toEqual([['in/a.json', 'not-json']]);
});

test('of an archive only what was not read before is taken in', async () => {
  const bytes = await zipOf({
    'Amara Okafor/a.json': { title: 'A' },
    'Jonas Weber/b.json': { title: 'B' },
  });
  writeFiles(root, { 'in.zip': bytes });
  const paths = ['in.zip'];
  const half = await zipOf({ 'Amara Okafor/a.json': { title: 'A' } });
  const reader = blindTo(half, { code: 'unknown-file-type', path: 'Jonas Weber/b.json' });
  expect(await run({ paths, reader })).toMatchObject({ credentials: 1 });
  expect(await run({ paths, reader })).toMatchObject({ alreadyHeld: 1, problems: [] });

  const again = await run({ paths });

  expect(again).toMatchObject({ credentials: 1, problems: [], verdicts: { verified: 1 } });
  expect(await total()).toMatchObject({ total: 2 });
  expect(await unread()).toEqual([]);
  expect(await run({ paths })).toMatchObject({ alreadyHeld: 1 });
});

test('what is a résumé by now is kept as one, and no more as a file in which nothing stands', async () => {
  const resume = JSON.stringify({ basics: { name: 'A' }, skills: [{ name: 'Python' }] });
  writeFiles(root, { 'in/Amara Okafor/a.json': credentialText({ title: 'A' }) });
  await run();
  writeFiles(root, { 'in/Amara Okafor/CV.json': resume });
  await run({ reader: olderReader(UNKNOWN) });
  expect(await unread()).toHaveLength(1);

  expect(await run()).toMatchObject({ resumes: 1, alreadyHeld: 1, problems: [] });

  expect(await unread()).toEqual([]);
  expect(await run()).toMatchObject({ resumes: 0, problems: [] });
});

test('a text that was pasted is told of once as well', async () => {
  const given = [asCollected('Pasted text', '{"proof": 1}')];
  await run({ paths: [], given });
  expect(await unread()).toHaveLength(1);
  expect(await run({ paths: [], given })).toMatchObject({ alreadyHeld: 1, problems: [] });
  expect(await unread()).toHaveLength(1);
});

test('whoever asks what comes of a file now is told, and it waits once', async () => {
  writeFiles(root, { 'in/a.json': '{"half' });
  await run();
  expect(await run({ tellsAgain: true })).toMatchObject({
    alreadyHeld: 0,
    problems: [{ code: 'not-json' }],
  });
  expect(await unread()).toHaveLength(1);
});

test('what an import found that was broken off before it could tell is told by the next', async () => {
  writeFiles(root, { 'in/a.json': '{"half' });
  const killed = vi.spyOn(workspace.imports, 'save').mockRejectedValue(new Error('killed'));
  await expect(run()).rejects.toThrow('killed');
  killed.mockRestore();
  expect(await unread()).toEqual([]);

  expect(await run()).toMatchObject({ problems: [{ code: 'not-json' }] });

  expect(await unread()).toHaveLength(1);
  expect(await run()).toMatchObject({ alreadyHeld: 1, problems: [] });
});

test('a file that takes the place of one that could not be read closes what was said of it', async () => {
  writeFiles(root, { 'in/a.json': '{"half', 'in/b.json': '{"half of b' });
  await run();
  writeFiles(root, { 'in/a.json': credentialText({ title: 'A' }) });
  await run();
  expect((await unread()).map(([file]) => file)).toEqual(['in/b.json']);
});
