import type { Instant } from '../../../../src/shared/lib/instant.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { encode } from 'fast-png';
import { afterEach, describe, expect, test } from 'vitest';
import { forkChannel } from '../../../../src/main/verify/pool/channel.ts';
import type { VerifierChannel } from '../../../../src/main/verify/pool/channel.ts';
import { startVerifier } from '../../../../src/main/verify/pool/client.ts';
import type { VerifierProcess } from '../../../../src/main/verify/pool/client.ts';
import { isFailure } from '../../../../src/main/verify/pool/messages.ts';
import type { ProcessMessage, ProcessReply } from '../../../../src/main/verify/pool/messages.ts';
import { bytesOf, makeZip } from '../../resume/made-files.ts';
import { asDocument, makeBadge, makeSigner, sign } from '../signed-credentials.ts';
import { order } from './requests.ts';

const SCRIPTED = new URL('scripted-process.ts', import.meta.url);
const REAL = new URL('../../../../src/main/verify/pool/process.ts', import.meta.url);

let verifier: VerifierProcess | undefined;

afterEach(() => verifier?.close());

function start(entry: URL, threads = 2) {
  const spawned: VerifierChannel[] = [];
  const spawn = () => {
    const channel = forkChannel(entry);
    spawned.push(channel);
    return channel;
  };
  verifier = startVerifier({ spawn, threads, timeLimitMs: 20_000 });
  return { verifier, spawned };
}

describe('startVerifier with a real process', () => {
  test('verifies a credential in a thread of the process', async () => {
    const { verifier: real } = start(REAL, 1);
    const issuer = await makeSigner();
    const document = asDocument(await sign(makeBadge(issuer.id), issuer));
    const answer = await real.verify({ ...order(''), document, instant: june() });
    expect(isFailure(answer) ? answer : answer.verification.verdict).toBe('verified');
  });

  test('reads a résumé in a thread of the process', async () => {
    const { verifier: real } = start(REAL, 1);
    const answer = await real.readResume(bytesOf('Skills\nPython'));
    expect(answer).toMatchObject({ ok: true, resume: { format: 'text', text: 'Skills\nPython' } });
  });

  test('opens a file that holds others in a thread of the process, and says when it cannot', async () => {
    const { verifier: real } = start(REAL, 1);
    const zip = await makeZip({ 'originals/a.json': '{}' });
    const opened = await real.open(zip);
    expect('attachments' in opened && [...opened.attachments.keys()]).toEqual(['originals/a.json']);
    expect(await real.open(bytesOf('%PDF-1.7 and no more'))).toEqual({ unreadable: true });
    expect(await real.open(zip.subarray(0, 40))).toEqual({ unreadable: true });
  });

  test('draws a picture anew in a thread of the process, and says when it cannot', async () => {
    const { verifier: real } = start(REAL, 1);
    const picture = encode({ width: 2, height: 1, data: new Uint8Array(8).fill(9), channels: 4 });
    expect(await real.readPicture(picture)).toMatchObject({ width: 2, height: 1 });
    expect(await real.readPicture(bytesOf('GIF89a'))).toEqual({ fault: 'unsupported' });
  });

  test('a request that kills the process twice is answered, and all others get their answers', async () => {
    const { verifier: scripted, spawned } = start(SCRIPTED);
    const answers = await Promise.all(
      ['go 1', 'kill', 'go 2', 'go 3'].map((path) => scripted.verify(order(path))),
    );
    expect(answers).toEqual([
      { path: 'go 1' },
      { failure: 'crashed' },
      { path: 'go 2' },
      { path: 'go 3' },
    ]);
    // One dies with it, one in its trial; a third is needed only where others still wait.
    expect(spawned.length).toBeGreaterThanOrEqual(2);
    expect(spawned.length).toBeLessThanOrEqual(3);
  });

  test('an entry that is not there answers crashed, and does not go on for ever', async () => {
    const { verifier: broken } = start(new URL('no-such-file.ts', import.meta.url));
    expect(await broken.verify(order('go'))).toEqual({ failure: 'crashed' });
  });
});

/** A process that is held by hand: it notes what it gets, and answers or dies when told. */
function heldProcess() {
  const channels: Held[] = [];
  const spawn = (): VerifierChannel => {
    const held: Held = { got: [], reply: () => undefined, die: () => undefined };
    channels.push(held);
    return {
      post: (message) => void held.got.push(message),
      onReply(listener) {
        held.reply = (...ids) => listener(ids.flatMap(replyTo));
      },
      onExit(listener) {
        held.die = listener;
      },
      kill: () => undefined,
    };
  };
  return { channels, spawn };
}

interface Held {
  readonly got: ProcessMessage[];
  reply: (...ids: readonly number[]) => void;
  die: () => void;
}

const replyTo = (id: number): ProcessReply => [{ id, answer: { failure: 'time-limit' } }];

const idsOf = (held: Held | undefined): readonly number[] =>
  (held?.got ?? []).flatMap((message) =>
    message.type === 'work' ? message.items.map(({ id }) => id) : [],
  );

describe('startVerifier', () => {
  test('starts no process before the first request', () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn });
    expect(channels).toEqual([]);
  });

  test('tells a process first how many threads and how much time it has', () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 3, timeLimitMs: 1234 });
    void verifier.verify(order('a'));
    expect(channels[0]?.got[0]).toEqual({ type: 'start', threads: 3, timeLimitMs: 1234 });
  });

  test('sends eight ahead for each thread, and the next when one is answered', () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    const ids = Array.from({ length: 17 }, (_, place) => place + 1);
    for (const id of ids) void verifier.verify(order(String(id)));
    expect(idsOf(channels[0])).toEqual(ids.slice(0, 16));
    channels[0]?.reply(1);
    expect(idsOf(channels[0])).toEqual(ids);
  });

  test('sends in one message what is free to go when several are answered', () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 1 });
    for (const path of 'abcdefghijkl') void verifier.verify(order(path));
    channels[0]?.reply(1, 2, 3);
    expect(channels[0]?.got.at(-1)).toMatchObject({ items: [{ id: 9 }, { id: 10 }, { id: 11 }] });
  });

  test('tries what was in flight one at a time, before all else', () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    for (const path of ['a', 'b', 'c']) void verifier.verify(order(path));
    channels[0]?.die();
    expect(idsOf(channels[1])).toEqual([1]);
    channels[1]?.reply(1);
    expect(idsOf(channels[1])).toEqual([1, 2]);
    channels[1]?.reply(2);
    expect(idsOf(channels[1])).toEqual([1, 2, 3]);
  });

  test('a process that has been replaced is not listened to', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 1 });
    const answer = verifier.verify(order('a'));
    channels[0]?.die();
    channels[0]?.die();
    expect(channels).toHaveLength(2);
    channels[1]?.reply(1);
    expect(await answer).toEqual({ failure: 'time-limit' });
  });

  test('answers what is left when it is closed, and whatever comes after', async () => {
    const { spawn } = heldProcess();
    const closing = startVerifier({ spawn, threads: 1 });
    const left = [closing.verify(order('a')), closing.verify(order('b'))];
    closing.close();
    left.push(closing.verify(order('c')));
    expect(await Promise.all(left)).toEqual(left.map(() => ({ failure: 'crashed' })));
  });
});

const june = (): Instant => instantFrom(Date.UTC(2026, 5, 1));
