import { createServer, request as requestHttp } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createAskAuthority } from '../../../../src/main/verify/index.ts';
import { NETWORK_LIMITS } from '../../../../src/shared/limits.ts';

const QUESTION = Buffer.from('a question');
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** An authority on loopback, without TLS, reached through the options that HTTPS gets. */
async function askOf(listener: RequestListener) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has one
  const { port } = started.address() as AddressInfo;
  return createAskAuthority({
    lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    isAllowedAddress: (address) => address === '127.0.0.1',
    open: (url, options) =>
      requestHttp({ ...options, hostname: url.hostname, path: url.pathname, port }),
  });
}

describe('a time stamp authority', () => {
  test('is sent the question, and nothing of us', async () => {
    let got: unknown;
    const ask = await askOf((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        got = {
          method: request.method,
          url: request.url,
          body,
          type: request.headers['content-type'],
        };
        response.end(Buffer.of(0xff, 0x00, 0x80));
      });
    });
    const answer = await ask('https://time.example/tsr', QUESTION);
    expect(answer).toEqual({ ok: true, value: Buffer.of(0xff, 0x00, 0x80) });
    const type = 'application/timestamp-query';
    expect(got).toEqual({ method: 'POST', url: '/tsr', body: 'a question', type });
  });

  test('that sends on to another address is not followed', async () => {
    let asked = 0;
    const ask = await askOf((_, response) => {
      asked += 1;
      response.writeHead(307, { location: '/other' }).end();
    });
    expect(await ask('https://time.example/tsr', QUESTION)).toMatchObject({
      error: { reason: 'refused' },
    });
    expect(asked).toBe(1);
  });

  test('takes 128 KiB of an answer, and not a byte more', async () => {
    let size = NETWORK_LIMITS.timeStampBytes;
    const ask = await askOf((_, response) => response.end(Buffer.alloc(size)));
    expect((await ask('https://time.example/', QUESTION)).ok).toBe(true);
    size += 1;
    expect(await ask('https://time.example/', QUESTION)).toMatchObject({
      error: { reason: 'too-large' },
    });
  });

  test.each(['http://time.example/', 'https://user:secret@time.example/', 'file:///etc/passwd'])(
    'is not asked at %s',
    async (address) => {
      const ask = await askOf((_, response) => response.end());
      expect(await ask(address, QUESTION)).toMatchObject({ error: { reason: 'refused' } });
    },
  );

  test('is not asked at an address that is not public', async () => {
    const ask = createAskAuthority();
    expect(await ask('https://127.0.0.1/', QUESTION)).toMatchObject({
      error: { reason: 'refused' },
    });
  });
});
