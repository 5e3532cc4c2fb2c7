import { expect, test } from 'vitest';
import { createHandedFiles, holdToHanded } from '../../../src/main/shell/handed-files.ts';
import { ok } from '../../../src/shared/lib/result.ts';

function makeDispatch(answer: unknown = {}) {
  const passedOn: string[] = [];
  const handed = createHandedFiles();
  const dispatch = holdToHanded(async (call) => {
    passedOn.push(call);
    return ok(answer);
  }, handed);
  return { dispatch, handed, passedOn };
}

const READING = [
  ['imports.start', { paths: ['/a'] }],
  ['report.recognise', { paths: ['/a'] }],
  ['report.check', { file: '/a' }],
] as const;

test.each(READING)('%s reads no file of a window’s own choice', async (call, input) => {
  const { dispatch, handed, passedOn } = makeDispatch();
  handed.add(['/b']);
  expect(await dispatch(call, input)).toMatchObject({ error: { code: 'invalid-request', call } });
  expect(passedOn).toEqual([]);
});

test('one file of several that was not handed over is enough to refuse all', async () => {
  const { dispatch, handed } = makeDispatch();
  handed.add(['/a']);
  expect(await dispatch('imports.start', { paths: ['/a', '/b'] })).toMatchObject({ ok: false });
  expect(await dispatch('imports.start', { paths: ['/a'] })).toMatchObject({ ok: true });
});

test.each([
  ['dialogs.openCredentials', { paths: ['/a'] }],
  ['shell.takeOpened', { paths: ['/a'] }],
  ['dialogs.openReport', { file: '/a' }],
])('what %s gave is read', async (giving, answer) => {
  const { dispatch, passedOn } = makeDispatch(answer);
  await dispatch(giving, {});
  for (const [call, input] of READING) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await dispatch(call, input)).toMatchObject({ ok: true });
  }
  expect(passedOn).toEqual([giving, ...READING.map(([call]) => call)]);
});

test('what is no list of paths hands over nothing, and what does not fit the contract is passed on', async () => {
  const { dispatch, handed, passedOn } = makeDispatch();
  for (const wrong of ['/a', [1], { paths: ['/a'] }, undefined]) handed.add(wrong);
  expect(handed.has('/a')).toBe(false);
  await dispatch('imports.start', { paths: '/a' });
  expect(passedOn).toEqual(['imports.start']);
});
