import { expect, test } from 'vitest';
import { toAppUrl, toChromiumUrl } from '../../../../tools/electron-stand-in/window-side/urls.ts';

test.each([
  ['app://touchstone/index.html', 'https://touchstone.app.invalid/index.html'],
  ['app://touchstone/a/%2e%2e?b=1#c', 'https://touchstone.app.invalid/a/%2e%2e?b=1#c'],
  ['app://touchstone', 'https://touchstone.app.invalid'],
])('%s is %s in Chromium, and back', (own, shown) => {
  expect(toChromiumUrl(own)).toBe(shown);
  expect(toAppUrl(shown)).toBe(own);
});

test.each([
  'https://example.com/',
  'http://touchstone.app.invalid/',
  'https://touchstone.app.invalid.example.com/',
  'https://touchstone.app.invalid:8443/',
  'https://more.touchstone.app.invalid/',
  'https://user@touchstone.app.invalid/',
  'data:text/html,https://touchstone.app.invalid/',
])("%s is none of the app's", (url) => {
  expect(toAppUrl(url)).toBeUndefined();
});
