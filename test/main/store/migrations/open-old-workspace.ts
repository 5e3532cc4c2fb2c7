import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createSql } from '../../../../src/main/store/sql.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import { writeOldWorkspace } from './old-workspace.ts';

export interface OldWorkspace {
  readonly sql: Sql;
  /** A further connection to the same file. */
  readonly openOther: () => Sql;
}

/** Writes an old workspace (see `writeOldWorkspace`) and opens its file; gone once the test is over. */
export function openOldWorkspace(): OldWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'old-workspace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.touchstone');
  writeOldWorkspace(path);
  const open = () => {
    const database = new BetterSqlite3(path);
    onTestFinished(() => void database.close());
    return createSql(database);
  };
  return { sql: open(), openOther: open };
}
