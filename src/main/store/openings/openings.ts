import type { OpeningDraft, OpeningView } from '../../../shared/contract/openings.ts';
import type { OpeningChange } from '../../../shared/model/audit.ts';
import type { Level } from '../../../shared/model/level.ts';
import type { IssuerAsked, Need } from '../../../shared/model/opening.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { noteDown } from '../audit.ts';
import { writeNumbered, writeRows } from '../bin.ts';
import type { Bin, TableRow } from '../bin.ts';
import type { StoreContext } from '../context.ts';
import { createSkillKnowledge } from '../known-skills/skill-knowledge.ts';
import type { Sql } from '../sql.ts';

export interface OpeningStore {
  /** By title. */
  list(): Promise<readonly OpeningView[]>;
  get(openingId: string): Promise<OpeningView | undefined>;
  /**
   * Writes an opening, in place of the one of this id if there is one.
   *
   * @returns Its id; `undefined` where there is none of the id given.
   */
  save(opening: OpeningDraft, openingId?: string): Promise<string | undefined>;
  /** The same requirements, one for one, each by the name that wordings reach: as they would be saved. */
  canonical(requirements: Asked): Asked;
  /** Says that nobody is looked for any more, or again. @returns Whether there is one of this id. */
  setClosed(openingId: string, isClosed: boolean): Promise<boolean>;
  /** @returns Whether there was one. */
  remove(openingId: string): Promise<boolean>;
  /** Puts one back that was removed, with its shortlist. @returns Whether there was one. */
  restore(openingId: string): Promise<boolean>;
}

/** What the employer looks for. */
export function createOpeningStore(context: StoreContext): OpeningStore {
  const { sql } = context;
  const bin = context.bins.open<RemovedOpening>();
  return {
    list: async () => list(sql),
    get: async (openingId) => list(sql, openingId)[0],
    save: async (opening, openingId) => sql.transaction(() => save(context, opening, openingId)),
    canonical: (requirements) => renamed(context, requirements),
    setClosed: async (openingId, isClosed) =>
      noted(context, openingId, isClosed ? 'closed' : 'opened-again', () =>
        sql.run(
          'UPDATE opening SET closed_at = ? WHERE id = ?',
          isClosed ? context.now() : undefined,
          openingId,
        ),
      ),
    remove: async (openingId) =>
      noted(context, openingId, 'removed', () => {
        keepRemoved(sql, bin, openingId);
        return sql.run('DELETE FROM opening WHERE id = ?', openingId);
      }),
    restore: async (openingId) =>
      noted(context, openingId, 'put-back', () => putBack(sql, bin.take(openingId))),
  };
}

/** Changes an opening, and writes that down where there was one. */
function noted(
  context: StoreContext,
  openingId: string,
  what: OpeningChange,
  change: () => number,
): boolean {
  return context.sql.transaction(() => {
    if (change() === 0) return false;
    noteDown(context, 'opening', { opening: openingId, what });
    return true;
  });
}

/** An opening as it stood, with what was asked for and who was on its shortlist. */
interface RemovedOpening {
  readonly opening: TableRow;
  readonly requirements: readonly TableRow[];
  readonly stages: readonly TableRow[];
}

function keepRemoved(sql: Sql, bin: Bin<RemovedOpening>, openingId: string): void {
  const opening = sql.get<TableRow>('SELECT * FROM opening WHERE id = ?', openingId);
  if (opening === undefined) return;
  const of = (table: string) =>
    sql.all<TableRow>(`SELECT * FROM ${table} WHERE opening_no = ?`, opening['no']);
  bin.put(openingId, {
    opening,
    requirements: of('requirement'),
    stages: of('candidate_stage'),
  });
}

/** @returns How many openings were put back. */
function putBack(sql: Sql, removed: RemovedOpening | undefined): number {
  if (removed === undefined) return 0;
  const opening_no = writeNumbered(sql, 'opening', removed.opening);
  const here = (row: TableRow): TableRow => ({ ...row, opening_no });
  writeRows(sql, 'requirement', removed.requirements.map(here));
  const isHere = (row: TableRow) =>
    sql.get('SELECT 1 FROM candidate WHERE no = ?', row['candidate_no']) !== undefined;
  writeRows(sql, 'candidate_stage', removed.stages.filter(isHere).map(here));
  return 1;
}

