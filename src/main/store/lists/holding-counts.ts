import type { Holding } from './holding.ts';
import type { Sql } from '../sql.ts';

/** By how much the numbers of people beside skills and issuers move. */
export interface CountMoves {
  readonly proven: Map<number, number>;
  readonly credible: Map<number, number>;
  /** Issuers as credentials name them. */
  readonly named: Map<number, number>;
  /** The same by their ids: several credentials may call one by several names. */
  readonly issuers: Map<string, number>;
}

export function createCountMoves(): CountMoves {
  return { proven: new Map(), credible: new Map(), named: new Map(), issuers: new Map() };
}

/** Adds what one person's change moves; where many change, each number is written once. */
export function noteMoves(sql: Sql, moves: CountMoves, before: Holding, after: Holding): void {
  noteSkills(moves, before, after);
  noteIssuers(sql, moves, before.issuers, after.issuers);
}

/** Brings the numbers up to date. */
export function writeMoves(sql: Sql, { proven, credible, named, issuers }: CountMoves): void {
  for (const no of new Set([...proven.keys(), ...credible.keys()])) {
    const [ofProven, ofCredible] = [proven.get(no) ?? 0, credible.get(no) ?? 0];
    if (ofProven === 0 && ofCredible === 0) continue;
    sql.run(
      'UPDATE skill SET proven = proven + ?, credible = credible + ? WHERE no = ?',
      ofProven,
      ofCredible,
      no,
    );
  }
  for (const [no, step] of named) {
    if (step !== 0) sql.run('UPDATE named_issuer SET people = people + ? WHERE no = ?', step, no);
  }
  for (const [id, step] of issuers) writeIssuerCount(sql, id, step);
}

function add<Key>(sums: Map<Key, number>, key: Key, step: number): void {
  sums.set(key, (sums.get(key) ?? 0) + step);
}

function noteSkills({ proven, credible }: CountMoves, before: Holding, after: Holding): void {
  const old = strengths(before);
  const now = strengths(after);
  for (const no of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(no) ?? 0, now.get(no) ?? 0];
    if (was === is) continue;
    add(proven, no, Number(is === 2) - Number(was === 2));
    add(credible, no, Number(is > 0) - Number(was > 0));
  }
}

function strengths({ proven, claimed }: Holding): ReadonlyMap<number, number> {
  return new Map([
    ...claimed.map((no) => [no, 1] as const),
    ...proven.map((no) => [no, 2] as const),
  ]);
}

function noteIssuers(
  sql: Sql,
  moves: CountMoves,
  before: readonly number[],
  after: readonly number[],
): void {
  const [old, now] = [new Set(before), new Set(after)];
  const all = [...new Set([...before, ...after])];
  const changed = all.filter((no) => old.has(no) !== now.has(no));
  if (changed.length === 0) return;
  const ids = issuerIds(sql, all);
  for (const no of changed) add(moves.named, no, now.has(no) ? 1 : -1);
  const had = new Set(before.map((no) => ids.get(no)));
  const has = new Set(after.map((no) => ids.get(no)));
  for (const id of new Set(changed.map((no) => ids.get(no)))) {
    // What names no issuer is nobody's.
    if (id === undefined || id === '') continue;
    // Where nobody more or fewer has it, it may be called otherwise.
    add(moves.issuers, id, Number(has.has(id)) - Number(had.has(id)));
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
