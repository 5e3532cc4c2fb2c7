import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/main/cli/arguments.ts';
import { runAudit } from '../../../src/main/cli/audit-command.ts';
import type { CommandIo } from '../../../src/main/cli/io.ts';
import { runReport } from '../../../src/main/cli/report-command.ts';
import { openWorkspace } from '../../../src/main/store/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import { VERIFIER_ENTRY } from '../built-processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-audit-'));
const file = join(folder, 'w');
const clock = () => instantFrom(Date.parse('2026-11-23T09:30:00Z'));
let printed = '';
const output = {
  write: async (text: string) => void (printed += text),
  isClosed: () => false,
};
const io: CommandIo = {
  stdout: output,
  stderr: output,
  clock,
  verifierEntry: VERIFIER_ENTRY,
  samplesDirectory: '',
};

async function run(line: string): Promise<number> {
  printed = '';
  const parsed = parseCommand(line.replaceAll('DIR', folder).split(' '));
  if (!parsed.ok) throw new Error(parsed.error);
  if (parsed.value.name === 'audit') return runAudit(parsed.value, io);
  if (parsed.value.name === 'report') return runReport(parsed.value, io);
  throw new Error(parsed.value.name);
}

beforeAll(async () => {
  const opened = openWorkspace(file, { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  await opened.value.settings.set('network', 'allowed');
  opened.value.close();
  await run('report --workspace DIR/w --out DIR/r.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('touchstone audit', () => {
  test('says that the trail is whole, with the head that the report states in it', async () => {
    const { auditHead } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
    expect(await run(`audit --workspace DIR/w --head ${auditHead}`)).toBe(0);
    expect(printed).toContain('is whole: 2 entries');
    expect(await run(`audit --workspace DIR/w --head ${'0'.repeat(64)}`)).toBe(1);
  });

  test('exports every entry, a line each', async () => {
    expect(await run('audit --workspace DIR/w --export DIR/trail.jsonl --json')).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ check: { whole: true, entries: 2 } });
    const lines = readFileSync(join(folder, 'trail.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['setting', 'export']);
  });

  test('is refused without a workspace, and makes none', async () => {
    expect(parseCommand(['audit'])).toMatchObject({ ok: false });
    expect(parseCommand(['audit', '--workspace', 'w', '--head', 'abc'])).toMatchObject({
      ok: false,
    });
    expect(await run('audit --workspace DIR/none')).toBe(2);
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(await run('audit --workspace DIR/w --export DIR/no/such/folder')).toBe(2);
    expect(printed).toContain(
      'folder could not be written: the folder is not there. Choose another place.',
    );
  });

  test('finds what was changed behind its back', async () => {
    const database = new BetterSqlite3(file);
    database.exec(
      `DROP TRIGGER audit_is_not_changed; UPDATE audit_entry SET kind = 'stage' WHERE no = 1`,
    );
    database.close();
    expect(await run('audit --workspace DIR/w')).toBe(1);
    expect(printed).toContain('Entry 1 is not as it was written');
  });
});
