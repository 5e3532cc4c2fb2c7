import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesktopSettings } from '../../../src/main/shell/desktop-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-desktop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = '2026-03-02T09:30:00Z';

test('they are kept from one start to the next', () => {
  const path = join(folder, 'kept.json');
  const settings = openDesktopSettings(path);
  expect(settings.get()).toEqual({ notifies: true, recent: [] });
  settings.set({ language: 'pt', notifies: false });
  settings.didOpen('/team.touchstone', AT);
  expect(openDesktopSettings(path).get()).toEqual({
    language: 'pt',
    notifies: false,
    recent: [{ file: '/team.touchstone', openedAt: AT }],
  });
  expect(existsSync(`${path}.new`)).toBe(false);
});

test('the last workspace comes first, each once, and no more than ten', () => {
  const settings = openDesktopSettings(join(folder, 'recent.json'));
  for (let place = 0; place < 12; place += 1) settings.didOpen(`/${place}`, AT);
  settings.didOpen('/5', AT);
  expect(settings.get().recent.map(({ file }) => file)).toEqual(
    [5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((place) => `/${place}`),
  );
  settings.forget('/11');
  expect(settings.get().recent[1]?.file).toBe('/10');
});

test.each(['', '{', '{"recent":"all"}', '{"notifies":true,"more":1}'])(
  'what cannot be read (%s) is as at the first start, and is replaced by what is set',
  (text) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    const settings = openDesktopSettings(path);
    expect(settings.get()).toEqual({ notifies: true, recent: [] });
    settings.set({ notifies: false });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ notifies: false, recent: [] });
  },
);
