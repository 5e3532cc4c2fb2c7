import type { AuditCheck, AuditDetail, AuditEntry, AuditKind } from '../../shared/model/audit.ts';
import type { StoreContext } from './context.ts';
import { readJson, sha256 } from './sql.ts';
import type { Sql } from './sql.ts';

/** The workspace's own record of what was done in it. */
export interface AuditStore {
  append(kind: AuditKind, detail: AuditDetail): Promise<void>;
  /** The hash of the last entry, which stands for all of them; nothing where there is none. */
  head(): Promise<string | undefined>;
  count(): Promise<number>;
  /** The newest first. */
  latest(limit: number): Promise<readonly AuditEntry[]>;
  /** In their order, those after this number. */
  after(no: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Looks through all of it. */
  check(): Promise<AuditCheck>;
}

/** What comes before the first entry. */
export const AUDIT_BEGINNING = '0'.repeat(64);

const PAGE = 1000;

export function createAuditStore(context: StoreContext): AuditStore {
  const { sql } = context;
  return {
    append: async (kind, detail) => noteDown(context, kind, detail),
    head: async () => headOf(sql)?.hash,
    count: async () => headOf(sql)?.no ?? 0,
    latest: async (limit) => sql.all<Row>(`${SELECT} ORDER BY no DESC LIMIT ?`, limit).map(entryOf),
    after: async (no, limit) =>
      sql.all<Row>(`${SELECT} WHERE no > ? ORDER BY no LIMIT ?`, no, limit).map(entryOf),
    check: async () => check(sql),
  };
}

/**
 * Writes down what is done, in the transaction that does it.
 *
 * @param detail Of people and issuers only what `pseudonym` makes of their ids.
 */
export function noteDown(
  { sql, now }: Pick<StoreContext, 'sql' | 'now'>,
  kind: AuditKind,
  detail: AuditDetail,
): void {
  sql.transaction(() => {
    const last = headOf(sql) ?? { no: 0, hash: AUDIT_BEGINNING };
    const no = last.no + 1;
    const row = { no, at: now(), kind, detail: JSON.stringify(detail) };
    const hash = hashOf(row, last.hash);
    sql.run(
      'INSERT INTO audit_entry (no, at, kind, detail, hash) VALUES (?, ?, ?, ?, ?)',
      no,
      row.at,
      kind,
      row.detail,
      hash,
    );
    sql.run(
      `INSERT INTO audit_head (only, no, hash) VALUES (1, ?, ?)
       ON CONFLICT (only) DO UPDATE SET no = excluded.no, hash = excluded.hash`,
      no,
      hash,
    );
  });
}

/**
 * What stands in the trail for somebody: who has the id finds the entries, and once that is erased
 * nothing leads from them to anybody. As in the list of those who were erased.
 */
export function pseudonym(id: string): string {
  return sha256(id);
}

interface Row {
  readonly no: number;
  readonly at: string;
  readonly kind: AuditKind;
  readonly detail: string;
  readonly hash: string;
}

const SELECT = 'SELECT no, at, kind, detail, hash FROM audit_entry';

function headOf(sql: Sql): { readonly no: number; readonly hash: string } | undefined {
  return sql.get('SELECT no, hash FROM audit_head');
}

function entryOf({ detail, ...row }: Row): AuditEntry {
  return { ...row, detail: readJson<AuditDetail>(detail) };
}

// A length before each part, so that no two entries are the same text.
function hashOf({ no, at, kind, detail }: Omit<Row, 'hash'>, previous: string): string {
  const parts = [previous, String(no), at, kind, detail];
  return sha256(parts.map((part) => `${part.length}:${part}`).join('\n'));
}

function check(sql: Sql): AuditCheck {
  const head = headOf(sql) ?? { no: 0, hash: AUDIT_BEGINNING };
  let last = { no: 0, hash: AUDIT_BEGINNING };
  for (;;) {
    const rows = sql.all<Row>(`${SELECT} WHERE no > ? ORDER BY no LIMIT ?`, last.no, PAGE);
    for (const row of rows) {
      const at = last.no + 1;
      const problem = row.no === at ? 'changed' : 'missing';
      const fits = row.no === at && hashOf(row, last.hash) === row.hash;
      if (!fits) return { whole: false, entries: head.no, at, problem };
      last = row;
    }
    if (rows.length < PAGE) break;
  }
  const { no, hash } = last;
  if (no === head.no && hash === head.hash) return { whole: true, entries: no, head: hash };
  return { whole: false, entries: head.no, at: Math.min(no, head.no) + 1, problem: 'cut-off' };
}
