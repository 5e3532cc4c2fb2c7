import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAside } from '../../../../src/main/engine/importing/read-aside.ts';
import type { FileReader } from '../../../../src/main/engine/importing/read-aside.ts';
import { sha256 } from '../../../../src/main/store/sql.ts';

const THREAD = new URL('../../../../src/main/engine/importing/reader-thread.ts', import.meta.url);

let root = '';
let reader: FileReader;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchstone-aside-'));
  for (let place = 0; place < 50; place += 1) writeFileSync(fileOf(place), textOf(place));
});
afterEach(() => {
  reader.close();
  rmSync(root, { recursive: true, force: true });
});

const fileOf = (place: number) => join(root, `${place}.json`);
const textOf = (place: number) => `{"place": ${place}}`;

/** All at once; what came of each, as text and hash. */
async function readAll(): Promise<readonly unknown[]> {
  const read = await Promise.all(
    Array.from({ length: 50 }, (_, place) => reader.read(fileOf(place), 100)),
  );
  return read.map((one) => one.ok && [Buffer.from(one.value.bytes).toString(), one.value.sha256]);
}

const ALL = Array.from({ length: 50 }, (_, place) => [textOf(place), sha256(textOf(place))]);

describe('readAside', () => {
  test('gives each file with its hash', async () => {
    reader = readAside(THREAD);
    expect(await readAll()).toEqual(ALL);
    expect(await readAll()).toEqual(ALL);
  });

  test('says what cannot be read, beside what can', async () => {
    reader = readAside(THREAD);
    const [gone, large, whole] = await Promise.all([
      reader.read(join(root, 'gone.json'), 100),
      reader.read(fileOf(1), 3),
      reader.read(fileOf(2), 100),
    ]);
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(large).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(whole.ok).toBe(true);
  });

  test('reads in its own thread where the other does not start', async () => {
    reader = readAside(new URL('no-such-thread.ts', import.meta.url));
    expect(await readAll()).toEqual(ALL);
    // By now it is known that there is none.
    expect(await readAll()).toEqual(ALL);
  });
});
