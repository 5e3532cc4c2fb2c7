import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import process from 'node:process';
import { AT_ONCE, collectFiles } from '../../../../src/main/engine/importing/collect-files.ts';
import { describeProblem } from '../../../../src/shared/messages/problem.ts';
import type { Collected } from '../../../../src/main/engine/importing/collect-files.ts';

const LIMITS = { files: 10_000, fileBytes: 1000, archiveBytes: 2000 };
let root = '';
let disk: typeof AT_ONCE | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-collect-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
}

async function collect(paths: readonly string[], limits = LIMITS): Promise<Collected[]> {
  const all: Collected[] = [];
  for await (const item of collectFiles(paths, limits, disk)) all.push(item);
  return all;
}

const namesOf = (items: readonly Collected[]) => items.map((item) => item.name);
const codesOf = (items: readonly Collected[]) =>
  items.map((item) => (item.kind === 'problem' ? item.problem.code : 'file'));
const labelsOf = (items: readonly Collected[]) =>
  items.map((item) => (item.kind === 'file' ? item.labels : undefined));

describe.each([
  ['beside other work', undefined],
  ['at once', AT_ONCE],
])('collectFiles, %s,', (_disk, own) => {
  beforeEach(() => {
    disk = own;
  });

  test('walks a folder by name and puts its own name first', async () => {
    write('in/b.json', 'in/a/2.json', 'in/a/10.json', 'in/C.json');
    const items = await collect([join(root, 'in')]);
    expect(namesOf(items)).toEqual(['in/C.json', 'in/a/10.json', 'in/a/2.json', 'in/b.json']);
  });

  test('keeps the order of the paths and the path as it was given', async () => {
    write('b.json', 'in/a.json');
    const items = await collect([join(root, 'b.json'), `${root}/in/`]);
    expect(items.map((item) => item.givenPath)).toEqual([`${root}/b.json`, `${root}/in/a.json`]);
    expect(namesOf(items)).toEqual(['b.json', 'in/a.json']);
  });

  test.each([
    ['a loose file', 'x.json', 'x.json', []],
    ['a file in the dropped folder', 'Amara/x.json', 'Amara', ['Amara']],
    ['a file in a folder of it', 'All/Amara/x.json', 'All', ['All', 'Amara']],
    ['a file deep in a folder of it', 'All/Amara/b/x.json', 'All', ['All', 'Amara', 'b']],
    ['a loose zip', 'Amara Okafor.zip', 'Amara Okafor.zip', ['Amara Okafor']],
    ['a loose tar', 'Amara Okafor.tar.gz', 'Amara Okafor.tar.gz', ['Amara Okafor']],
    ['a loose file, packed', 'Python.json.gz', 'Python.json.gz', []],
    ['a zip in the dropped folder', 'All/Amara.ZIP', 'All', ['All', 'Amara']],
  ])('names what stands around %s', async (_, file, dropped, labels) => {
    write(file);
    expect(labelsOf(await collect([join(root, dropped)]))).toEqual([labels]);
  });

  test('leaves out what systems put into folders', async () => {
    write('in/.DS_Store', 'in/Thumbs.db', 'in/desktop.ini', 'in/__MACOSX/a.json', 'in/.git/b.json');
    write('in/a.json');
    expect(namesOf(await collect([join(root, 'in')]))).toEqual(['in/a.json']);
  });

  test('leaves out workspaces and what lies beside them, but not what is named itself', async () => {
    const beside = ['', '-wal', '-shm', '-journal', '-turn', '-turn-journal', '-key'];
    write(
      ...[...beside, '-signing-key.pem', '-backups/x.touchstone'].map(
        (one) => `in/w.touchstone${one}`,
      ),
    );
    write('in/a.json', 'in/touchstone.json');
    expect(namesOf(await collect([join(root, 'in')]))).toEqual(['in/a.json', 'in/touchstone.json']);
    expect(namesOf(await collect([join(root, 'in/w.touchstone')]))).toEqual(['w.touchstone']);
  });

  test('does not follow symbolic links, neither below a folder nor as a path', async () => {
    write('outside/secret.json', 'in/a.json');
    symlinkSync(join(root, 'outside'), join(root, 'in/linked'));
    symlinkSync(join(root, 'in'), join(root, 'in/loop'));
    symlinkSync(join(root, 'outside/secret.json'), join(root, 'in/z.json'));
    const items = await collect([join(root, 'in'), join(root, 'in/linked')]);
    expect(codesOf(items)).toEqual([
      'file',
      'not-a-file',
      'not-a-file',
      'not-a-file',
      'not-a-file',
    ]);
    expect(JSON.stringify(items).match(/"params":\{"found":"link"\}/gu)).toHaveLength(4);
  });

  // Other systems give every name as Unicode, or take no other.
  test.runIf(process.platform === 'linux')(
    'says of a file and of a folder whose names are no UTF-8 that they are to be renamed',
    async () => {
      write('in/a.json');
      const latin1 = (name: string) => Buffer.from(join(root, 'in', name), 'latin1');
      writeFileSync(latin1('caf\u00E9.json'), 'x');
      mkdirSync(latin1('Zo\u00EB'));
      const items = await collect([join(root, 'in')]);
      expect(codesOf(items).toSorted()).toEqual(['file', 'unreadable-file', 'unreadable-file']);
      const sentences = items.flatMap((item) =>
        item.kind === 'problem' ? [describeProblem(item.name, item.problem)] : [],
      );
      expect(sentences).toHaveLength(2);
      for (const sentence of sentences) expect(sentence).toContain('Rename it, then add it again.');
    },
  );

  test('says that a path is not there, and goes on', async () => {
    write('a.json');
    const items = await collect([join(root, 'gone.json'), join(root, 'a.json')]);
    expect(codesOf(items)).toEqual(['not-found', 'file']);
  });

  test('says that a folder holds nothing', async () => {
    mkdirSync(join(root, 'in/deep'), { recursive: true });
    write('in/.hidden');
    expect(codesOf(await collect([join(root, 'in')]))).toEqual(['empty-folder']);
  });

  test.each([
    ['a file at the limit', 'a.json', 1000, 'file'],
    ['a file one byte over it', 'a.json', 1001, 'too-large'],
    ['a zip at its own limit', 'a.zip', 2000, 'file'],
    ['a zip one byte over it', 'a.zip', 2001, 'too-large'],
  ])('judges the size of %s', async (_, name, bytes, expected) => {
    write(name);
    truncateSync(join(root, name), bytes);
    expect(codesOf(await collect([join(root, name)]))).toEqual([expected]);
  });

  test.each([
    ['as many files as allowed', 3, ['file', 'file', 'file']],
    ['one file more than allowed', 2, ['file', 'file', 'too-many-files']],
  ])('takes %s', async (_, files, expected) => {
    write('in/a.json', 'in/b.json', 'in/c.json');
    expect(codesOf(await collect([join(root, 'in')], { ...LIMITS, files }))).toEqual(expected);
  });

  test('names the first file that is left out, in its folder', async () => {
    write('in/a.json', 'in/b.json', 'in/c.json');
    const last = (await collect([join(root, 'in')], { ...LIMITS, files: 2 })).at(-1);
    expect(last).toMatchObject({ kind: 'problem', givenPath: join(root, 'in/c.json') });
    expect(last?.kind === 'problem' && describeProblem(last.name, last.problem)).toBe(
      'in/c.json was left out, and so was all that comes after it: Touchstone takes in up to 2 files at once. Add the rest in smaller parts.',
    );
  });
});

// Only the ones that say how long a path may be keep to it.
test.skipIf(process.platform !== 'linux')(
  'what lies too deep to be opened is told so',
  async () => {
    const name = 'd'.repeat(250);
    const before = process.cwd();
    try {
      process.chdir(root);
      for (let depth = 0; depth < 18; depth += 1) {
        mkdirSync(name);
        process.chdir(name);
      }
    } finally {
      process.chdir(before);
    }
    const items = await collect([root]);
    expect(items).toHaveLength(1);
    const problem = { code: 'unreadable-file', params: { reason: 'long-path' } };
    expect(items[0]).toMatchObject({ kind: 'problem', problem });
  },
);
