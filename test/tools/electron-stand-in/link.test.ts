import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { createLink, functionsOf } from '../../../tools/electron-stand-in/link.ts';
import type { Endpoint } from '../../../tools/electron-stand-in/link.ts';

interface Left {
  double(number: number): Promise<number>;
  fail(input: object): Promise<void>;
}

const channel = new MessageChannel();
afterEach(() => channel.port1.close());

function endpointOf(port: MessagePort): Endpoint {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => void port.on('message', receive),
  };
}

test('calls the functions of the other side, and passes on how they fail', async () => {
  const left: Left = {
    double: async (number) => number * 2,
    fail: () => Promise.reject(new Error('as it should')),
  };
  createLink(endpointOf(channel.port1), functionsOf(left));
  const other = createLink<Left & { absent(input: object): Promise<void> }>(
    endpointOf(channel.port2),
    new Map(),
  );

  expect(await Promise.all([1, 2, 3].map((number) => other.double(number)))).toEqual([2, 4, 6]);
  await expect(other.fail({})).rejects.toThrow('as it should');
  await expect(other.absent({})).rejects.toThrow('has no "absent"');
});
