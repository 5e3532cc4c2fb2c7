import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  readNetwork,
  writeNetwork,
} from '../../../../src/main/engine/workspaces/network-setting.ts';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { NETWORK_KINDS } from '../../../../src/shared/model/network.ts';
import { memoryWorkspace } from '../../store/samples.ts';

let workspace: Workspace;

beforeEach(async () => {
  ({ workspace } = await memoryWorkspace());
});
afterEach(() => workspace.close());

test.each([[undefined], ['offline'], ['anything'], ['']])('%s allows nothing', async (kept) => {
  if (kept !== undefined) await workspace.settings.set('network', kept);
  expect(await readNetwork(workspace.settings)).toEqual([]);
});

test('all that was allowed as a whole stays allowed, and what came later is not', async () => {
  await workspace.settings.set('network', 'allowed');
  expect(await readNetwork(workspace.settings)).toEqual([
    'issuer-keys',
    'status-lists',
    'hosted-badges',
    'registries',
  ]);
});

test.each([
  [[]],
  [['status-lists']],
  [['issuer-keys', 'registries']],
  [[...NETWORK_KINDS]],
] as const)('%j is read as it was written', async (kinds) => {
  await writeNetwork(workspace.settings, kinds);
  expect(await readNetwork(workspace.settings)).toEqual(kinds);
});
