import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openIncidentLog } from '../../../src/main/shell/incident-log.ts';
import type { NewIncident } from '../../../src/shared/model/incident.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-incidents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FAULT = { error: 'TypeError', frames: ['out/main/engine-worker.js:1:2'] };

function open(path = join(folder, `${randomUUID()}.json`)) {
  let now = '2026-03-02T09:30:00.000Z';
  const system = 'linux x64 Electron 43.0.0 Chromium 144.0 Node 24.0.0';
  const log = openIncidentLog(path, { now: () => now, version: '0.1.0', system });
  return { log, path, at: (time: string) => (now = time) };
}

const fault = (changes: Partial<NewIncident> = {}): NewIncident => ({
  id: randomUUID(),
  kind: 'engine-fault',
  work: 'candidates.search',
  fault: FAULT,
  ...changes,
});

test('what went wrong is there the next time, in a file for its owner alone', () => {
  const { log, path } = open();
  log.add(fault());
  log.flush();
  expect(open(path).log.list()).toEqual(log.list());
  expect(log.list()).toMatchObject([{ kind: 'engine-fault', times: 1, fault: FAULT }]);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('it is written within a second, and before that when the app ends', () => {
  vi.useFakeTimers();
  const { log, path } = open();
  log.add(fault());
  expect(() => readFileSync(path)).toThrow('ENOENT');
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(readFileSync(path, 'utf8')).toContain('candidates.search');
});

test('the very same is counted, under the number that was quoted last', () => {
  const { log, at } = open();
  log.add(fault());
  log.add(fault({ work: 'candidates.get' }));
  at('2026-03-03T09:30:00.000Z');
  const last = fault();
  log.add(last);
  const [first, ...others] = log.list();
  expect(first).toMatchObject({
    id: last.id,
    times: 2,
    firstAt: '2026-03-02T09:30:00.000Z',
    lastAt: '2026-03-03T09:30:00.000Z',
  });
  expect(others.map(({ work }) => work)).toEqual(['candidates.get']);
});

test('a hundred are kept, and for ninety days', () => {
  const { log, at } = open();
  for (let line = 1; line <= 101; line += 1) {
    log.add(fault({ fault: { ...FAULT, frames: [`out/main/cli.js:${line}:1`] } }));
  }
  expect(log.list()).toHaveLength(100);
  expect(log.list().at(-1)?.fault?.frames).toEqual(['out/main/cli.js:2:1']);
  at('2026-05-31T09:30:00.000Z');
  expect(log.list()).toHaveLength(100);
  at('2026-05-31T09:30:00.001Z');
  expect(log.list()).toEqual([]);
});

test.each([
  ['work', { work: 'of Amara Okafor' }],
  ['an error', { fault: { error: 'Amara Okafor', frames: [] } }],
  ['a place', { fault: { error: 'Error', frames: ['/home/Amara Okafor/cv.pdf:1:1'] } }],
])('what names somebody as %s is not written down', (_, changes) => {
  const { log } = open();
  log.add(fault(changes));
  expect(log.list()).toEqual([]);
});

test('one, or all, can be deleted', () => {
  const { log } = open();
  const [one, other] = [fault(), fault({ work: 'b' })];
  log.add(one);
  log.add(other);
  log.remove(one.id);
  expect(log.list().map(({ id }) => id)).toEqual([other.id]);
  log.clear();
  expect(log.list()).toEqual([]);
});

test.each([
  ['no JSON', '{'],
  ['something else', '[{"id":"x","kind":"engine-fault","note":"Amara"}]'],
])('a file that is %s is an empty one', (_, text) => {
  const path = join(folder, `${randomUUID()}.json`);
  writeFileSync(path, text);
  expect(open(path).log.list()).toEqual([]);
});

test('where nothing can be written, what went wrong is shown until the app ends', () => {
  const { log } = open(join(folder, 'no', 'such', 'folder.json'));
  log.add(fault());
  log.flush();
  expect(log.list()).toHaveLength(1);
});
