import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWaitingFiles, findOpenedFiles } from '../../../src/main/shell/opened-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-opened-'));
const at = (name: string) => join(folder, name);

beforeAll(() => {
  for (const name of ['a.json', 'b.png', 'team.touchstone', 'Sales.TOUCHSTONE']) {
    writeFileSync(at(name), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (...argv: readonly string[]) =>
  findOpenedFiles({
    argv: ['/usr/bin/touchstone', ...argv],
    workingDirectory: folder,
    appPath: '/app',
  });

describe('the files that the app was opened with', () => {
  test('are what is there and no option, each once, from where it was started', () => {
    expect(find('--ozone-platform=x11', 'a.json', at('b.png'), at('a.json'))).toEqual({
      workspace: undefined,
      others: [at('a.json'), at('b.png')],
    });
  });

  test('are none that is not there, nor the app itself', () => {
    expect(find('/app', 'gone.json', '')).toEqual({ workspace: undefined, others: [folder] });
  });

  test('name a workspace by its ending, the last one', () => {
    expect(find('team.touchstone', 'a.json', 'Sales.TOUCHSTONE')).toEqual({
      workspace: at('Sales.TOUCHSTONE'),
      others: [at('a.json')],
    });
  });

  test('are not what an option names', () => {
    expect(find('--workspace', 'team.touchstone').workspace).toBeUndefined();
  });
});

test('they wait until they are taken, once', () => {
  const onAdded = vi.fn<() => void>();
  const waiting = createWaitingFiles(onAdded);
  waiting.add([]);
  expect(onAdded).not.toHaveBeenCalled();
  waiting.add(['/a']);
  waiting.add(['/b', '/c']);
  expect(onAdded).toHaveBeenCalledTimes(2);
  expect(waiting.take()).toEqual(['/a', '/b', '/c']);
  expect(waiting.take()).toEqual([]);
});
