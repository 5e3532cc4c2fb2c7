import { afterEach, describe, expect, test } from 'vitest';
import { forkChannel } from '../../../../src/main/verify/pool/channel.ts';
import { startVerifier } from '../../../../src/main/verify/pool/client.ts';
import type {
  OnVerifierFailure,
  VerifierProcess,
} from '../../../../src/main/verify/pool/client.ts';
import { isFailure } from '../../../../src/main/verify/pool/messages.ts';
import type { VerifyFailure } from '../../../../src/main/verify/pool/messages.ts';
import { order } from './requests.ts';

const SCRIPTED = new URL('scripted-process.ts', import.meta.url);

let verifier: VerifierProcess | undefined;

afterEach(() => verifier?.close());

function start(threads = 1, timeLimitMs = 20_000, onFailure: OnVerifierFailure = () => undefined) {
  const counted = { processes: 0 };
  const spawn = (most: number) => {
    counted.processes += 1;
    return forkChannel(SCRIPTED, most);
  };
  const started = startVerifier({ spawn, threads, timeLimitMs, onFailure });
  verifier = started;
  return { ask: (path: string) => started.verify(order(path)), counted };
}

describe('the threads of a verifier process', () => {
  test('answer every request, whatever waits', async () => {
    const { ask, counted } = start(2);
    const paths = Array.from({ length: 100 }, (_, index) => `go ${index}`);
    expect(await Promise.all(paths.map(ask))).toEqual(paths.map((path) => ({ path })));
    expect(counted.processes).toBe(1);
  });

  test('say how much of the processor’s time each took, which its waiting is no part of', async () => {
    const { ask } = start(1);
    const [used, quick] = await Promise.all([ask('use'), ask('use'), ask('wait')]);
    for (const answer of [used, quick]) {
      const took = isFailure(answer) ? undefined : answer.tookMs;
      expect(took).toBeGreaterThanOrEqual(300);
      expect(took).toBeLessThan(600);
    }
  });

  test('one that is over its time is ended for what it had in hand, and not for what came before or waits', async () => {
    const { ask } = start(1, 1500);
    const answers = await Promise.all(['go 1', 'loop', 'go 2'].map(ask));
    expect(answers).toEqual([{ path: 'go 1' }, { failure: 'time-limit' }, { path: 'go 2' }]);
  });

  test('each that was the end of one is told of, with what was thrown, and none that was answered', async () => {
    const told: [failure: VerifyFailure, work: string][] = [];
    const { ask } = start(1, 4000, (failure, work) => void told.push([failure, work]));
    // One after the other: what is not handed over yet when a thread ends is asked for once more.
    for (const path of ['go 1', 'fail', 'throw', 'loop', 'go 2']) await ask(path);
    expect(told.map(([{ failure, thrown }, work]) => [failure, thrown?.error, work])).toEqual([
      ['crashed', 'Error', 'verify'],
      ['crashed', 'Error', 'verify'],
      ['time-limit', undefined, 'verify'],
    ]);
    expect(told[0]?.[0].thrown?.frames[0]).toContain('scripted-thread.ts');
    expect(JSON.stringify(told)).not.toContain('A bug');
  });

  test('what is in another thread when one is ended is answered', async () => {
    const { ask, counted } = start(2, 1500);
    const paths = ['loop', ...Array.from({ length: 40 }, (_, index) => `go ${index}`)];
    const [looped, ...others] = await Promise.all(paths.map(ask));
    expect(looped).toEqual({ failure: 'time-limit' });
    expect(others).toEqual(paths.slice(1).map((path) => ({ path })));
    expect(counted.processes).toBe(2);
  });

  test('what waited behind two that were their threads’ ends is answered', async () => {
    const { ask } = start(2);
    const orders = ['exit 1', 'exit 2', 'go 1', 'go 2', 'go 3'];
    expect(await Promise.all(orders.map(ask))).toEqual([
      { failure: 'crashed' },
      { failure: 'crashed' },
      { path: 'go 1' },
      { path: 'go 2' },
      { path: 'go 3' },
    ]);
  });

  test('the time of one that waits counts from its turn', async () => {
    const { ask } = start(1, 3000);
    const answers = await Promise.all(['work 1', 'work 2'].map(ask));
    expect(answers).toEqual([{ path: 'work 1' }, { path: 'work 2' }]);
  });

  test('one that is kept from the processor has six times its time, and no more', async () => {
    expect(await start(1, 1000).ask('wait')).toEqual({ path: 'wait' });
    verifier?.close();
    expect(await start(1, 200).ask('wait')).toEqual({ failure: 'time-limit' });
  });

  test.each(['throw', 'exit'])('another takes the place of one that did "%s"', async (what) => {
    const { ask, counted } = start();
    expect(await ask(what)).toEqual({ failure: 'crashed' });
    expect(await ask('go')).toEqual({ path: 'go' });
    expect(counted.processes).toBe(2);
  });

  test('one goes on after a bug that was caught', async () => {
    const { ask, counted } = start();
    expect(await ask('fail')).toEqual({ failure: 'crashed' });
    expect(await ask('go')).toEqual({ path: 'go' });
    expect(counted.processes).toBe(1);
  });

  test('one that eats its heap is told apart from what waits behind it', async () => {
    // Before its memory ends, a thread does little but look for some, for minutes where others want the processor.
    const { ask } = start(1, 280_000);
    const answers = await Promise.all([ask('heap'), ask('go')]);
    expect(answers).toEqual([{ failure: 'crashed' }, { path: 'go' }]);
  }, 300_000);
});
