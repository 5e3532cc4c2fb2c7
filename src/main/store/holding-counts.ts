import type { Holding } from './holding.ts';
import type { Sql } from './sql.ts';

/** Brings the numbers of people beside each skill up to date with one person's change. */
export function moveSkillCounts(sql: Sql, before: Holding, after: Holding): void {
  const old = strengths(before);
  const now = strengths(after);
  for (const no of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(no) ?? 0, now.get(no) ?? 0];
    if (was === is) continue;
    sql.run(
      'UPDATE skill SET proven = proven + ?, credible = credible + ? WHERE no = ?',
      Number(is === 2) - Number(was === 2),
      Number(is > 0) - Number(was > 0),
      no,
    );
  }
}

function strengths({ proven, claimed }: Holding): ReadonlyMap<number, number> {
  return new Map([
    ...claimed.map((no) => [no, 1] as const),
    ...proven.map((no) => [no, 2] as const),
  ]);
}

/** The same for issuers, whom several credentials may call by several names. */
export function moveIssuerCounts(
  sql: Sql,
  before: readonly number[],
  after: readonly number[],
): void {
  const [old, now] = [new Set(before), new Set(after)];
  const all = [...new Set([...before, ...after])];
  const changed = all.filter((no) => old.has(no) !== now.has(no));
  if (changed.length === 0) return;
  const ids = issuerIds(sql, all);
  for (const no of changed) {
    const step = now.has(no) ? 1 : -1;
    sql.run('UPDATE named_issuer SET people = people + ? WHERE no = ?', step, no);
  }
  const had = new Set(before.map((no) => ids.get(no)));
  const has = new Set(after.map((no) => ids.get(no)));
  for (const id of new Set(changed.map((no) => ids.get(no)))) {
    // What names no issuer is nobody's.
    if (id === undefined || id === '') continue;
    const step = Number(has.has(id)) - Number(had.has(id));
    writeIssuerCount(sql, id, step);
  }
}

function issuerIds(sql: Sql, nos: readonly number[]): ReadonlyMap<number, string | undefined> {
  return new Map(nos.map((no) => [no, issuerIdOf(sql, no)]));
}

function issuerIdOf(sql: Sql, no: number): string | undefined {
  return sql.kept(`issuer ${no}`, () =>
    sql.get<{ id: string }>('SELECT id FROM named_issuer WHERE no = ?', no),
  )?.id;
}

function writeIssuerCount(sql: Sql, id: string, step: number): void {
  sql.run(
    `INSERT INTO issuer_count (id, label, people)
     SELECT ?, MIN(name), ? FROM named_issuer WHERE id = ? AND people > 0 HAVING MIN(name) IS NOT NULL
     ON CONFLICT (id) DO UPDATE SET people = people + excluded.people, label = excluded.label`,
    id,
    step,
    id,
  );
  if (step >= 0) return;
  sql.run(
    `DELETE FROM issuer_count WHERE id = ?
        AND NOT EXISTS (SELECT 1 FROM named_issuer WHERE id = ? AND people > 0)`,
    id,
    id,
  );
}
