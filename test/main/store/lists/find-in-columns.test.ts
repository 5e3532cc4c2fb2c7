import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_HALF_LIVES } from '../../../../src/main/skills/index.ts';
import {
  findByColumns,
  findByCredentials,
} from '../../../../src/main/store/lists/credential-condition-rows.ts';
import type { OneCredential } from '../../../../src/main/store/lists/credential-condition-rows.ts';
import {
  READINGS,
  createCredentialColumns,
} from '../../../../src/main/store/lists/credential-columns.ts';
import type { CredentialCondition } from '../../../../src/main/store/lists/condition.ts';
import { toldByColumns } from '../../../../src/main/store/lists/find-in-columns.ts';
import { RowSet } from '../../../../src/main/store/lists/row-set.ts';
import { migrate } from '../../../../src/main/store/migrations/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import { FRESHNESS } from '../../../../src/shared/model/freshness.ts';
import { GRADE_SCALES } from '../../../../src/shared/model/grade.ts';
import { LEVELS } from '../../../../src/shared/model/level.ts';
import {
  ISSUER_TRUSTS,
  RECIPIENT_MATCHES,
  VERDICTS,
} from '../../../../src/shared/model/verdict.ts';
import { constraint } from '../constraints.ts';

const PEOPLE = 12;
const SKILLS = 4;
/** One wording each of skills 1 to 4, of which the first two reach skill 3 and 4 in one way each. */
const REACHES = [
  [1, 1, 3, 1],
  [2, 0, 4, 0],
  [3, 1, 4, 1],
] as const;
/** How the skills age: as others do; in two years, in three, and as those that the vocabulary does not know. */
const AGEING = [undefined, 'framework', 'tool', 'of no kind'];
const TODAY = '2024-06-01';

const day = fc.constantFrom(
  // About where a half-life of the kinds below is over, once and twice.
  '2022-06-01T11:59:59Z',
  '2022-06-01T12:00:01Z',
  '2020-06-01T13:00:00+02:00',
  '2021-05-30',
  '2018-06-01T12:00:01Z',
  '2024-06-01T12:00:01Z',
  '2019-12-31T23:00:00Z',
  '2024-01-01',
  '2024-05-01T23:30:00-02:00',
  '9999-12-31',
  '1969-12-31T12:00:00Z',
  'soon',
  undefined,
);
const claim = fc.record({
  skill: fc.integer({ min: 1, max: SKILLS }),
  source: fc.constantFrom('alignment', 'tag'),
  stated: fc.constantFrom(0, 1),
  level: fc.option(fc.integer({ min: 1, max: LEVELS.length + 1 }), { nil: undefined }),
  issued: fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, day),
});
const credential = fc.record({
  person: fc.option(fc.integer({ min: 1, max: PEOPLE }), { nil: undefined }),
  verdict: fc.constantFrom(...VERDICTS),
  recipient: fc.constantFrom(...RECIPIENT_MATCHES),
  trust: fc.constantFrom(...ISSUER_TRUSTS),
  standing: fc.constantFrom(0, 1, 2),
  issued: day,
  isReplaced: fc.boolean(),
  claims: fc.uniqueArray(claim, { selector: ({ skill }) => skill, maxLength: SKILLS }),
});
type Credential = typeof credential extends fc.Arbitrary<infer One> ? One : never;

