import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { changeKey, openConnection } from '../../src/main/store/connection.ts';
import { backUpWorkspace, checkFile, openWorkspace } from '../../src/main/store/index.ts';
import { listBackups } from '../../src/main/vault/index.ts';
import { writeOldWorkspace } from '../main/store/migrations/old-workspace.ts';
import { createRandom } from '../bench/random.ts';
import { importAll } from './import-all.ts';
import { KEY } from './key.ts';
import type { Tally } from './tally.ts';
import { WORKS } from './work.ts';
import type { WorkName } from './work.ts';

/** Which processes are started: as they are built, or stand in the sources. */
export interface Entries {
  readonly work: URL;
  readonly verifier: URL;
}

export interface KillOptions {
  /** How many times in all, at as many points of each kind of work. */
  readonly points: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly entries: Entries;
}

/** Kills each kind of work at points of it, and looks each time what is left. */
export async function killAtRandom({
  points,
  seed,
  say,
  entries,
}: KillOptions): Promise<readonly Tally[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-kill-'));
  const random = createRandom(seed);
  try {
    const whole = await makeWhole(folder, entries);
    const tallies: Tally[] = [];
    for (const [place, work] of WORKS.entries()) {
      const share = Math.floor((points + WORKS.length - 1 - place) / WORKS.length);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as the machine bears it
      tallies.push(await killDuring(work, { folder, whole, random, share, entries }));
      say(`${work}: done`);
    }
    return tallies;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What every attempt begins with, so that none finds what another left. */
interface Whole {
  readonly full: string;
  readonly old: string;
  readonly durationMs: Readonly<Record<WorkName, number>>;
}

async function makeWhole(folder: string, entries: Entries): Promise<Whole> {
  const full = join(folder, 'full.touchstone');
  await importAll(full, entries.verifier);
  const old = join(folder, 'old.touchstone');
  writeOldWorkspace(old, OLD_CREDENTIALS - 4);
  const database = openConnection(old, { key: undefined });
  changeKey(database, KEY);
  database.close();
  const durationMs = { import: 0, migrate: 0, report: 0, 'back-up': 0, restore: 0, erase: 0 };
  for (const work of WORKS) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    durationMs[work] = await runWhole(work, prepare(folder, { full, old }, work), entries);
  }
  return { full, old, durationMs };
}

function prepare(
  folder: string,
  { full, old }: Pick<Whole, 'full' | 'old'>,
  work: WorkName,
): string {
  const file = join(folder, 'w.touchstone');
  for (const ending of [
    '',
    '-wal',
    '-shm',
    '-journal',
    '.unfinished',
    '-turn',
    '.report.pdf',
    '-backups',
  ]) {
    rmSync(`${file}${ending}`, { recursive: true, force: true });
  }
  if (work === 'migrate') copyFileSync(old, file);
  else if (work !== 'import') copyFileSync(full, file);
  if (work === 'restore') copyFileSync(full, `${file}.copy.touchstone`);
  return file;
}

function start(work: WorkName, file: string, entries: Entries) {
  const line = [fileURLToPath(entries.work), work, file, entries.verifier.href];
  return spawn(process.execPath, line, {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A process that is killed must not leave the verifier it has started.
    detached: true,
  });
}

async function runWhole(work: WorkName, file: string, entries: Entries): Promise<number> {
  const child = start(work, file, entries);
  await once(child.stdout, 'data');
  const begun = performance.now();
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`${work} does not even work without being killed.`);
  return performance.now() - begun;
}

async function killDuring(
  work: WorkName,
  {
    folder,
    whole,
    random,
    share,
    entries,
  }: {
    readonly folder: string;
    readonly whole: Whole;
    readonly random: () => number;
    readonly share: number;
    readonly entries: Entries;
  },
): Promise<Tally> {
  const broken: string[] = [];
  let inTheMidst = 0;
  for (let point = 0; point < share; point += 1) {
    const file = prepare(folder, whole, work);
    const afterMs = random() * whole.durationMs[work];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (await killAfter(work, file, afterMs, entries)) inTheMidst += 1;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const wrong = await whatIsWrong(work, file, entries.verifier);
    if (wrong !== undefined) broken.push(`after ${afterMs.toFixed(1)} ms: ${wrong}`);
  }
  return { work, points: share, inTheMidst, broken };
}

/** @returns Whether it was still at work. */
async function killAfter(
  work: WorkName,
  file: string,
  afterMs: number,
  entries: Entries,
): Promise<boolean> {
  const child = start(work, file, entries);
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await setTimeout(afterMs);
  if (child.exitCode === null && child.pid !== undefined) {
    // The whole group: the verifier's process with it.
    process.kill(-child.pid, 'SIGKILL');
  }
  await ended;
  return child.signalCode === 'SIGKILL';
}

async function whatIsWrong(
  work: WorkName,
  file: string,
  verifier: URL,
): Promise<string | undefined> {
  if (!existsSync(file)) return work === 'import' ? undefined : 'the workspace is gone';
  const opened = openWorkspace(file, { clock: Date.now, key: KEY });
  if (!opened.ok) return opened.error.reason;
  opened.value.close();
  const problem = checkFile(file, KEY, 'whole');
  if (problem !== undefined) return problem;
  const copies = listBackups(file).filter(
    (copy) => checkFile(copy.file, KEY, 'whole') !== undefined,
  );
  if (copies.length > 0) return 'a back-up has its name and is not whole';
  if (work === 'migrate') return whatOfTheOldIsMissing(file);
  await importAll(file, verifier);
  const again = await importAll(file, verifier);
  if (again !== 0) return `importing again changed something: ${again} new credentials`;
  const copied = backUpWorkspace({ file, key: KEY }, undefined, new Date().toISOString());
  return copied.ok ? undefined : `it cannot be copied: ${copied.error}`;
}

/** Enough that bringing them up to date takes longer than it takes to begin. */
const OLD_CREDENTIALS = 1000;

function whatOfTheOldIsMissing(file: string): string | undefined {
  const database = openConnection(file, { key: KEY, readonly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const counts = ['candidate', 'credential', 'file', 'source_file'].map(count).join(' ');
  database.close();
  const whole = ['2', ...Array.from({ length: 3 }, () => String(OLD_CREDENTIALS))].join(' ');
  return counts === whole ? undefined : `rows are missing: ${counts}, not ${whole}`;
}
