import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { covered, refuseOthers } from '../../../../tools/electron-stand-in/app-side/covered.ts';

test('throws, by name, on what is not covered', () => {
  const part = covered('app', { quit: () => 'quit' });

  expect(part.quit()).toBe('quit');
  expect(() => Reflect.get(part, 'dock')).toThrow('does not cover app.dock.');
});

test('can be awaited and can emit', async () => {
  const part = covered('app', new EventEmitter());
  const heard: unknown[] = [];
  part.on('ready', (value) => heard.push(value));

  (await Promise.resolve(part)).emit('ready', 1);

  expect(heard).toEqual([1]);
});

test('refuses an option that is not known', () => {
  expect(() => refuseOthers('BrowserWindow', { kiosk: true }, new Set(['title']))).toThrow(
    'BrowserWindow.kiosk',
  );
  expect(() => refuseOthers('BrowserWindow', { title: '' }, new Set(['title']))).not.toThrow();
});
