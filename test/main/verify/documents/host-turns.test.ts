import { expect, test } from 'vitest';
import { createHostTurns } from '../../../../src/main/verify/documents/host-turns.ts';
import { NETWORK_LIMITS } from '../../../../src/shared/limits.ts';

/** A time that passes only when it is told to, and requests that end only when they are told to. */
function setUp() {
  let time = 5000;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const turns = createHostTurns({
    now: () => time,
    sleep: (ms) => new Promise((wake) => void sleepers.push({ until: time + ms, wake })),
  });
  const begun: string[] = [];
  const running = new Map<string, () => void>();
  const settle = () => new Promise((resolve) => void setImmediate(resolve));
  return {
    begun,
    ask: (host: string, name: string) =>
      turns.run(host, () => {
        begun.push(name);
        return new Promise<string>((resolve) => void running.set(name, () => resolve(name)));
      }),
    end: async (name: string) => {
      running.get(name)?.();
      await settle();
    },
    pass: async (ms: number) => {
      time += ms;
      for (const { until, wake } of sleepers.splice(0)) {
        if (until <= time) wake();
        else sleepers.push({ until, wake });
      }
      await settle();
    },
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

test('a host is asked by four at a time, in the order of asking', async () => {
  const { ask, begun, end } = setUp();
  const asked = numbers(6).map((name) => ask('uni.example', name));
  await end('nobody');
  expect(begun).toEqual(['1', '2', '3', '4']);
  await end('3');
  expect(begun).toEqual(['1', '2', '3', '4', '5']);
  expect(await asked[2]).toBe('3');
});

test('and by ten a second', async () => {
  const { ask, begun, end, pass } = setUp();
  for (const name of numbers(25)) void ask('uni.example', name);
  await end('nobody');
  for (const name of numbers(10)) await end(name);
  expect(begun).toHaveLength(10);
  await pass(999);
  expect(begun).toHaveLength(10);
  await pass(1);
  expect(begun).toHaveLength(14);
});

test('hosts of one domain are one, and another waits for none of them', async () => {
  const { ask, begun, end } = setUp();
  for (const name of numbers(4)) void ask(`h${name}.uni.example`, name);
  void ask('www.uni.example', 'same');
  void ask('uni-two.example', 'other');
  void ask('uni.co.uk', 'british');
  void ask('other.co.uk', 'british too');
  await end('nobody');
  expect(begun).toEqual(['1', '2', '3', '4', 'other', 'british', 'british too']);
});

test('what fails makes room as well', async () => {
  const turns = createHostTurns();
  const fail = () => turns.run('uni.example', () => Promise.reject(new Error('no')));
  for (let count = 0; count < 6; count += 1) await expect(fail()).rejects.toThrow('no');
});

test('no more than twelve thousand wait; the next one is told at once', async () => {
  const { ask, begun, end } = setUp();
  const all = numbers(NETWORK_LIMITS.hostAtOnce + NETWORK_LIMITS.hostWaiting);
  for (const name of all) void ask('uni.example', name);
  expect(await ask('uni.example', 'late')).toBe('busy');
  await end('1');
  void ask('uni.example', 'later');
  expect(begun).not.toContain('late');
});

test('a batch of one platform’s badges waits, and none of it is refused', async () => {
  const { ask, begun, end, pass } = setUp();
  const asked = numbers(320 * 4 * 8).map((name) => ask('badges.example', name));
  await end('nobody');
  for (const second of numbers(3)) {
    for (const name of begun.slice(-10)) await end(name);
    await pass(1000);
    expect(begun.length).toBeGreaterThan(Number(second) * 4);
  }
  expect(await Promise.race([...asked.slice(-200), Promise.resolve('waits')])).toBe('waits');
});

test('a host that takes five seconds eight times in a row is left alone for a minute, and nothing waits for it', async () => {
  const { ask, begun, end, pass } = setUp();
  const asked = numbers(30).map((name) => ask('www.slow.example', name));
  const other = ask('uni.example', 'other');
  await end('nobody');
  await end('other');
  for (const wave of [begun.slice(0, 4), numbers(8).slice(4)]) {
    await pass(5000);
    for (const name of wave) await end(name);
  }
  // The eighth was the last to be slow; what had begun meanwhile goes on.
  const answers = await Promise.all([asked[7], asked[29], ask('slow.example', 'new'), other]);
  expect(answers).toEqual(['8', 'resting', 'resting', 'other']);
  await pass(59_999);
  expect(await ask('slow.example', 'soon')).toBe('resting');
  await pass(1);
  void ask('slow.example', 'later');
  for (const name of ['9', '10', '11']) await end(name);
  expect(begun.at(-1)).toBe('later');
});

test('one quick answer among slow ones, and it is asked on', async () => {
  const { ask, begun, end, pass } = setUp();
  for (const name of numbers(20)) void ask('uni.example', name);
  for (const wave of [7, 1, 7]) {
    for (let left = wave; left > 0; left -= 1) {
      await pass(wave === 1 ? 4999 : 5000);
      await end(begun.at(-1) ?? '');
    }
  }
  expect(begun.length).toBeGreaterThan(15);
  expect(await Promise.race([ask('uni.example', 'new'), Promise.resolve('waits')])).toBe('waits');
});

test('of a platform’s hosts, one that is slow has no other left alone', async () => {
  const { ask, begun, end, pass } = setUp();
  const slow = numbers(12).map((name) => ask(`h${name}.evil.github.io`, name));
  const other = ask('uni.github.io', 'other');
  await end('nobody');
  for (let count = 1; count <= 8; count += 1) {
    await pass(5000);
    await end(String(count));
  }
  expect(await slow[11]).toBe('resting');
  expect(begun).toContain('other');
  await end('other');
  expect([await other, await ask('x.evil.github.io', 'more')]).toEqual(['other', 'resting']);
});
