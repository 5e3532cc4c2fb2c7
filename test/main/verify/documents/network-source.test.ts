import { createServer, request as requestHttp } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { DocumentRequest } from '../../../../src/main/verify/documents/answer.ts';
import type { Address, FetchTools } from '../../../../src/main/verify/documents/guarded-fetch.ts';
import { createHostTurns } from '../../../../src/main/verify/documents/host-turns.ts';
import type { HostTurns, NotAsked } from '../../../../src/main/verify/documents/host-turns.ts';
import { createNetworkSource } from '../../../../src/main/verify/documents/network-source.ts';
import type { NetworkOptions } from '../../../../src/main/verify/documents/network-source.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A loopback server without TLS, reached through the same options that HTTPS gets. */
async function serve(listener: RequestListener): Promise<Pick<FetchTools, 'open'>> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has one
  const { port } = started.address() as AddressInfo;
  return {
    open: (url, options) =>
      requestHttp({ ...options, hostname: url.hostname, path: url.pathname, port }),
  };
}

const at = (...addresses: string[]): readonly Address[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const LOOPBACK: NetworkOptions = {
  clock: () => instantFrom(Date.UTC(2026, 0, 1)),
  lookup: () => Promise.resolve(at('127.0.0.1')),
  isAllowedAddress: (address) => address === '127.0.0.1',
};

const resolve = (
  id: string,
  options: NetworkOptions,
  purpose: DocumentRequest['purpose'] = 'issuer-key',
) => createNetworkSource(options).resolve({ id, purpose });

describe('createNetworkSource', () => {
  test('fetches a document, and says when', async () => {
    const tools = await serve((_, response) => {
      response.setHeader('content-type', 'application/json').end('{"id":"é"}');
    });
    expect(await resolve('https://uni.example/key', { ...LOOPBACK, ...tools })).toEqual({
      outcome: 'found',
      text: '{"id":"é"}',
      mediaType: 'application/json',
      obtainedAt: '2026-01-01T00:00:00.000Z',
      source: 'network',
    });
  });

  test('leaves out the byte order mark before it', async () => {
    const tools = await serve((_, response) => response.end('\uFEFF{"id":"é"}'));
    const answer = await resolve('https://uni.example/key', { ...LOOPBACK, ...tools });
    expect(answer).toMatchObject({ text: '{"id":"é"}' });
  });

  test.each([
    ['more', 'failed'],
    ['less', 'found'],
  ])('is not deceived by a host that promises %s than it gives', async (length, outcome) => {
    const tools = await serve((_, response) => {
      const promised = length === 'more' ? 100 : 2;
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: ${promised}\r\n\r\n{}{"id":"x"}`);
    });
    const answer = await resolve('https://uni.example/key', { ...LOOPBACK, ...tools });
    expect(answer).toMatchObject(outcome === 'found' ? { text: '{}' } : { reason: outcome });
  });

  test('asks for a did:web where its document is kept', async () => {
    const tools = await serve((request, response) => response.end(request.url));
    expect(await resolve('did:web:uni.example:art', { ...LOOPBACK, ...tools })).toMatchObject({
      text: '/art/did.json',
    });
  });

  test('asks for a did:webvh where its log is kept', async () => {
    const tools = await serve((request, response) => response.end(request.url));
    const did = 'did:webvh:QmPEQVM1JPTyrvEgBcDXwjK4TeyLGSX1PxjgyeAisdWM1p:uni.example:art';
    expect(await resolve(did, { ...LOOPBACK, ...tools })).toMatchObject({ text: '/art/did.jsonl' });
  });

  test('tells the host nothing of us but what it accepts', async () => {
    let names: readonly string[] = [];
    const tools = await serve((request, response) => {
      names = Object.keys(request.headers);
      response.end('{}');
    });
    await resolve('https://uni.example/key', { ...LOOPBACK, ...tools });
    expect(names.toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test.each([
    ['http://uni.example/key', 'plain HTTP'],
    ['ftp://uni.example/key', 'another scheme'],
    ['file:///etc/passwd', 'a file'],
    ['https://user:secret@uni.example/', 'a user name'],
    ['did:ion:abc', 'a DID that has no address'],
    ['did:web:..%2Fetc', 'a did:web that leads elsewhere'],
    ['key', 'no URL'],
  ])('refuses %s: %s', async (id) => {
    expect(await resolve(id, LOOPBACK)).toMatchObject({ reason: 'refused' });
  });

  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1/',
  ])('refuses an address that is not public: %s', async (id) => {
    expect(await resolve(id, {})).toMatchObject({ reason: 'refused' });
  });

  test('refuses a host of which any one address is not public, and never connects', async () => {
    let isOpened = false;
    const answer = await resolve('https://uni.example/', {
      lookup: () => Promise.resolve(at('93.184.215.14', '10.0.0.1')),
      open: (url, options) => {
        isOpened = true;
        return requestHttp(url, options);
      },
    });
    expect(answer).toMatchObject({ outcome: 'unavailable', reason: 'refused' });
    expect(isOpened).toBe(false);
  });

  test('connects to the very address that was checked, not to one looked up anew', async () => {
    const tools = await serve((_, response) => response.end('pinned'));
    let lookups = 0;
    const lookup = () => {
      lookups += 1;
      return Promise.resolve(at(lookups === 1 ? '127.0.0.1' : '10.0.0.1'));
    };
    // The host has no address but the one that is handed over, so an answer proves the pin.
    expect(
      await resolve('https://rebind.invalid/', { ...LOOPBACK, ...tools, lookup }),
    ).toMatchObject({ text: 'pinned' });
    expect(lookups).toBe(1);
  });

  test('follows three redirects, and no fourth', async () => {
    const tools = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const options = { ...LOOPBACK, ...tools };
    expect(await resolve('https://uni.example/3', options)).toMatchObject({ text: 'there' });
    expect(await resolve('https://uni.example/4', options)).toMatchObject({ reason: 'refused' });
  });

  test.each([
    'http://uni.example/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'https://intern.example/',
  ])('a redirect is checked like any address: %s', async (location) => {
    const tools = await serve((_, response) => response.writeHead(301, { location }).end());
    const lookup = (host: string) =>
      Promise.resolve(at(host === 'intern.example' ? '192.168.0.1' : '127.0.0.1'));
    expect(await resolve('https://uni.example/', { ...LOOPBACK, ...tools, lookup })).toMatchObject({
      reason: 'refused',
    });
  });

  test('an address in a person’s folder may send on within it', async () => {
    const tools = await serve((request, response) =>
      request.url === '/~ann/key'
        ? response.end('there')
        : response.writeHead(302, { location: '/~ann/key' }).end(),
    );
    const options = { ...LOOPBACK, ...tools };
    expect(await resolve('https://uni.example/%7Eann/go', options)).toMatchObject({
      text: 'there',
    });
  });

  describe('an address that sends on to another host', () => {
    const from = async (start: string, location: string, purpose: DocumentRequest['purpose']) => {
      const tools = await serve((request, response) =>
        request.url?.endsWith('/there') === true
          ? response.end('there')
          : response.writeHead(302, { location }).end(),
      );
      return resolve(start, { ...LOOPBACK, ...tools }, purpose);
    };
    // A document is kept by its address: were it followed as a schema, it would be there as a key, too.
    const purposes = [
      'issuer-key',
      'issuer-profile',
      'hosted-assertion',
      'badge-class',
      'status-list',
      'schema',
    ] as const;

    test.each(purposes)('lends it no name: %s', async (purpose) => {
      const answer = await from('https://uni.example/go', 'https://other.example/there', purpose);
      expect(answer).toMatchObject({ reason: 'refused' });
    });

    test.each([
      ['https://uni.example/go', 'https://uni.example/~bob/there'],
      ['https://uni.example/go', '/staff/%7Ebob/there'],
      ['https://uni.example/~ann/go', 'https://www.uni.example/~bob/there'],
      ['https://uni.example/go', 'https://uni.example.other.example/there'],
      ['https://uni.example/go', 'https://otheruni.example/there'],
      ['https://uni.example/go', 'https://uni.example:8443/there'],
      ['https://badges.uni.example/go', 'https://people.uni.example/there'],
    ])('is no part of it by its looks: %s to %s', async (start, location) => {
      expect(await from(start, location, 'issuer-key')).toMatchObject({ reason: 'refused' });
    });

    test.each([
      ['https://uni.example/go', 'https://www.uni.example/there'],
      ['https://www.uni.example/go', 'https://badges.uni.example/there'],
      ['https://uni.example/go', 'https://UNI.example/there'],
    ])('is followed on one site: %s to %s', async (start, location) => {
      expect(await from(start, location, 'issuer-key')).toMatchObject({ text: 'there' });
    });
  });

  test.each([
    [404, 'not-found'],
    [410, 'gone'],
    [500, 'failed'],
    [204, 'failed'],
    [304, 'failed'],
  ])('HTTP %i is "%s"', async (status, reason) => {
    const tools = await serve((_, response) => response.writeHead(status).end());
    expect(await resolve('https://uni.example/', { ...LOOPBACK, ...tools })).toMatchObject({
      outcome: 'unavailable',
      reason,
    });
  });

  test('takes 2 MiB of a document and 8 MiB of a status list, and not a byte more', async () => {
    const mebibyte = 1024 * 1024;
    const tools = await serve((request, response) =>
      response.end(Buffer.alloc(Number(request.url?.slice(1)), 'a')),
    );
    const options = { ...LOOPBACK, ...tools };
    const ask = (size: number, purpose: DocumentRequest['purpose']) =>
      resolve(`https://uni.example/${size}`, options, purpose);
    expect(await ask(2 * mebibyte, 'issuer-key')).toMatchObject({ outcome: 'found' });
    expect(await ask(2 * mebibyte + 1, 'issuer-key')).toMatchObject({ reason: 'too-large' });
    expect(await ask(8 * mebibyte, 'status-list')).toMatchObject({ outcome: 'found' });
    expect(await ask(8 * mebibyte + 1, 'status-list')).toMatchObject({ reason: 'too-large' });
  });

  test('gives up on a host that never answers, and on one that never ends', async () => {
    const tools = await serve((request, response) => {
      if (request.url === '/endless') response.write('{');
    });
    const options = { ...LOOPBACK, ...tools, timeoutMs: 50 };
    const expected = { reason: 'failed', detail: expect.stringContaining('50 ms') };
    expect(await resolve('https://uni.example/silent', options)).toMatchObject(expected);
    expect(await resolve('https://uni.example/endless', options)).toMatchObject(expected);
  });

  test('asks a host by a few at a time, and refuses none of a batch of its own', async () => {
    let [open, most] = [0, 0];
    const tools = await serve((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end('{}');
      }, 5);
    });
    // A second is over as soon as somebody waits for it.
    let time = 0;
    const sleep = async (ms: number) => void (time += ms);
    const turns = createHostTurns({ now: () => time, sleep });
    const source = createNetworkSource({ ...LOOPBACK, ...tools, turns });
    const answers = await Promise.all(
      Array.from({ length: 210 }, (_, index) =>
        source.resolve({ id: `https://h${index}.uni.example/key`, purpose: 'issuer-key' }),
      ),
    );
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
    expect(answers.filter(({ outcome }) => outcome === 'found')).toHaveLength(210);
  });

  test.each<[NotAsked, string, string]>([
    ['busy', 'busy', '12000 requests wait for uni.example already.'],
    // A kept copy serves in its place, as where a host does not answer.
    ['resting', 'failed', 'uni.example took long 8 times in a row, and is not asked for 60000 ms.'],
  ])('says of a host that is %s that it was not asked', async (why, reason, detail) => {
    const turns: HostTurns = { run: () => Promise.resolve(why) };
    const answer = await resolve('https://uni.example/key', { turns });
    expect(answer).toEqual({ outcome: 'unavailable', reason, detail });
  });

  test('a name that does not resolve has failed', async () => {
    const lookup = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await resolve('https://uni.example/', { lookup })).toMatchObject({ reason: 'failed' });
  });
});
