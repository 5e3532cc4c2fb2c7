import { describe, expect, test } from 'vitest';
import {
  createPacker,
  createShelf,
  unpackAnswer,
} from '../../../../src/main/verify/pool/packing.ts';
import { startThreadPool } from '../../../../src/main/verify/pool/thread-pool.ts';
import type { VerifyRequest } from '../../../../src/main/verify/request.ts';
import { order } from './requests.ts';

const THREAD = new URL('scripted-thread.ts', import.meta.url);

function start(threads = 1, timeLimitMs = 20_000) {
  const pool = startThreadPool({ threadUrl: THREAD, threads, timeLimitMs });
  const [pack, shelve] = [createPacker(), createShelf()];
  return {
    async answer(request: VerifyRequest) {
      const answer = await pool.answer(shelve(pack(request)));
      return answer instanceof Uint8Array ? unpackAnswer(answer) : answer;
    },
  };
}

describe('startThreadPool', () => {
  test('answers every request, whatever waits', async () => {
    const pool = start(2);
    const paths = Array.from({ length: 10 }, (_, index) => `go ${index}`);
    const answers = await Promise.all(paths.map((path) => pool.answer(order(path))));
    expect(answers).toEqual(paths.map((path) => ({ path })));
  });

  test('ends a thread that is over its time, and goes on with another', async () => {
    const pool = start(1, 1500);
    const [looped, next] = await Promise.all([
      pool.answer(order('loop')),
      pool.answer(order('go')),
    ]);
    expect(looped).toEqual({ failure: 'time-limit' });
    expect(next).toEqual({ path: 'go' });
  });

  test('what waited in a thread behind the one that ended it is answered by the next', async () => {
    const pool = start(2);
    const orders = ['exit 1', 'exit 2', 'go 1', 'go 2', 'go 3'];
    expect(await Promise.all(orders.map((path) => pool.answer(order(path))))).toEqual([
      { failure: 'crashed' },
      { failure: 'crashed' },
      { path: 'go 1' },
      { path: 'go 2' },
      { path: 'go 3' },
    ]);
  });

  test('the time of one that waits in a thread counts from its turn', async () => {
    const pool = start(1, 3000);
    const answers = await Promise.all(['wait 1', 'wait 2'].map((path) => pool.answer(order(path))));
    expect(answers).toEqual([{ path: 'wait 1' }, { path: 'wait 2' }]);
  });

  test.each(['throw', 'exit', 'fail'])('goes on after a thread that did "%s"', async (what) => {
    const pool = start();
    expect(await pool.answer(order(what))).toEqual({ failure: 'crashed' });
    expect(await pool.answer(order('go'))).toEqual({ path: 'go' });
  });

  test('a thread that eats its heap dies alone', async () => {
    const pool = start();
    expect(await pool.answer(order('heap'))).toEqual({ failure: 'crashed' });
    expect(await pool.answer(order('go'))).toEqual({ path: 'go' });
  }, 30_000);
});
