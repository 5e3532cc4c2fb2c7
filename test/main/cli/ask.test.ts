import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { expect, test } from 'vitest';
import { createAsk } from '../../../src/main/cli/ask.ts';

/** A terminal as far as a question needs one. */
function terminal() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(isRaw: boolean) {
      modes.push(isRaw);
      return this;
    },
  });
  const shown = new PassThrough({ encoding: 'utf8' });
  const output = Object.assign(shown, { isTTY: true });
  const ask = createAsk(input as unknown as ReadStream, output as unknown as WriteStream);
  if (ask === undefined) throw new Error('no terminal');
  return { input, modes, shown: () => String(shown.read() ?? ''), ask };
}

test('what is typed is the answer, and is not shown', async () => {
  const { input, ask, shown, modes } = terminal();
  const answer = ask('Passphrase: ');
  input.write('se');
  input.write('cret\rmore');
  expect(await answer).toBe('secret');
  expect(shown()).toBe('Passphrase: \n');
  expect(modes).toEqual([true, false]);
});

test.each([
  ['a letter', 'abc\u007F\r', 'ab'],
  ['an emoji', 'ab😀\u007F\r', 'ab'],
  ['a family of emoji', 'ab👩‍👩‍👧\u007F\r', 'ab'],
  ['a letter with a combining accent', 'abe\u0301\b\r', 'ab'],
  ['nothing, where nothing is there', '\u007F\u007Fa\r', 'a'],
])('backspace takes back %s', async (_, typed, answer) => {
  const { input, ask } = terminal();
  const asked = ask('?');
  input.write(typed);
  expect(await asked).toBe(answer);
});

test('a question that is broken off has no answer', async () => {
  const { input, ask } = terminal();
  const asked = ask('?');
  input.write('abc\u0003');
  expect(await asked).toBeUndefined();
});

test.each(['end', 'close', 'error'])(
  'a terminal that goes away by "%s" is no answer',
  async (how) => {
    const { input, ask, modes } = terminal();
    const asked = ask('?');
    input.write('abc');
    input.emit(how, new Error('EIO'));
    expect(await asked).toBeUndefined();
    expect(modes).toEqual([true, false]);
    expect(input.listenerCount('data')).toBe(0);
  },
);

test('where nobody sits, nobody is asked', () => {
  const pipe = Object.assign(new PassThrough(), { isTTY: false });
  expect(createAsk(pipe as unknown as ReadStream, process.stderr)).toBeUndefined();
});