const level = fc.record({
  kind: fc.constant('level' as const),
  levels: fc.subarray([...LEVELS]),
  grades: fc.subarray([...GRADE_SCALES.cefr]),
});
const freshness = fc.record({
  kind: fc.constant('freshness' as const),
  value: fc.constantFrom(...FRESHNESS),
});
const several = fc.record({
  kind: fc.constantFrom('each' as const, 'either' as const),
  of: fc.array(fc.oneof(constraint, level), { minLength: 1, maxLength: 2 }),
});
const of = fc.array(
  fc.oneof<fc.Arbitrary<CredentialCondition>[]>(constraint, constraint, level, freshness, several),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const skills = fc.record({
  skills: fc
    .subarray([1, 2, 3, 4], { minLength: 1 })
    .map((nos) => nos.map((no) => ({ no, holders: 3 }))),
  strength: fc.constantFrom('proven' as const, 'credible' as const),
});
const question: fc.Arbitrary<OneCredential> = fc.oneof(
  fc.record({ of }),
  fc.record({ of, skills }),
);

function openSql(): Sql {
  const database = new BetterSqlite3(':memory:');
  const sql = createSql(database);
  migrate(sql);
  // Only what is asked for is there.
  database.pragma('foreign_keys = OFF');
  return sql;
}

function write(sql: Sql, credentials: readonly Credential[]): void {
  sql.execute(
    'DELETE FROM skill_claim; DELETE FROM credential; DELETE FROM skill_reach; DELETE FROM skill_wording; DELETE FROM named_level;',
  );
  for (let no = 1; no <= SKILLS; no += 1) {
    sql.run(`INSERT INTO skill_wording (no, skill_no, name) VALUES (?, ?, 'a')`, no, no);
    sql.run(
      `INSERT OR IGNORE INTO skill (no, key, name, kind) VALUES (?, ?, '', ?)`,
      no,
      String(no),
      AGEING[no - 1],
    );
  }
  for (const [wording, stated, skill, proves] of REACHES) {
    sql.run(`INSERT INTO skill_reach VALUES (?, ?, ?, 'name', ?)`, wording, stated, skill, proves);
  }
  // The last one is on no level.
  for (let no = 1; no <= LEVELS.length + 1; no += 1) {
    const own = no > LEVELS.length ? undefined : no - 1;
    sql.run(
      `INSERT INTO named_level (no, described_by, key, wording, own_rule, level)
       VALUES (?, '', ?, ?, 'cefr', ?)`,
      no,
      String(no),
      GRADE_SCALES.cefr[no] ?? 'well',
      own,
    );
  }
  for (const [place, one] of credentials.entries()) writeCredential(sql, 2 * place + 1, one);
}

function writeCredential(sql: Sql, no: number, one: Credential): void {
  sql.run(
    `INSERT INTO credential (no, id, file_no, source_no, path, candidate_no, placement_reason, format, title,
                             verdict, recipient, trust, standing, issuer_no, valid_from, findings,
                             recipient_check, trust_check, superseded_by)
     VALUES (?, ?, 1, ?, '', ?, ?, '', '', ?, ?, ?, ?, 1, ?, x'', '{}', '{}', ?)`,
    no,
    String(no),
    no,
    one.person,
    one.person === undefined ? undefined : 'person',
    one.verdict,
    one.recipient,
    one.trust,
    one.standing,
    one.issued,
    one.isReplaced ? 1 : undefined,
  );
  for (const { skill, source, stated, level: levelNo, issued } of one.claims) {
    sql.run(
      `INSERT INTO skill_claim (credential_no, skill_no, wording_no, source, stated, level_no, issued)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      no,
      skill,
      skill,
      source,
      stated,
      levelNo,
      issued,
    );
  }
}

test('columns find whom the credentials themselves do, whatever is asked of one', async () => {
  const sql = openSql();
  const keeper = createCredentialColumns(sql, () => true);
  const asking = {
    sql,
    today: TODAY,
    now: `${TODAY}T12:00:00Z`,
    halfLives: () => DEFAULT_HALF_LIVES,
  };
  const everybody = new RowSet(
    PEOPLE,
    Array.from({ length: PEOPLE }, (_, place) => place + 1),
  );
  const told = { yes: 0, no: 0, found: 0 };
  const compare = async (
    credentials: readonly Credential[],
    questions: readonly OneCredential[],
  ) => {
    write(sql, credentials);
    const columns = await keeper.current();
    if (columns === undefined) throw new Error('They are being read.');
    for (const asked of questions) {
      const read = toldByColumns(asking, asked.of);
      told[read === undefined ? 'no' : 'yes'] += 1;
      if (read === undefined) continue;
      const byColumns = findByColumns(asking, { ...asked, told: read }, columns);
      const [found, expected] = [new RowSet(PEOPLE), new RowSet(PEOPLE)];
      for (const piece of byColumns) piece(found);
      for (const piece of findByCredentials(asking, asked, everybody)) piece(expected);
      expect([...found.list()]).toStrictEqual([...expected.list()]);
      told.found += expected.size();
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(credential, { minLength: 1, maxLength: 12 }),
      fc.array(question, { minLength: 8, maxLength: 8 }),
      compare,
    ),
    { numRuns: 150 },
  );
  // What an issuer or a lapse is asked for, only the credentials tell.
  expect(told.no).toBeGreaterThan(100);
  expect(told.yes).toBeGreaterThan(200);
  expect(told.found).toBeGreaterThan(100);
});

test('one reading at a time, again once anything was written, and only an index is read', async () => {
  const sql = openSql();
  const keeper = createCredentialColumns(sql, () => true);
  const one: Credential = {
    person: 3,
    verdict: 'verified',
    recipient: 'confirmed',
    trust: 'known',
    standing: 2,
    issued: '2024-01-01',
    isReplaced: false,
    claims: [],
  };
  expect(keeper.isReady()).toBe(false);
  const first = keeper.current();
  expect(keeper.current()).toBe(first);
  writeCredential(sql, 1, one);
  // Those of before would lack it.
  expect(keeper.current()).toBeUndefined();
  await first;
  expect(keeper.isReady()).toBe(false);
  expect((await keeper.current())?.people[1]).toBe(3);
  expect(keeper.isReady()).toBe(true);
  const plans = [READINGS.who, READINGS.what].flatMap((text) =>
    sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, 0, 1).map(({ detail }) => detail),
  );
  expect(plans).toStrictEqual(
    Array.from({ length: 2 }, () =>
      expect.stringMatching(/COVERING INDEX credential_strength \(no>/u),
    ),
  );
});
