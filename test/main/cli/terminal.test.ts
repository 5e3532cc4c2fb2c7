import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runCheckReport } from '../../../src/main/cli/check-report-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { toJsonLine } from '../../../src/main/cli/line.ts';
import { runOpenings } from '../../../src/main/cli/openings-command.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { runVerify } from '../../../src/main/cli/verify-command.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { writeTimeStampRequest } from '../../../src/main/verify/time-stamp/time-stamp-request.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';
import { HAS_OPENSSL, openAuthority } from '../verify/time-stamp/authority.ts';

/** Clears the screen, names the window, colours by C1, turns the direction. */
const HOSTILE = 'Evil\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Elive';
const OBEYED = /[^\P{Cc}\n]|[\u202A-\u202E]/u;

const folder = mkdtempSync(join(tmpdir(), 'touchstone-terminal-'));
const clock = () => instantFrom(Date.parse('2026-06-01T00:00:00Z'));
const inFolder = (name: string) => join(folder, name);
let printed = '';

beforeEach(() => {
  const opened = openWorkspace(inFolder('w'), { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  opened.value.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: readonly string[]): Promise<number> {
  printed = '';
  const output = { write: async (text: string) => void (printed += text), isClosed: () => false };
  const io: CommandIo = {
    stdout: output,
    stderr: output,
    clock,
    verifierEntry: VERIFIER_ENTRY,
    samplesDirectory: folder,
  };
  const parsed = parseCommand(words);
  if (!parsed.ok) throw new Error(parsed.error);
  const { value } = parsed;
  if (value.name === 'verify') return runVerify(value, io);
  if (value.name === 'openings') return runOpenings(value, io);
  if (value.name === 'report') return runReport(value, io);
  if (value.name === 'check-report') return runCheckReport(value, io);
  throw new Error(value.name);
}

describe('nothing that a stranger wrote is obeyed by the terminal', () => {
  test('out of a registry', async () => {
    writeFileSync(inFolder('issuers.csv'), `name,id\nUni,uni.example\nMill,${HOSTILE}\n`);
    writeFileSync(inFolder('a.json'), '{}');
    await run('verify', inFolder('a.json'), '--offline', '--registry', inFolder('issuers.csv'));
    expect(printed).toContain('Line 3: “Evil [2J ]0;owned 31mlive”');
    expect(printed).not.toMatch(OBEYED);
  });

  test('out of a file that is no opening', async () => {
    const json = { format: 'touchstone-opening', formatVersion: 1, title: 'A', [HOSTILE]: 1 };
    writeFileSync(inFolder('opening.json'), JSON.stringify(json));
    expect(
      await run('openings', 'import', inFolder('opening.json'), '--workspace', inFolder('w')),
    ).toBe(2);
    expect(printed).toContain('is no opening');
    expect(printed).not.toMatch(OBEYED);
  });

  test.skipIf(!HAS_OPENSSL)(
    'out of the certificate of a time stamp that lies beside a report',
    async () => {
      const report = inFolder('r.json');
      await run('report', '--out', report, '--workspace', inFolder('w'));
      const sha256 = createHash('sha256').update(readFileSync(report)).digest();
      const authority = openAuthority({ subject: `/O=${HOSTILE}` });
      const nonce = Buffer.alloc(16, 1);
      writeFileSync(`${report}.tsr`, authority.answer(writeTimeStampRequest({ sha256, nonce })));
      authority.close();
      await run('check-report', report, '--offline');
      expect(printed).toContain('Evil [2J');
      expect(printed).not.toMatch(OBEYED);
    },
  );

  test('as JSON, which means the same', () => {
    const line = toJsonLine({ name: HOSTILE });
    expect(line).not.toMatch(OBEYED);
    expect(JSON.parse(line)).toEqual({ name: HOSTILE });
  });
});

describe('a report is read within a limit', () => {
  test('one byte above it is said to be too much, and a link to a report is followed', async () => {
    const large = inFolder('large.json');
    writeFileSync(large, '{');
    truncateSync(large, 500 * 1024 * 1024 + 1);
    expect(await run('check-report', large, '--offline')).toBe(1);
    expect(printed).toContain('took more time or memory to read than any report');
    const report = inFolder('linked.json');
    await run('report', '--out', report, '--workspace', inFolder('w'));
    symlinkSync(report, inFolder('link.json'));
    await run('check-report', inFolder('link.json'), '--offline');
    expect(printed).toContain('[+]');
  });

  test('what lies beside it and is no file is not waited for', async () => {
    const report = inFolder('beside.json');
    await run('report', '--out', report, '--workspace', inFolder('w'));
    symlinkSync('/dev/zero', `${report}.tsr`);
    symlinkSync('/dev/zero', `${report}.evidence.zip`);
    await run('check-report', report, '--offline');
    expect(printed).not.toContain('time stamp');
  });
});
