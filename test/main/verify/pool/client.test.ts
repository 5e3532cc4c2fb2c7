import type { Instant } from '../../../../src/shared/lib/instant.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import { setImmediate } from 'node:timers/promises';
import { encode } from 'fast-png';
import { afterEach, describe, expect, test } from 'vitest';
import { forkChannel } from '../../../../src/main/verify/pool/channel.ts';
import type { VerifierChannel } from '../../../../src/main/verify/pool/channel.ts';
import { startVerifier } from '../../../../src/main/verify/pool/client.ts';
import type { VerifierProcess } from '../../../../src/main/verify/pool/client.ts';
import { isFailure } from '../../../../src/main/verify/pool/messages.ts';
import type {
  EndMessage,
  StartMessage,
  ThreadReply,
  WorkItem,
} from '../../../../src/main/verify/pool/messages.ts';
import { bytesOf, makeZip } from '../../resume/made-files.ts';
import { asDocument, makeBadge, makeSigner, sign } from '../signed-credentials.ts';
import { order } from './requests.ts';

const SCRIPTED = new URL('scripted-process.ts', import.meta.url);
const REAL = new URL('../../../../src/main/verify/pool/process.ts', import.meta.url);

let verifier: VerifierProcess | undefined;

afterEach(() => verifier?.close());

function start(entry: URL, threads = 2) {
  const spawned: VerifierChannel[] = [];
  const spawn = (most: number) => {
    const channel = forkChannel(entry, most);
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
    const none = () => undefined;
    const held: Held = { started: [], got: [], kills: 0, reply: none, end: none, die: none };
    channels.push(held);
    return {
      start: (message) => void held.started.push(message),
      post: (thread, items) => void held.got.push({ thread, items }),
      onReply(listener) {
        held.reply = (...ids) => listener(ids.flatMap(replyTo));
      },
      onEnd(listener) {
        held.end = listener;
      },
      onExit(listener) {
        held.die = listener;
      },
      kill: () => void (held.kills += 1),
    };
  };
  return { channels, spawn };
}

interface Held {
  readonly started: StartMessage[];
  readonly got: { readonly thread: number; readonly items: readonly WorkItem[] }[];
  kills: number;
  reply: (...ids: readonly number[]) => void;
  end: (message: EndMessage) => void;
  die: () => void;
}

const replyTo = (id: number): ThreadReply => [{ id, answer: { failure: 'time-limit' } }];

const idsOf = (held: Held | undefined, thread?: number): readonly number[] =>
  (held?.got ?? [])
    .filter((one) => thread === undefined || one.thread === thread)
    .flatMap(({ items }) => items.map(({ id }) => id));

/** What is asked for in one turn goes over at its end. */
const turn = () => setImmediate();

function ask(held: Pick<VerifierProcess, 'verify'>, count: number): void {
  for (let place = 1; place <= count; place += 1) void held.verify(order(String(place)));
}

const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

describe('startVerifier', () => {
  test('starts no process before the first request', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn });
    await turn();
    expect(channels).toEqual([]);
  });

  test('starts one thread beforehand when told, which takes the first request', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    verifier.prepare();
    verifier.prepare();
    expect(channels).toHaveLength(1);
    expect(channels[0]?.started).toMatchObject([{ thread: 0, isAhead: true }]);
    ask(verifier, 1);
    await turn();
    expect(channels[0]?.started).toHaveLength(1);
    expect(idsOf(channels[0], 0)).toEqual([1]);
    verifier.close();
    verifier.prepare();
    expect(channels).toHaveLength(1);
  });

  test('starts a thread for the first request, and another only when that one is at work', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 3, timeLimitMs: 1234 });
    ask(verifier, 1);
    await turn();
    expect(channels[0]?.started).toEqual([{ thread: 0, timeLimitMs: 1234, isAhead: false }]);
    channels[0]?.reply(1);
    ask(verifier, 2);
    await turn();
    expect(channels[0]?.started).toEqual([
      { thread: 0, timeLimitMs: 1234, isAhead: false },
      { thread: 1, timeLimitMs: 1234, isAhead: false },
    ]);
  });

  test('sends what is asked for in one turn together, to each thread its part', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    ask(verifier, 5);
    await turn();
    expect(channels[0]?.got).toHaveLength(2);
    expect([idsOf(channels[0], 0), idsOf(channels[0], 1)]).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });

  test('sends 128 ahead for each thread, and the next when one is answered', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    ask(verifier, 257);
    await turn();
    expect(idsOf(channels[0]).toSorted(byNumber)).toEqual(upTo(256));
    channels[0]?.reply(2);
    await turn();
    expect(channels[0]?.got.at(-1)).toMatchObject({ thread: 1, items: [{ id: 257 }] });
  });

  test('tries what was in flight one at a time, before all else', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    ask(verifier, 3);
    await turn();
    channels[0]?.die();
    void verifier.verify(order('later'));
    await turn();
    expect(idsOf(channels[1])).toEqual([1]);
    await answerEach(
      channels[1],
      [1, 2],
      [
        [1, 2],
        [1, 2, 3],
      ],
    );
    channels[1]?.reply(3);
    await turn();
    expect(idsOf(channels[1])).toEqual([1, 2, 3, 4]);
  });

  test('what ended a thread is answered, and the others go to another process at once', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 2 });
    const answers = ['a', 'b', 'c'].map((path) => verifier?.verify(order(path)));
    await turn();
    channels[0]?.end({ id: 2, failure: 'time-limit' });
    expect(await answers[1]).toEqual({ failure: 'time-limit' });
    await turn();
    expect(channels[0]?.kills).toBe(1);
    expect(idsOf(channels[1])).toEqual([1, 3]);
  });

  test('a thread that ends with nothing in hand makes all that was in flight suspect', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 1 });
    const answer = verifier.verify(order('a'));
    await turn();
    channels[0]?.end({ id: 0, failure: 'crashed' });
    await turn();
    channels[1]?.end({ id: 0, failure: 'crashed' });
    expect(await answer).toEqual({ failure: 'crashed' });
  });

  test('a process that has been replaced is not listened to', async () => {
    const { channels, spawn } = heldProcess();
    verifier = startVerifier({ spawn, threads: 1 });
    const answer = verifier.verify(order('a'));
    await turn();
    channels[0]?.die();
    await turn();
    channels[0]?.die();
    channels[0]?.end({ id: 1, failure: 'crashed' });
    await turn();
    expect(channels).toHaveLength(2);
    channels[1]?.reply(1);
    expect(await answer).toEqual({ failure: 'time-limit' });
  });

  test('answers what is left when it is closed, and whatever comes after', async () => {
    const { spawn } = heldProcess();
    const closing = startVerifier({ spawn, threads: 1 });
    const left = [closing.verify(order('a')), closing.verify(order('b'))];
    await turn();
    left.push(closing.verify(order('c')));
    closing.close();
    left.push(closing.verify(order('d')));
    expect(await Promise.all(left)).toEqual(left.map(() => ({ failure: 'crashed' })));
  });
});

/** Answers one after the other; after each, so much has been sent. */
async function answerEach(
  held: Held | undefined,
  ids: readonly number[],
  sent: readonly (readonly number[])[],
): Promise<void> {
  for (const [place, id] of ids.entries()) {
    held?.reply(id);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
    await turn();
    expect(idsOf(held)).toEqual(sent[place]);
  }
}

const byNumber = (a: number, b: number) => a - b;

const june = (): Instant => instantFrom(Date.UTC(2026, 5, 1));
