import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCredential } from '../../tools/samples/credential.ts';
import { makeIssuers } from '../../tools/samples/issuers.ts';
import { signJwt } from '../../tools/samples/sign.ts';
import { CLI, OFFLINE, ROOT, runTouchstone, sample, SAMPLES } from './touchstone.ts';
import type { Done } from './touchstone.ts';
import { parseLines } from '../main/cli/lines.ts';

/** The built command line, as a script or an applicant-tracking system would call it. */

const touchstone = (...args: readonly string[]): Promise<Done> => runTouchstone(folder, args);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const AMARA = sample('Amara Okafor (amara.okafor@example.org)');

describe('results that there is no room for', () => {
  // What is written there finds the disk full.
  test.skipIf(!existsSync('/dev/full')).each([['verify', AMARA, ...OFFLINE], ['help']])(
    'touchstone %s says that they are not all there, and exits with 2',
    async (...args) => {
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      const [told, [status]] = await Promise.all([
        child.stderr === null ? '' : text(child.stderr),
        once(child, 'exit'),
      ]);
      expect(told).toBe('Not all of the results could be written: the disk is full.\n');
      expect(status).toBe(2);
    },
  );
});

describe('verify', () => {
  test('prints a JSON object for each credential and each problem, and exits with 1', async () => {
    const { status, stdout } = await touchstone(
      'verify',
      join(SAMPLES, 'candidates'),
      '--json',
      ...OFFLINE,
    );
    const lines = parseLines(stdout);
    expect(status).toBe(1);
    expect(lines.length).toBeGreaterThanOrEqual(40);
    const verdicts = new Set(lines.map((line) => ('error' in line ? 'error' : line.verdict)));
    expect(verdicts).toEqual(new Set(['verified', 'lapsed', 'unconfirmed', 'rejected', 'error']));
    const files = lines.map((line) => line.file);
    expect(files).toEqual(files.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
  });

  test('exits with 0 when all is verified, and says so to people', async () => {
    const { status, stdout, stderr } = await touchstone('verify', AMARA, ...OFFLINE);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('+ Verified');
    expect(stdout.trim().split('\n').at(-1)).toBe('5 credentials: 5 verified.');
  });

  test('fetches nothing offline: what is not at hand is unconfirmed', async () => {
    const { status, stdout } = await touchstone('verify', AMARA, '--json', '--offline');
    const lines = parseLines(stdout);
    expect(status).toBe(1);
    expect(lines.some((line) => !('error' in line) && line.verdict === 'unconfirmed')).toBe(true);
  });

  test('judges as of the time given', async () => {
    const lapsed = join(sample('Grace Mbeki (grace.mbeki@example.org)'), 'Spanish C1.jwt');
    const now = await touchstone('verify', lapsed, '--json', ...OFFLINE);
    const then = await touchstone('verify', lapsed, '--json', ...OFFLINE, '--at', '2041-06-01');
    const verdictOf = ({ stdout }: Done) =>
      parseLines(stdout).map((line) => ('error' in line ? 'error' : line.verdict));
    expect([verdictOf(now), verdictOf(then)]).toEqual([['lapsed'], ['verified']]);
    expect([now.status, then.status]).toEqual([1, 0]);
  });

  test('finds what is attached to an e-mail, and to the one that was passed on in it', async () => {
    const mail = join(ROOT, 'test/main/intake/mail/by-python/forwarded.eml');
    const { status, stdout } = await touchstone('verify', mail, '--json', ...OFFLINE);
    const told = parseLines(stdout).map((line) =>
      'error' in line ? line.error.message : `${line.verdict}: ${line.achievement.name}`,
    );
    expect(told.toSorted()).toEqual([
      'verified: German B2',
      'verified: Python for Data Analysis',
      'verified: SQL and Relational Databases',
    ]);
    expect(status).toBe(0);
  });

  test('names the file that is not there, and goes on', async () => {
    const { status, stdout } = await touchstone('verify', 'gone.json', AMARA, '--json', ...OFFLINE);
    const [first, ...rest] = parseLines(stdout);
    expect(status).toBe(1);
    expect(first).toMatchObject({ file: 'gone.json', error: { code: 'not-found' } });
    expect(rest).toHaveLength(5);
  });

  test('gives the same lines from many files, checked in a process apart', async () => {
    const many = join(folder, 'many');
    for (let copy = 0; copy < 11; copy += 1) {
      await cp(AMARA, join(many, String(copy).padStart(2, '0')), { recursive: true });
    }
    const { status, stdout } = await touchstone('verify', many, '--json', ...OFFLINE);
    const lines = parseLines(stdout);
    expect([status, lines.length]).toEqual([0, 55]);
    expect(lines.map((line) => line.file)).toEqual(lines.map((line) => line.file).toSorted());
  });

  test('ends quietly when its reader goes away', async () => {
    const child = spawn(
      process.execPath,
      [CLI, 'verify', join(SAMPLES, 'candidates'), '--json', ...OFFLINE],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(stderr).toBe('');
    expect([0, 1]).toContain(status);
  });
});

describe('a wrong command', () => {
  test.each([
    ['no command at all', []],
    ['an unknown command', ['burn']],
    ['an unknown option', ['verify', 'a', '--online']],
    ['no path', ['verify', '--json']],
    ['a time that is none', ['verify', 'a', '--at', '2026-02-30']],
    ['a folder of documents that is not there', ['verify', 'a', '--documents', 'gone']],
    ['a workspace that is not there', ['screen', '--workspace', 'gone.touchstone']],
    ['a report on one', ['report', '--workspace', 'gone.touchstone', '--out', 'r.pdf']],
    ['a report of no known kind', ['report', '--workspace', 'gone', '--out', 'r.docx']],
  ])('exits with 2 and a sentence: %s', async (_, args) => {
    const { status, stdout, stderr } = await touchstone(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\.\n/u);
  });

  test('leaves no workspace behind', async () => {
    await touchstone('screen', '--workspace', 'gone.touchstone');
    expect(await readdir(folder)).not.toContain('gone.touchstone');
  });
});

test('help and the version go to stdout', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  expect(await touchstone('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect((await touchstone('help')).stdout).toContain('touchstone verify PATH…');
});

describe('a workspace', () => {
  const workspace = ['--workspace', 'samples.touchstone'];

  beforeAll(async () => {
    await touchstone('import', join(SAMPLES, 'candidates'), ...workspace, ...OFFLINE);
  });

  test('import prints the same lines as verify, and nothing when done again', async () => {
    const args = ['import', AMARA, '--workspace', 'amara.touchstone', '--json', ...OFFLINE];
    const first = await touchstone(...args);
    expect(parseLines(first.stdout).map((line) => 'verdict' in line && line.verdict)).toEqual(
      Array.from({ length: 5 }, () => 'verified'),
    );
    expect(first.status).toBe(0);
    expect(first.stderr).toMatch(
      /^amara\.touchstone is not encrypted: .*\nFiles read: 5\. New credentials: 5\.\n$/u,
    );
    const before = rowsOf('amara.touchstone');
    const again = await touchstone(...args);
    expect([again.status, again.stdout]).toEqual([0, '']);
    expect(rowsOf('amara.touchstone')).toEqual(before);
  });

  test('screen lists everybody, best first, with the skills that were asked for', async () => {
    const { status, stdout } = await touchstone(
      'screen',
      ...workspace,
      '--query',
      'skill:python',
      '--json',
    );
    const candidates = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(candidates.length).toBeGreaterThan(1);
    for (const candidate of candidates) {
      expect(candidate.why).toContainEqual(
        expect.objectContaining({ name: 'Python', proven: true }),
      );
      expect(Object.keys(candidate.verdicts)).toEqual([
        'verified',
        'lapsed',
        'unconfirmed',
        'rejected',
      ]);
    }
  });

  test('screen shows people a list', async () => {
    const { stdout } = await touchstone('screen', ...workspace);
    expect(stdout).toContain('Amara Okafor');
    expect(stdout).toContain('Candidates: ');
  });

  test.each([
    ['a query that cannot be read', ['--query', 'verdict:nonsense']],
    ['an opening that there is not', ['--opening', 'Data analyst']],
  ])('screen refuses %s', async (_, options) => {
    const { status, stdout, stderr } = await touchstone('screen', ...workspace, ...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\.\n$/u);
  });

  test.each(['pdf', 'html', 'csv', 'json'])(
    'report writes %s and prints nothing',
    async (format) => {
      const out = `report.${format}`;
      const done = await touchstone('report', ...workspace, '--query', 'python', '--out', out);
      expect([done.status, done.stdout]).toEqual([0, '']);
      expect((await readFile(join(folder, out))).length).toBeGreaterThan(500);
    },
  );

  test('report exits with 2 where it cannot write', async () => {
    const done = await touchstone('report', ...workspace, '--out', 'gone/report.pdf');
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('the folder is not there');
  });
});

/** All that a workspace holds, without ids, times and what depends on them. */
function rowsOf(file: string): Record<string, unknown[]> {
  const database = new BetterSqlite3(join(folder, file), { readonly: true });
  const all = (sql: string) => database.prepare(sql).all();
  const rows = {
    files: all(
      `SELECT hex(sha256), container, name, problems
         FROM file JOIN source_file AS source ON source.no = source_no ORDER BY sha256, container`,
    ),
    people: all(
      'SELECT name, verified, lapsed, unconfirmed, rejected FROM candidate ORDER BY name',
    ),
    credentials: all(
      `SELECT hex(sha256), path, title, verdict, recipient, trust, standing, candidate.name
         FROM credential JOIN source_file AS source ON source.no = source_no
              LEFT JOIN candidate ON candidate.no = candidate_no
        ORDER BY sha256, path, candidate.name`,
    ),
    skills: all(
      `SELECT candidate.name, skill.key, skill_claim.source, stated FROM skill_claim
         JOIN skill ON skill.no = skill_no
         JOIN credential ON credential.no = credential_no
         JOIN candidate ON candidate.no = candidate_no
        ORDER BY candidate.name, skill.key, skill_claim.source, stated`,
    ),
    identities: all(
      `SELECT candidate.name, kind, value, origin FROM candidate_identity
         JOIN identity ON identity.no = identity_no
         JOIN candidate ON candidate.no = candidate_no ORDER BY candidate.name, kind, value, origin`,
    ),
  };
  database.close();
  return rows;
}

const WHOLE = [[{ integrity_check: 'ok' }], []];

/** What SQLite itself says; a workspace that was not made yet is whole. */
function checkIntegrity(file: string): readonly unknown[] {
  if (!existsSync(join(folder, file))) return WHOLE;
  const database = new BetterSqlite3(join(folder, file), { readonly: true });
  const found = ['integrity_check', 'foreign_key_check'].map((name) => database.pragma(name));
  database.close();
  return found;
}

describe('kill -9 in the middle of an import', () => {
  const PEOPLE = ['Amara Okafor', 'Jonas Weber', 'Priya Raman', 'Noah Lind', 'Yuki Tanaka'];
  const COURSES = ['python', 'sql', 'cloud', 'german'] as const;
  let undisturbed: ReturnType<typeof rowsOf>;
  let durationMs = 0;

  async function writeCredentials(): Promise<void> {
    const issuers = await makeIssuers(new Map());
    for (const [index, name] of PEOPLE.entries()) {
      const recipient = {
        email: `${String(index)}@example.org`,
        subjectId: `did:example:${String(index)}`,
      };
      const person = join(folder, 'sixty', `${name} (${recipient.email})`);
      await mkdir(person, { recursive: true });
      for (let file = 0; file < 12; file += 1) {
        const issuer = file % 2 === 0 ? issuers.lingua : issuers.meridian;
        const course = COURSES[file % COURSES.length] ?? 'python';
        const credential = makeCredential({ course, as: 'jwt', fault: 'none' }, issuer, recipient);
        if (issuer.kind !== 'jose') throw new Error('These two sign tokens.');
        const token = await signJwt(credential, recipient.subjectId, issuer);
        await writeFile(join(person, `${String(file).padStart(2, '0')}.jwt`), token);
      }
    }
  }

  const argsFor = (workspace: string) =>
    ['import', 'sixty', '--workspace', workspace, '--json', '--offline'] as const;

  beforeAll(async () => {
    await writeCredentials();
    const start = performance.now();
    await touchstone(...argsFor('undisturbed.touchstone'));
    durationMs = performance.now() - start;
    undisturbed = rowsOf('undisturbed.touchstone');
  });

  /** When to kill it: after so many lines of output, or so many milliseconds. */
  type Moment = { readonly lines: number } | { readonly ms: number };

  function killAt(moment: Moment, workspace: string): Promise<void> {
    const child = spawn(process.execPath, [CLI, ...argsFor(workspace)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const kill = () => child.kill('SIGKILL');
    const timer = 'ms' in moment ? setTimeout(kill, moment.ms) : undefined;
    let seen = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1;
      if ('lines' in moment && seen >= moment.lines) kill();
    });
    return new Promise((resolve) => {
      child.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  test('an undisturbed import takes everything in', () => {
    expect(undisturbed['credentials']).toHaveLength(60);
    expect(undisturbed['people']).toHaveLength(5);
    expect(durationMs).toBeGreaterThan(0);
  });

  /** Importing again after a kill must come to what an undisturbed import comes to. */
  async function complete(workspace: string) {
    const { status } = await touchstone(...argsFor(workspace));
    return { status, rows: rowsOf(workspace) };
  }

  // The first file is written by itself, then many at a time before they are told of: a late kill may find all of
  // them there.
  const killedWith: number[] = [];
  // A title names the moment, so that one that fails can be tried again.
  const lineCounts = [1, ...Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 56))];
  test.each(lineCounts)(
    'after %i lines loses none of the files that were told of, and importing again completes it',
    async (lines) => {
      const workspace = `killed-after-${String(lines)}-${randomUUID()}.touchstone`;
      await killAt({ lines }, workspace);
      expect(checkIntegrity(workspace)).toEqual(WHOLE);
      const { credentials = [] } = rowsOf(workspace);
      expect(credentials.length).toBeGreaterThanOrEqual(lines);
      killedWith.push(credentials.length);
      expect(await complete(workspace)).toEqual({ status: 0, rows: undisturbed });
    },
  );

  test('some of these kills came in the middle', () => {
    expect(Math.min(...killedWith)).toBeLessThan(60);
  });

  const shares = Array.from({ length: 3 }, () => Math.floor(Math.random() * 100));
  test.each(shares)(
    'after %i %% of its time damages nothing, and importing again completes it',
    async (percent) => {
      const workspace = `killed-at-${String(percent)}-${randomUUID()}.touchstone`;
      await killAt({ ms: (durationMs * percent) / 100 }, workspace);
      expect(checkIntegrity(workspace)).toEqual(WHOLE);
      expect(await complete(workspace)).toEqual({ status: 0, rows: undisturbed });
    },
  );
});