interface RequirementRow {
  readonly openingNo: number;
  readonly key: string;
  readonly name: string;
  readonly need: Need;
  readonly level: Level | null;
  readonly withinMonths: number | null;
  readonly issuer: IssuerAsked;
}

interface OpeningRow extends Pick<OpeningView, 'id' | 'title' | 'note' | 'changedAt'> {
  readonly closedAt: string | null;
  readonly no: number;
}

function list(sql: Sql, openingId?: string): readonly OpeningView[] {
  const rows = sql.all<OpeningRow>(
    `SELECT no, id, title, note, changed_at AS changedAt, closed_at AS closedAt FROM opening
      WHERE id = coalesce(?, id) ORDER BY lower(title), id`,
    openingId,
  );
  const requirements = Map.groupBy(
    sql.all<RequirementRow>(
      `SELECT opening_no AS openingNo, skill_key AS key, skill_name AS name, need, level,
              within_months AS withinMonths, issuer
         FROM requirement ORDER BY opening_no, place`,
    ),
    ({ openingNo }) => openingNo,
  );
  return rows.map(({ no, closedAt, ...opening }) => ({
    ...opening,
    ...(closedAt === null ? {} : { closedAt }),
    requirements: (requirements.get(no) ?? []).map(requirementOf),
  }));
}

function requirementOf({ key, name, need, issuer, level, withinMonths }: RequirementRow) {
  return {
    key,
    name,
    need,
    issuer,
    ...(level === null ? {} : { level }),
    ...(withinMonths === null ? {} : { withinMonths }),
  };
}

/** Skills are asked for by the names that wordings reach; what was saved before that is asked for so from now on. */
export function renameAskedFor(context: StoreContext): void {
  const { sql } = context;
  const asked = sql.all<{ name: string }>('SELECT DISTINCT skill_name AS name FROM requirement');
  for (const { name } of asked) {
    const known = canonicalName(context, name);
    if (known === name) continue;
    sql.run(
      'UPDATE requirement SET skill_key = ?, skill_name = ? WHERE skill_name = ?',
      normaliseSkillName(known),
      known,
      name,
    );
  }
}

/** The name of the skill that wordings reach, if this is another of its names, or its own spelled otherwise. */
function canonicalName({ sql, mapper }: StoreContext, name: string): string {
  if (mapper === undefined) return name;
  const known = mapper.canonicalName(name);
  return known === name ? (mapper.respell(name, createSkillKnowledge(sql)) ?? name) : known;
}

type Asked = OpeningDraft['requirements'];

/** Each skill by the name that wordings reach, and once: what was asked for first counts. */
function canonical(context: StoreContext, requirements: Asked): Asked {
  const named = renamed(context, requirements);
  return [...Map.groupBy(named, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
}

function renamed(context: StoreContext, requirements: Asked): Asked {
  return requirements.map((requirement) => {
    const name = canonicalName(context, requirement.name);
    if (name === requirement.name) return requirement;
    return { ...requirement, name, key: normaliseSkillName(name) };
  });
}

function save(
  context: StoreContext,
  { title, note, requirements }: OpeningDraft,
  openingId: string | undefined,
): string | undefined {
  const { sql, newId, now } = context;
  const id = openingId ?? newId();
  if (openingId === undefined) {
    sql.run(
      'INSERT INTO opening (id, title, note, changed_at) VALUES (?, ?, ?, ?)',
      id,
      title,
      note,
      now(),
    );
  } else {
    const statement = 'UPDATE opening SET title = ?, note = ?, changed_at = ? WHERE id = ?';
    if (sql.run(statement, title, note, now(), id) === 0) return undefined;
  }
  const what: OpeningChange = openingId === undefined ? 'made' : 'changed';
  noteDown(context, 'opening', { opening: id, what });
  const [openingNo] = sql.numbers('SELECT no FROM opening WHERE id = ?', id);
  sql.run('DELETE FROM requirement WHERE opening_no = ?', openingNo);
  canonical(context, requirements).forEach(
    ({ key, name, need, level, withinMonths, issuer }, place) =>
      sql.run(
        `INSERT INTO requirement (opening_no, place, skill_key, skill_name, need, level, within_months, issuer)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        openingNo,
        place,
        key,
        name,
        need,
        level,
        withinMonths,
        issuer,
      ),
  );
  return id;
}
