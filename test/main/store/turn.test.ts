import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from '../../../src/main/store/turn.ts';
import { startEngine } from '../engine/running-engine.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SAMPLES = join(ROOT, 'resources/samples/candidates');
const EVERYBODY = {
  filter: { text: '', skills: [], issuers: [], verdicts: [] },
  offset: 0,
  limit: 100,
};

function workspaceFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'a.touchstone');
}

test('one has the turn, until it is ended', () => {
  const file = workspaceFile();
  const end = takeTurn(file);
  expect(takeTurn(file)).toBeUndefined();
  end?.();
  const next = takeTurn(file);
  expect(next).toBeDefined();
  next?.();
});

test('whoever is killed gives the turn up', async () => {
  const file = workspaceFile();
  const code = `import { takeTurn } from ${JSON.stringify(join(ROOT, 'src/main/store/turn.ts'))};
    globalThis.end = takeTurn(${JSON.stringify(file)}); console.log('has it'); setInterval(() => 0, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await once(child.stdout, 'data');
  expect(takeTurn(file)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const end = takeTurn(file);
  expect(end).toBeDefined();
  end?.();
});

test('an import waits for another process’s turn, and can be cancelled meanwhile', async () => {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const end = takeTurn(join(engine.folder, 'test.touchstone'));
  const ended = () => engine.next('imports.progressed', ({ state }) => state !== 'running');
  const first = ended();
  const { importId } = await engine.call('imports.start', { paths: [SAMPLES] });
  await engine.call('imports.cancel', { importId });
  expect(await first).toMatchObject({ importId, state: 'cancelled', done: 0 });
  const second = ended();
  await engine.call('imports.start', { paths: [SAMPLES] });
  await setTimeout(20);
  expect((await engine.call('candidates.search', EVERYBODY)).total).toBe(0);
  await expect(engine.call('erasure.run', { candidateIds: [importId] })).rejects.toThrow(
    'import-running',
  );
  end?.();
  expect(await second).toMatchObject({ state: 'finished' });
});

test('the window and the command line take the same files in at once, and each person is there once', async () => {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  const file = join(engine.folder, 'test.touchstone');
  const line = ['src/main/cli.ts', 'import', SAMPLES, '--workspace', file, '--offline'];
  const child = spawn(process.execPath, line, { cwd: ROOT, stdio: 'ignore' });
  const exit = once(child, 'exit');
  const view = await engine.takeIn(SAMPLES);
  const [status] = await exit;
  expect(view.state).toBe('finished');
  // 1 where it came first, since not all samples are verified; 0 where all was there already.
  expect(status).not.toBe(2);
  const { total, rows } = await engine.call('candidates.search', EVERYBODY);
  const alone = await startEngine();
  onTestFinished(() => alone.close());
  await alone.takeIn(SAMPLES);
  const expected = await alone.call('candidates.search', EVERYBODY);
  expect(total).toBe(expected.total);
  expect(rows.map(({ name }) => name)).toEqual(expected.rows.map(({ name }) => name));
}, 60_000);
