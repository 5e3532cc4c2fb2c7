import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkRequest } from '../../../src/shared/model/network.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import { AT, facts, file, fromFolder, memoryWorkspace, record, sha256, uuid } from './samples.ts';

const EVERYBODY = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 10 };
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

const hash = (path: string) => `sha256:${sha256(path).slice(0, 16)}`;

test('a path that may name a person is hashed with a salt of the workspace’s own', async () => {
  const { workspace: other } = await memoryWorkspace();
  const asked = request({ kind: 'hosted-badges', path: hash('/people/jane-doe') });
  for (const one of [workspace, workspace, other]) await one.requests.append(asked);
  const [second, first] = await workspace.requests.latest(5);
  const [elsewhere] = await other.requests.latest(5);
  expect(first?.path).toMatch(/^sha256:[\da-f]{16}$/u);
  expect(second?.path).toBe(first?.path);
  expect([asked.path, elsewhere?.path]).not.toContain(first?.path);
  other.close();
});

test('with a person goes what was asked for because of the person alone', async () => {
  const importId = uuid();
  await workspace.imports.start(importId, AT);
  const page = 'https://backpack.example/people/jane-doe/3.json';
  const write = async (name: string, id: string) =>
    workspace.files.record(
      file(importId, name, {
        container: name,
        credentials: [
          record({
            placement: fromFolder(name),
            facts: facts({
              id,
              issuer: { id: 'did:web:hub.example:uni', claimedName: 'Uni', url: undefined },
              recipient: { ...facts().recipient, subjectId: 'did:web:hub.example:jane' },
            }),
          }),
        ],
      }),
    );
  await write('Jane Doe', page);
  await write('Ben Berg', 'https://backpack.example/people/ben/1.json');
  const own = [
    request({
      kind: 'hosted-badges',
      host: 'backpack.example',
      path: hash('/people/jane-doe/3.json'),
    }),
    request({ host: 'hub.example', path: hash('/jane/did.json') }),
    request({ host: 'jane doe.example' }),
  ];
  const others = [
    request({ kind: 'hosted-badges', host: 'backpack.example', path: hash('/people/ben/1.json') }),
    request({ host: 'other.example', path: hash('/people/jane-doe/3.json') }),
    request({ host: 'hub.example', path: hash('/uni/did.json') }),
    request(),
  ];
  for (const one of [...own, ...others]) await workspace.requests.append(one);
  const { rows } = await workspace.screening.findCandidates(EVERYBODY);
  const jane = rows.find(({ name }) => name === 'Jane Doe')?.id ?? '';
  await workspace.erasures.erase([jane], 'by-hand');
  const left = await workspace.requests.latest(10);
  expect(left.map(({ host }) => host).toReversed()).toEqual(others.map(({ host }) => host));
});
