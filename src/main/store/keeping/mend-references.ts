import type { Sql } from '../sql.ts';

interface Reference {
  readonly table: string;
  readonly from: string;
  readonly parent: string;
  readonly to: string;
  readonly onDelete: string;
}

/**
 * Deletes rows that refer to one that is not there, until none does. A credential whose person is not
 * there waits in "Unassigned" instead.
 *
 * @param lost The tables of which rows may not be there; all, where it is not known.
 * @returns How many rows were deleted.
 */
export function mendReferences(sql: Sql, lost?: ReadonlySet<string>): number {
  const references = listReferences(sql);
  sql.run(
    `UPDATE OR IGNORE credential SET candidate_no = NULL, placement_reason = NULL
      WHERE candidate_no NOT IN (SELECT no FROM candidate)`,
  );
  let deleted = 0;
  let parents = lost ?? new Set(references.map(({ parent }) => parent));
  while (parents.size > 0) {
    const changed = new Set<string>();
    for (const reference of references) {
      const count = parents.has(reference.parent) ? mend(sql, reference) : 0;
      if (count > 0) changed.add(reference.table);
      deleted += count;
    }
    parents = changed;
  }
  return deleted;
}

function listReferences(sql: Sql): readonly Reference[] {
  return sql.all<Reference>(
    `SELECT list.name AS "table", key."from", key."table" AS parent, key."to", key.on_delete AS onDelete
       FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key
      WHERE list.schema = 'main' AND list.type = 'table'`,
  );
}

function mend(sql: Sql, { table, from, parent, to, onDelete }: Reference): number {
  const dangles = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${to}" FROM "${parent}")`;
  if (onDelete === 'SET NULL') {
    sql.run(`UPDATE "${table}" SET "${from}" = NULL WHERE ${dangles}`);
    return 0;
  }
  return sql.run(`DELETE FROM "${table}" WHERE ${dangles}`);
}
