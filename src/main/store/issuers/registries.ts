import type {
  RegistryEntry,
  RegistryFlaw,
  RegistryKind,
  RegistryLevel,
  TrustAnchor,
} from '../../../shared/model/registry.ts';
import { noteDown } from '../audit.ts';
import { writeRows } from '../bin.ts';
import type { TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import { readJson } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { NewRegistry, RegistryStore } from '../workspace.ts';

/** The registries of issuers that the employer has added. */
export function createRegistryStore(context: StoreContext): RegistryStore {
  const { sql } = context;
  const bin = context.bins.open<RemovedRegistry>();
  return {
    list: async () => list(sql),
    load: async () => load(sql),
    revision: async () =>
      sql.inTurn('trust revision', () =>
        String(sql.get<{ revision: number }>('SELECT revision FROM trust_revision')?.revision ?? 0),
      ),
    put: async (registry) => sql.transaction(() => put(context, registry)),
    setLevel: async (id, level) =>
      sql.transaction(() => {
        countRevision(sql);
        noteDown(context, 'trust', { registry: id, level });
        return sql.run('UPDATE registry SET level = ? WHERE id = ?', level, id) > 0;
      }),
    remove: async (id) =>
      sql.transaction(() => {
        countRevision(sql);
        noteDown(context, 'trust', { registry: id, level: 'removed' });
        const registry = sql.get<TableRow>('SELECT * FROM registry WHERE id = ?', id);
        if (registry === undefined) return false;
        const select = 'SELECT * FROM registry_entry WHERE registry_id = ?';
        bin.put(id, { registry, entries: sql.all<TableRow>(select, id) });
        return sql.run('DELETE FROM registry WHERE id = ?', id) > 0;
      }),
    restore: async (id) => sql.transaction(() => restore(context, id, bin.take(id))),
  };
}

interface RemovedRegistry {
  readonly registry: TableRow;
  readonly entries: readonly TableRow[];
}

/** What was read from the same place since then stays in its stead. */
function restore(context: StoreContext, id: string, removed: RemovedRegistry | undefined): boolean {
  const { sql } = context;
  if (removed === undefined) return false;
  const { registry, entries } = removed;
  const held = sql.get('SELECT 1 FROM registry WHERE source = ?', registry['source']);
  if (held !== undefined) return false;
  countRevision(sql);
  noteDown(context, 'trust', { registry: id, level: String(registry['level']) });
  writeRows(sql, 'registry', [registry]);
  writeRows(sql, 'registry_entry', entries);
  return true;
}

/** To be called in the transaction that changed whom the employer trusts. */
export function countRevision(sql: Sql): void {
  sql.run('UPDATE trust_revision SET revision = revision + 1');
}

interface RegistryRow {
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly kind: RegistryKind;
  readonly level: RegistryLevel;
  readonly anchor: string | null;
  readonly flaws: string;
  readonly addedAt: string;
}

const COLUMNS = 'id, source, name, kind, level, anchor, flaws, added_at AS addedAt';

function list(sql: Sql): Awaited<ReturnType<RegistryStore['list']>> {
  const rows = sql.all<RegistryRow & { readonly members: number; readonly blocked: number }>(
    `SELECT ${COLUMNS},
            (SELECT COUNT(*) FROM registry_entry WHERE registry_id = id AND blocked = 0) AS members,
            (SELECT COUNT(*) FROM registry_entry WHERE registry_id = id AND blocked = 1) AS blocked
       FROM registry ORDER BY id`,
  );
  return rows.map(({ anchor, flaws, ...row }) => ({
    ...row,
    anchor: readAnchor(anchor),
    flaws: readJson<readonly RegistryFlaw[]>(flaws),
  }));
}

function readAnchor(anchor: string | null): TrustAnchor | undefined {
  return anchor === null ? undefined : readJson<TrustAnchor>(anchor);
}

interface EntryRow {
  readonly registryId: string;
  readonly subject: string;
  readonly name: string | null;
  readonly note: string | null;
  readonly blocked: number;
  readonly until: string | null;
}

function load(sql: Sql): Awaited<ReturnType<RegistryStore['load']>> {
  const entries = Map.groupBy(
    sql.all<EntryRow>(
      `SELECT registry_id AS registryId, subject, name, note, blocked, until
         FROM registry_entry ORDER BY registry_id, subject`,
    ),
    ({ registryId }) => registryId,
  );
  return sql.all<RegistryRow>(`SELECT ${COLUMNS} FROM registry ORDER BY id`).map((row) => ({
    id: row.id,
    name: row.name,
    level: row.level,
    anchor: readAnchor(row.anchor),
    entries: (entries.get(row.id) ?? []).map(entryOf),
  }));
}

function entryOf(row: EntryRow): RegistryEntry {
  return {
    subject: row.subject,
    name: row.name ?? undefined,
    note: row.note ?? undefined,
    blocked: row.blocked === 1,
    until: row.until ?? undefined,
  };
}

/** What was read from the same place before is replaced, and keeps its id. */
function put(context: StoreContext, registry: NewRegistry): string {
  const { sql, newId, now } = context;
  const { source, name, kind, level, anchor, flaws, entries } = registry;
  const held = sql.get<{ id: string }>('SELECT id FROM registry WHERE source = ?', source)?.id;
  const id = held ?? newId();
  sql.run(
    `INSERT INTO registry (id, source, name, kind, level, anchor, flaws, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, level = excluded.level,
            anchor = excluded.anchor, flaws = excluded.flaws, added_at = excluded.added_at`,
    id,
    source,
    name,
    kind,
    level,
    anchor === undefined ? undefined : JSON.stringify(anchor),
    JSON.stringify(flaws),
    now(),
  );
  noteDown(context, 'trust', { registry: id, level });
  sql.run('DELETE FROM registry_entry WHERE registry_id = ?', id);
  for (const { subject, name: entryName, note, blocked, until } of entries) {
    sql.run(
      `INSERT INTO registry_entry (registry_id, subject, name, note, blocked, until)
       VALUES (?, ?, ?, ?, ?, ?)`,
      id,
      subject,
      entryName,
      note,
      blocked ? 1 : 0,
      until,
    );
  }
  countRevision(sql);
  return id;
}
