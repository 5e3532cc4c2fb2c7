import { describe, expect, test } from 'vitest';
import { mapOrdered } from '../../../../src/main/engine/background/map-ordered.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Resolves only after others had `turns` turns. */
async function after<Value>(turns: number, value: Value): Promise<Value> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return value;
}

const failAtTwo = (item: number) =>
  item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item);

describe('mapOrdered', () => {
  test('keeps the order whichever is ready first', async () => {
    const turns = [5, 1, 3, 0];
    const work = (item: number) => after(item, item);
    expect(await collect(mapOrdered(turns, 4, work))).toEqual(turns);
  });

  test('has no more in flight than the limit', async () => {
    let inFlight = 0;
    let most = 0;
    const work = async (item: number) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await after(30, undefined);
      inFlight -= 1;
      return item;
    };
    await collect(mapOrdered([1, 2, 3, 4, 5, 6, 7], 3, work));
    expect(most).toBe(3);
  });

  test('begins no more while what is in flight is said to be enough', async () => {
    const begun: number[] = [];
    const work = (item: number) => {
      begun.push(item);
      return Promise.resolve(item);
    };
    const weighsFour = (items: readonly number[]) => items.reduce((sum, one) => sum + one, 0) >= 4;
    const begunByThen: number[] = [];
    for await (const _ of mapOrdered([1, 2, 1, 9, 1], weighsFour, work)) {
      begunByThen.push(begun.length);
    }
    expect(begunByThen).toEqual([3, 4, 4, 4, 5]);
  });

  test('reports a failure in its turn, after what came before it', async () => {
    const seen: number[] = [];
    const run = async () => {
      for await (const item of mapOrdered([0, 1, 2, 3], 4, failAtTwo)) seen.push(item);
    };
    await expect(run()).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });

  test('what is ready does not wait for an item that has not come yet', async () => {
    const late = Promise.withResolvers<number>();
    const items = async function* () {
      yield* [1, 2];
      yield await late.promise;
    };
    const mapped = mapOrdered(items(), 4, (item) => after(item, item));
    expect(await mapped.next()).toEqual({ done: false, value: 1 });
    expect(await mapped.next()).toEqual({ done: false, value: 2 });
    late.resolve(3);
    expect(await collect(mapped)).toEqual([3]);
  });

  test('reports that there are no more items to be had', async () => {
    const items = async function* () {
      yield await Promise.resolve(1);
      throw new Error('unplugged');
    };
    const mapped = mapOrdered(items(), 4, (item) => Promise.resolve(item));
    await expect(collect(mapped)).rejects.toThrow('unplugged');
  });

  test('starts nothing more once its reader has stopped', async () => {
    const started: number[] = [];
    const work = (item: number) => {
      started.push(item);
      return Promise.resolve(item);
    };
    for await (const item of mapOrdered([0, 1, 2, 3, 4, 5], 2, work)) {
      if (item === 1) break;
    }
    expect(started).toEqual([0, 1, 2]);
  });
});
