import { describe, expect, test } from 'vitest';
import { startThreadPool } from '../../../../src/main/verify/pool/thread-pool.ts';
import { order } from './requests.ts';

const THREAD = new URL('scripted-thread.ts', import.meta.url);

const start = (threads = 1, timeLimitMs = 20_000) =>
  startThreadPool({ threadUrl: THREAD, threads, timeLimitMs });

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
