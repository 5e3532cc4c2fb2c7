import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeAhead } from '../../../../src/main/engine/background/take-ahead.ts';

/** Gives what is put into it, until it is ended or fails. */
function createSource() {
  const log: string[] = [];
  const coming: PromiseWithResolvers<number | undefined>[] = [Promise.withResolvers()];
  const put = (item: number | undefined) => {
    coming.at(-1)?.resolve(item);
    coming.push(Promise.withResolvers());
  };
  const items = async function* () {
    for (let at = 0; ; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const item = await coming[at]?.promise;
      if (item === undefined) return;
      log.push(`given ${item}`);
      yield item;
    }
  };
  const fail = (cause: Error) => coming.at(-1)?.reject(cause);
  return { log, put, fail, items: items() };
}

async function all(items: AsyncIterable<number>): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('items are taken as they come, and given in their order', async () => {
  const { put, items } = createSource();
  const taken: number[] = [];
  const ahead = takeAhead(items, (item) => taken.push(item));
  const first = ahead.next();
  for (const item of [1, 2, 3]) put(item);
  expect(await first).toEqual({ done: false, value: 1 });
  await nextTurn();
  expect(taken).toEqual([1, 2, 3]);
  const rest = all(ahead);
  await nextTurn();
  put(4);
  put(undefined);
  expect(await rest).toEqual([2, 3, 4]);
});

test('nothing comes of nothing', async () => {
  const { put, items } = createSource();
  put(undefined);
  expect(await all(takeAhead(items, () => undefined))).toEqual([]);
});

test('what fails is heard of after what came before', async () => {
  const { put, fail, items } = createSource();
  put(1);
  fail(new Error('unplugged'));
  const ahead = takeAhead(items, () => undefined);
  expect(await ahead.next()).toEqual({ done: false, value: 1 });
  await nextTurn();
  await expect(ahead.next()).rejects.toThrow('unplugged');
});

test('whoever stops early has no more taken', async () => {
  const { log, put, items } = createSource();
  const taken: number[] = [];
  const ahead = takeAhead(items, (item) => taken.push(item));
  put(1);
  await ahead.next();
  await ahead.return(undefined);
  for (const item of [2, 3]) put(item);
  await nextTurn();
  expect(taken).toEqual([1]);
  expect(log).toEqual(['given 1', 'given 2']);
});
