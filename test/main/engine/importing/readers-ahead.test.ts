import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileReader } from '../../../../src/main/engine/importing/read-aside.ts';
import { createReadersAhead } from '../../../../src/main/engine/importing/readers-ahead.ts';

const KEPT_MS = 60_000;

function made() {
  const closed: number[] = [];
  let started = 0;
  const start = (): FileReader => {
    const no = started;
    started += 1;
    const refuse = () => Promise.reject(new Error('Nothing is read here.'));
    const collect = async function* () {
      await Promise.resolve();
      yield* [];
    };
    return { collect, read: refuse, close: () => void closed.push(no) };
  };
  return { readers: createReadersAhead(start, KEPT_MS), closed, started: () => started };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a reader that was started ahead', () => {
  test('is the next one’s, once', () => {
    const { readers, closed, started } = made();
    readers.prepare();
    expect(started()).toBe(1);
    readers.open();
    expect(started()).toBe(1);
    readers.open().close();
    expect(started()).toBe(2);
    expect(closed).toEqual([1]);
  });

  test('is not started twice, however long files hang over the window', () => {
    const { readers, closed, started } = made();
    for (let time = 0; time < 5; time += 1) {
      readers.prepare();
      vi.advanceTimersByTime(KEPT_MS - 1);
    }
    expect([started(), closed]).toEqual([1, []]);
  });

  test('is closed where nothing comes', () => {
    const { readers, closed, started } = made();
    readers.prepare();
    vi.advanceTimersByTime(KEPT_MS);
    expect(closed).toEqual([0]);
    readers.open();
    expect(started()).toBe(2);
  });

  test('is not closed while it is at work', () => {
    const { readers, closed } = made();
    readers.prepare();
    readers.open();
    vi.advanceTimersByTime(KEPT_MS * 2);
    readers.close();
    expect(closed).toEqual([]);
  });

  test('is closed with the workspace', () => {
    const { readers, closed } = made();
    readers.prepare();
    readers.close();
    expect(closed).toEqual([0]);
  });
});
