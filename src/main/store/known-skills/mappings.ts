import { noteDown, pseudonym } from '../audit.ts';
import type { StoreContext } from '../context.ts';
import { createMappingWork } from './mapping-work.ts';
import { renameAskedFor } from '../openings/openings.ts';
import { createSkillKnowledge } from './skill-knowledge.ts';
import { isMappingDue, outdateNamed } from './skill-reach.ts';
import type { AcceptedMapping, MappingStore } from '../workspace.ts';

interface MappingRow {
  readonly id: string;
  readonly key: string;
  readonly stated: number;
  readonly wording: string;
  readonly skillName: string;
  readonly acceptedAt: string;
}

const SELECT = `SELECT id, key, stated, wording, skill_name AS skillName, accepted_at AS acceptedAt
                  FROM accepted_mapping`;

/** What a person accepted: that some wording means a skill. Remembered until it is undone. */
export function createMappingStore(context: StoreContext): MappingStore {
  const { sql } = context;
  return {
    list: async () => sql.all<MappingRow>(`${SELECT} ORDER BY id`).map(mappingOf),
    accept: async (mapping) => sql.transaction(() => accept(context, mapping)),
    undo: async ({ fromKey, isStated }) =>
      sql.transaction(() => {
        const undone = sql.run(
          'DELETE FROM accepted_mapping WHERE key = ? AND stated = ?',
          fromKey,
          isStated ? 1 : 0,
        );
        if (undone === 0) return false;
        outdateNamed(context, fromKey);
        noteDown(context, 'mapping', { from: pseudonym(fromKey), accepted: false });
        return true;
      }),
    reach: async (wording) => context.mapper?.map(wording, createSkillKnowledge(sql)),
    renameAskedFor: async () => renameAskedFor(context),
    isDue: async () => isMappingDue(context),
    startWork: () => {
      const next = createMappingWork(context);
      return async () => next();
    },
  };
}

function accept(
  context: StoreContext,
  { fromKey, isStated, skillKey }: Parameters<MappingStore['accept']>[0],
): boolean {
  const { sql, newId, now } = context;
  const nameOf = (key: string) =>
    sql.get<{ name: string }>('SELECT name FROM skill WHERE key = ?', key)?.name;
  const [wording, skillName] = [nameOf(fromKey), nameOf(skillKey)];
  if (wording === undefined || skillName === undefined) return false;
  sql.run(
    `INSERT INTO accepted_mapping (id, key, stated, wording, skill_name, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (key, stated) DO UPDATE
        SET id = excluded.id, skill_name = excluded.skill_name, accepted_at = excluded.accepted_at`,
    newId(),
    fromKey,
    isStated ? 1 : 0,
    wording,
    skillName,
    now(),
  );
  outdateNamed(context, fromKey);
  const [from, to] = [pseudonym(fromKey), pseudonym(skillKey)];
  noteDown(context, 'mapping', { from, to, accepted: true });
  return true;
}

function mappingOf({ key, stated, ...row }: MappingRow): AcceptedMapping {
  return { ...row, fromKey: key, isStated: stated === 1 };
}
