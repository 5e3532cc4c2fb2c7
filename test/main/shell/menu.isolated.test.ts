import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { setMenu } from '../../../src/main/shell/menu.ts';
import type { MenuActions } from '../../../src/main/shell/menu.ts';
import { LANGUAGES, followLanguage } from '../../../src/shared/messages/language.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';

type Item = MenuItemConstructorOptions;

const { set } = vi.hoisted(() => ({ set: vi.fn<(template: Item[]) => void>() }));
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: set },
}));
addLanguages();
afterEach(() => followLanguage(() => 'en'));

const nothing = () => undefined;
const ACTIONS: MenuActions = {
  addFiles: nothing,
  addFolder: nothing,
  exportReport: nothing,
  pasteCredential: nothing,
  checkReport: nothing,
  newWorkspace: nothing,
  openWorkspace: nothing,
  openRecent: nothing,
  clearRecent: nothing,
  undo: nothing,
  redo: nothing,
};

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

function draw(recent: readonly string[] = [], actions: Partial<MenuActions> = {}): readonly Item[] {
  setMenu({ ...ACTIONS, ...actions }, recent);
  return flat(set.mock.lastCall?.[0] ?? []);
}

const labels = (items: readonly Item[]) => items.flatMap(({ label }) => label ?? []);

test.each(LANGUAGES.filter((language) => language !== 'en'))('is worded in %s', (language) => {
  const english = labels(draw());
  followLanguage(() => language);
  const own = labels(draw());
  expect(own).toHaveLength(english.length);
  expect(own.filter((label) => english.includes(label))).toEqual([]);
});

test('words every entry but separators itself: Electron knows its roles in English only', () => {
  expect(draw().filter(({ type, label }) => type !== 'separator' && label === undefined)).toEqual(
    [],
  );
});

test('opens each workspace that was opened before, whose path may hold an ampersand', () => {
  const openRecent = vi.fn<(file: string) => void>();
  const items = draw(['/r&d/team.touchstone'], { openRecent });
  const item = items.find(({ label }) => label?.startsWith('team.touchstone'));
  expect(item?.label).toBe('team.touchstone — /r&&d/team.touchstone');
  Reflect.apply(item?.click ?? nothing, undefined, []);
  expect(openRecent).toHaveBeenCalledWith('/r&d/team.touchstone');
});
