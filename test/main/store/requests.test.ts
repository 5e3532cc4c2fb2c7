import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkRequest } from '../../../src/shared/model/network.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import { AT, memoryWorkspace } from './samples.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const request = (overrides: Partial<NetworkRequest> = {}): NetworkRequest => ({
  at: AT,
  kind: 'status-lists',
  host: 'uni.example',
  path: '/status/3',
  outcome: 'found',
  bytes: 512,
  ms: 40,
  ...overrides,
});

const daysAgo = (days: number) => new Date(Date.parse(AT) - days * DAY_MS).toISOString();

let workspace: Workspace;

beforeEach(async () => {
  ({ workspace } = await memoryWorkspace());
});
afterEach(() => workspace.close());

test('requests are kept as they were made, the newest first', async () => {
  const [first, second] = [request(), request({ host: 'other.example', outcome: 'refused' })];
  await workspace.requests.append(first);
  await workspace.requests.append(second);
  expect(await workspace.requests.latest(5)).toEqual([second, first]);
  expect(await workspace.requests.latest(1)).toEqual([second]);
});

test('those of 90 days ago are kept, older ones go', async () => {
  const ninety = request({ at: daysAgo(90) });
  await workspace.requests.append(request({ at: daysAgo(90.01) }));
  await workspace.requests.append(ninety);
  expect(await workspace.requests.latest(5)).toEqual([ninety]);
});

test('the last 5,000 are kept', async () => {
  await workspace.batch(async () => {
    for (let ms = 0; ms <= 5000; ms += 1) await workspace.requests.append(request({ ms }));
  });
  expect(await workspace.requests.count()).toBe(5000);
  const all = await workspace.requests.latest(6000);
  expect([all.at(0)?.ms, all.at(-1)?.ms]).toEqual([5000, 1]);
});
