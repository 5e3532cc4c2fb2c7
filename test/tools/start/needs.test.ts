import { expect, test } from 'vitest';
import { describeNeeds } from '../../../tools/start/needs.ts';

const whole = { hasDisplay: true, hasXvfbRun: true, hasXauth: true, hasRuntime: true };

test('says nothing where the window can open', () => {
  expect(describeNeeds(whole)).toBeUndefined();
  expect(describeNeeds({ ...whole, hasXvfbRun: false, hasXauth: false })).toBeUndefined();
});

test.each([
  ['a Chromium', { hasRuntime: false }, 'apt-get install chromium\nThen run: npm start\n'],
  ['a display, which xvfb-run can give', { hasDisplay: false }, 'Run: xvfb-run -a npm start\n'],
  [
    'a display and what gives one',
    { hasDisplay: false, hasXvfbRun: false, hasXauth: false },
    'apt-get install xvfb xauth\nThen run: xvfb-run -a npm start\n',
  ],
  [
    'everything',
    { hasDisplay: false, hasXvfbRun: false, hasXauth: false, hasRuntime: false },
    'apt-get install chromium xvfb xauth\nThen run: xvfb-run -a npm start\n',
  ],
])('names the packages and the command where there lacks %s', (_, changes, advice) => {
  const needs = describeNeeds({ ...whole, ...changes });

  expect(needs).toContain(advice);
  expect(needs).toContain('npm run --silent touchstone -- help');
});
