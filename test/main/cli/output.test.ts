import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createOutput, toTerminalText } from '../../../src/main/cli/output.ts';

describe('createOutput', () => {
  test('waits for a slow reader', async () => {
    let release: () => void = () => undefined;
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        release = done;
      },
    });
    const output = createOutput(slow);
    let isWritten = false;
    const write = async () => {
      await output.write('a line');
      isWritten = true;
    };
    const writing = write();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isWritten).toBe(false);
    release();
    await writing;
    expect(isWritten).toBe(true);
  });

  test('takes a reader that has gone for no error', async () => {
    const gone = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' })),
    });
    const output = createOutput(gone);
    await output.write('a line');
    expect(output.isClosed()).toBe(true);
    await output.write('another');
    expect(await output.flush()).toBeUndefined();
  });

  test('says what kept the last of it from being written', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const disk = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    const output = createOutput(disk);
    await output.write('a line');
    expect(await output.flush()).toBe(full);
  });

  test('is out in the end, and then nothing is said', async () => {
    const written: string[] = [];
    const disk = new Writable({
      write: (chunk, _encoding, done) => {
        written.push(String(chunk));
        setImmediate(done);
      },
    });
    const output = createOutput(disk);
    await output.write('a line');
    expect(await output.flush()).toBeUndefined();
    expect(written.join('')).toBe('a line');
  });
});

describe('toTerminalText', () => {
  test.each([
    ['an escape that would clear the screen', 'a\u001B[2Jb', 'a [2Jb'],
    ['a new line that would fake another credential', 'a\n+ Verified', 'a + Verified'],
    ['a mark that turns the writing direction', 'a\u202Egnp', 'agnp'],
    ['a C1 control', 'a\u009Bb', 'a b'],
    ['plain words, accents and signs', ' Zoë, C++ ×', 'Zoë, C++ ×'],
  ])('of %s', (_, text, expected) => {
    expect(toTerminalText(text)).toBe(expected);
  });
});
