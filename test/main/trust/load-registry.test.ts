import { expect, test } from 'vitest';
import { loadRegistries } from '../../../src/main/trust/index.ts';
import { configure, Hosts, makeEntity, NOW } from './federation/federation.ts';

const LIST = [
  {
    type: 'oidf',
    name: 'Members',
    trustAnchorEC: 'https://anchor.example/.well-known/openid-federation',
    fetchEndpoint: 'https://anchor.example/fetch?sub=',
  },
  { type: 'dcc-legacy', name: 'Community', url: 'https://dcc.example/registry.json' },
  { type: 'dcc-legacy', name: 'Gone', url: 'https://gone.example/registry.json' },
  { type: 'ledger', name: 'Unheard of' },
];

async function load(hosts: Hosts) {
  const file = { path: '/lists/known.json', name: 'known.json', text: JSON.stringify(LIST) };
  const loaded = await loadRegistries(file, hosts, NOW);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value;
}

function community(hosts: Hosts) {
  const registry = { 'did:web:uni.example': { name: 'Uni', url: 'https://uni.example' } };
  hosts.documents.set('https://dcc.example/registry.json', JSON.stringify({ registry }));
  return hosts;
}

test('a list of registries brings in those that can be had, and names the others', async () => {
  const anchor = await makeEntity('https://anchor.example');
  const hosts = community(new Hosts()).host(anchor, await configure(anchor, []));
  const { registries, flaws } = await load(hosts);
  expect(registries).toMatchObject([
    { name: 'Members', kind: 'federation', anchor: { id: anchor.id, keys: anchor.jwks.keys } },
    { name: 'Community', kind: 'dcc', entries: [{ subject: 'did:web:uni.example', name: 'Uni' }] },
  ]);
  expect(new Set(registries.map(({ source }) => source)).size).toBe(2);
  expect(flaws).toEqual([
    { code: 'registry-unavailable', line: 3, value: 'https://gone.example/registry.json' },
    { code: 'not-an-entry', line: 4, value: undefined },
  ]);
});

test('a trust anchor whose keys cannot be had, or are not its own, is left out', async () => {
  const anchor = await makeEntity('https://anchor.example');
  const other = await makeEntity('https://anchor.example');
  const forged = await configure(anchor, [], { jwks: other.jwks });
  for (const hosts of [new Hosts(), new Hosts().host(anchor, forged)]) {
    const { registries, flaws } = await load(hosts);
    expect(registries).toEqual([]);
    expect(flaws[0]).toEqual({
      code: 'keys-unavailable',
      line: 1,
      value: 'https://anchor.example',
    });
  }
});
