import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readStandardInput } from '../../../../src/main/engine/verifying/standard-input.ts';
import { describeProblem } from '../../../../src/shared/messages/problem.ts';

const LIMITS = { fileBytes: 10, archiveBytes: 20 };
const NAME = '(standard input)';

const piped = (...pieces: readonly string[]) =>
  readStandardInput(Readable.from(pieces.map((piece) => Buffer.from(piece))), LIMITS);

describe('what is piped in', () => {
  test('is a file by a name of its own, whole', async () => {
    const item = await piped('{"a"', ': 1}');
    expect(item).toMatchObject({ kind: 'file', givenPath: NAME, name: NAME, labels: [] });
    const bytes = item.kind === 'file' ? item.content?.bytes : undefined;
    expect(Buffer.from(bytes ?? []).toString()).toBe('{"a": 1}');
  });

  test('may be as large as a file may be, and no larger', async () => {
    expect(await piped('0123456789')).toMatchObject({ kind: 'file', sizeBytes: 10 });
    const params = { limitBytes: '10', reason: 'piped' };
    const problem = { code: 'too-large', path: '', params };
    expect(await piped('0123456789', '0')).toMatchObject({ kind: 'problem', name: NAME, problem });
  });

  test('may be as large as an archive, where it begins as one', async () => {
    expect(await piped('P', 'K\u0003\u0004', '0123456789ABCDEF')).toMatchObject({ sizeBytes: 20 });
    const problem = { params: { limitBytes: '20' } };
    expect(await piped('PK\u0003\u0004', '0123456789ABCDEF0')).toMatchObject({ problem });
  });

  test('is not read on behind the limit', async () => {
    let given = 0;
    const endless = function* (): Generator<Buffer> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(4);
      }
    };
    await readStandardInput(Readable.from(endless()), LIMITS);
    expect(given).toBeLessThan(50);
  });

  test('that breaks off could not be read', async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error('EISDIR')) });
    expect(await readStandardInput(broken, LIMITS)).toMatchObject({
      problem: { code: 'unreadable-file' },
    });
  });

  test('is said to be too large by its limit alone, since its size is not known', () => {
    const params = { limitBytes: '26214400', reason: 'piped' };
    expect(describeProblem(NAME, { code: 'too-large', path: '', params })).toBe(
      '(standard input) is larger than the 26.2 MB that Touchstone takes. Ask the candidate for the badge itself.',
    );
  });
});
