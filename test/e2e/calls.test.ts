import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp } from './app.ts';
import type { LaunchedApp } from './app.ts';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

/** What would carry a name to a machine that the policy knows nothing of, at its number and without a request. */
async function callPeer(port: string): Promise<string> {
  const host = `127.0.0.1:${port}`;
  const login = { username: 'Amara-Okafor', credential: 'x' };
  const frame = document.body.appendChild(document.createElement('iframe'));
  const made = [globalThis, frame.contentWindow].map((from) => {
    const peer = new (from as typeof globalThis).RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        { urls: `turn:${host}?transport=udp`, ...login },
        { urls: `turn:${host}?transport=tcp`, ...login },
      ],
    });
    peer.createDataChannel('names');
    return peer;
  });
  for (const peer of made) await peer.setLocalDescription(await peer.createOffer());
  await new Promise((resolve) => void setTimeout(resolve, 2000));
  return made.map((peer) => peer.iceGatheringState).join(' ');
}

test('no machine is called past the policy', async () => {
  const heard: string[] = [];
  const udp = createSocket('udp4', () => void heard.push('udp'));
  await new Promise<void>((resolve) => void udp.bind(0, '127.0.0.1', resolve));
  const { port } = udp.address();
  const tcp = createServer(() => void heard.push('tcp'));
  await new Promise<void>((resolve) => void tcp.listen(port, '127.0.0.1', resolve));
  try {
    await app.page.evaluate(callPeer, String(port));
    expect(heard).toEqual([]);
  } finally {
    udp.close();
    tcp.close();
  }
});
