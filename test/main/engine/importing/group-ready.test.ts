import { describe, expect, test } from 'vitest';
import { groupReady } from '../../../../src/main/engine/importing/group-ready.ts';

async function* listed(items: readonly number[]): AsyncGenerator<number> {
  yield* items;
}

const never = () => new Promise<void>(() => undefined);

async function groups(items: AsyncIterable<number>, size: number, pause: () => Promise<void>) {
  const all: (readonly number[])[] = [];
  for await (const group of groupReady(items, ({ length }) => length >= size, pause)) {
    all.push(group);
  }
  return all;
}

describe('groupReady', () => {
  test('keeps the order, and fills groups with what is there', async () => {
    expect(await groups(listed([1, 2, 3, 4, 5]), 2, never)).toEqual([[1, 2], [3, 4], [5]]);
    expect(await groups(listed([]), 2, never)).toEqual([]);
  });

  test('hands on what it has when the pause is over', async () => {
    let letOn: () => void = () => undefined;
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => {
        letOn = resolve;
      });
      yield 2;
    }
    const grouped = groupReady(
      slow(),
      () => false,
      () => Promise.resolve(),
    );
    expect(await grouped.next()).toEqual({ done: false, value: [1] });
    const second = grouped.next();
    letOn();
    expect(await second).toEqual({ done: false, value: [2] });
    expect(await grouped.next()).toEqual({ done: true, value: undefined });
  });

  test('a failure among the items is heard', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error('broken');
    }
    await expect(groups(failing(), 9, never)).rejects.toThrow('broken');
  });

  test('stopping early ends the items', async () => {
    let isEnded = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let item = 0; ; item += 1) yield item;
      } finally {
        isEnded = true;
      }
    }
    for await (const group of groupReady(endless(), ({ length }) => length >= 2, never)) {
      expect(group).toEqual([0, 1]);
      break;
    }
    expect(isEnded).toBe(true);
  });
});
