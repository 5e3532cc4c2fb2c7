import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import {
  checkNewWorkspace,
  checkWorkspace,
  chooseFirstWorkspace,
} from '../../../src/main/shell/choose-workspace.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { backupFolderOf, keyFileOf, newKey } from '../../../src/main/vault/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-choose-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

function makeWorkspace(name: string, key?: Uint8Array): string {
  const opened = openWorkspace(at(name), { clock: () => 0, key });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
  return at(name);
}

const plain = makeWorkspace('plain.touchstone');
const sealed = makeWorkspace('sealed.touchstone', newKey());
const backups = backupFolderOf(plain);
mkdirSync(backups);
const backup = makeWorkspace(`plain.touchstone-backups/copy.touchstone`);
writeFileSync(at('text.touchstone'), 'A picture, or a letter');
writeFileSync(keyFileOf(at('lost.touchstone')), '{}');
writeFileSync(at('empty.touchstone'), '');
const foreign = new BetterSqlite3(at('foreign.touchstone'));
foreign.pragma('application_id = 42');
foreign.exec('CREATE TABLE other (a)');
foreign.close();

const problemOf = (result: ReturnType<typeof checkWorkspace>) => {
  if (result.ok) return 'none';
  return result.error.code === 'vault-problem' ? result.error.problem : result.error.code;
};

describe('what is opened in the place of a workspace', () => {
  test.each([
    ['a workspace', plain, 'none'],
    ['an encrypted one', sealed, 'none'],
    ['one in which nothing was written yet', at('empty.touchstone'), 'none'],
    ['another file', at('text.touchstone'), 'not-a-workspace'],
    ['another program’s database', at('foreign.touchstone'), 'not-a-workspace'],
    ['a folder', folder, 'not-a-workspace'],
    ['nothing', at('gone.touchstone'), 'not-found'],
    ['a copy beside another', backup, 'among-backups'],
    ['one that the system does not let be looked at', at('x'.repeat(1000)), 'cannot-read'],
  ])('%s', (_, file, problem) => {
    expect(problemOf(checkWorkspace(file))).toBe(problem);
  });
});

describe('what the app begins with', () => {
  const own = join('/data', 'workspace.touchstone');

  test.each([
    ['what the system had it open', plain, [], plain, []],
    ['what is named', undefined, ['--workspace', at('new.touchstone')], at('new.touchstone'), []],
    ['the own one', undefined, [], own, []],
    ['not a copy that it is to open', backup, ['--workspace', plain], plain, ['among-backups']],
    ['not another file', at('text.touchstone'), [], own, ['not-a-workspace']],
    ['not a copy that is named', undefined, ['--workspace', backup], own, ['among-backups']],
  ] as const)('%s', (...[, opened, named, first, refused]) => {
    const problems: string[] = [];
    const argv = ['electron', '.', ...named];
    const start = { argv, env: {}, workingDirectory: folder, userData: '/data' };
    const chosen = chooseFirstWorkspace(opened, start, (error) =>
      problems.push(problemOf({ ok: false, error })),
    );
    expect(chosen).toBe(first);
    expect(problems).toEqual(refused);
  });
});

describe('where a workspace is made', () => {
  test.each([
    ['where nothing is', at('new.touchstone'), 'none'],
    ['where a workspace is', plain, 'file-exists'],
    ['where another’s key is', at('lost'), 'file-exists'],
    ['among another’s copies', join(backups, 'new'), 'among-backups'],
    ['deeper among them', join(backups, 'a', 'new'), 'among-backups'],
    ['in a folder that is not there', at('no/new'), 'cannot-write'],
    ['in a file', join(plain, 'new'), 'cannot-write'],
  ])('%s', (_, file, problem) => {
    expect(problemOf(checkNewWorkspace(file))).toBe(problem);
  });

  test('the ending is added where it is missing', () => {
    expect(checkNewWorkspace(at('New one'))).toEqual({ ok: true, value: at('New one.touchstone') });
    expect(checkNewWorkspace(at('A.TOUCHSTONE'))).toEqual({ ok: true, value: at('A.TOUCHSTONE') });
  });
});
