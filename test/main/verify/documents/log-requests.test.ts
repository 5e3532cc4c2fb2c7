import { createServer, request as requestHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRequest } from '../../../../src/main/verify/documents/answer.ts';
import { logRequests } from '../../../../src/main/verify/documents/log-requests.ts';
import { createNetworkSource } from '../../../../src/main/verify/documents/network-source.ts';
import { createOfflineSource } from '../../../../src/main/verify/documents/sources.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { NetworkRequest } from '../../../../src/shared/model/network.ts';

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'https://other.example/' });
  else if (request.url === '/gone') response.writeHead(410);
  else if (request.url === '/large') response.write(Buffer.alloc(2 * 1024 * 1024, 'a'));
  response.end('{"é":1}');
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has one
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks through the guarded network, of which every public host is on loopback; each look at the clock takes 7 ms. */
async function ask(id: string, purpose: DocumentRequest['purpose'] = 'status-list') {
  let now = Date.UTC(2026, 0, 1);
  const clock = () => instantFrom((now += 7));
  const network = createNetworkSource({
    clock: () => instantFrom(now),
    lookup: (host) =>
      Promise.resolve([
        { address: host === 'intern.example' ? '10.0.0.1' : '127.0.0.1', family: 4 },
      ]),
    isAllowedAddress: (address) => address === '127.0.0.1',
    open: (url, options) =>
      requestHttp({ ...options, hostname: url.hostname, path: url.pathname, port }),
  });
  const logged: NetworkRequest[] = [];
  const log = { append: async (request: NetworkRequest) => void logged.push(request) };
  const answer = await logRequests(network, log, clock).resolve({ id, purpose });
  return { answer, logged };
}

describe('logRequests', () => {
  test('writes down when, what, where, what came of it, how much and how long', async () => {
    const { answer, logged } = await ask('https://uni.example/status/3?holder=jane#7');
    expect(answer).toMatchObject({ outcome: 'found', text: '{"é":1}' });
    expect(logged).toEqual([
      {
        at: '2026-01-01T00:00:00.007Z',
        kind: 'status-lists',
        host: 'uni.example',
        path: '/status/3',
        outcome: 'found',
        bytes: 8,
        ms: 7,
      },
    ]);
  });

  test.each([
    ['a private address', 'https://intern.example/key', 'refused', 'intern.example'],
    ['a literal private address', 'https://10.0.0.1/key', 'refused', '10.0.0.1'],
    ['a redirect to another host', 'https://uni.example/away', 'refused', 'uni.example'],
    ['plain HTTP', 'http://uni.example/key', 'refused', 'http://uni.example'],
    ['what its host has taken away', 'https://uni.example/gone', 'gone', 'uni.example'],
    ['what is too large', 'https://uni.example/large', 'too-large', 'uni.example'],
  ])('writes down %s', async (_, id, outcome, host) => {
    const { logged } = await ask(id, 'issuer-key');
    expect(logged).toMatchObject([{ kind: 'issuer-keys', outcome, host, bytes: 0 }]);
  });

  test.each([
    ['https://badges.example/people/jane-doe', 'hosted-assertion', 'jane'],
    ['did:web:people.example:jane-doe', 'issuer-key', 'jane'],
  ] as const)('%s may name a person, so its path is hashed', async (id, purpose, name) => {
    const { logged } = await ask(id, purpose);
    expect(logged).toMatchObject([{ path: expect.stringMatching(/^sha256:[0-9a-f]{16}$/u) }]);
    expect(JSON.stringify(logged)).not.toContain(name);
  });

  test('an issuer’s own DID is where it is looked up', async () => {
    const { logged } = await ask('did:web:uni.example', 'issuer-key');
    expect(logged).toMatchObject([{ host: 'uni.example', path: '/.well-known/did.json' }]);
  });

  test.each([
    ['did:ion:abc', 'issuer-key'],
    ['blink:btc:abc', 'chain-record'],
  ] as const)('%s has no address, so nothing was asked for', async (id, purpose) => {
    expect((await ask(id, purpose)).logged).toEqual([]);
  });

  test('offline nothing is asked for', async () => {
    const logged: NetworkRequest[] = [];
    const log = { append: async (request: NetworkRequest) => void logged.push(request) };
    const source = logRequests(createOfflineSource(), log, () => instantFrom(0));
    await source.resolve({ id: 'https://uni.example/key', purpose: 'issuer-key' });
    expect(logged).toEqual([]);
  });
});
