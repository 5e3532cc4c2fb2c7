import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { COUNTED_BY_ISSUER } from '../../../../src/main/store/issuers/issuers.ts';
import { migrate } from '../../../../src/main/store/migrations/index.ts';
import { WITH_NAME_WORDS } from '../../../../src/main/store/lists/name-words.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { CandidateQuery, Workspace } from '../../../../src/main/store/index.ts';
import { PAGE_OF_ALL, SKILLS } from '../../../../src/main/store/lists/screening.ts';
import { NAMED_TO_PEOPLE } from '../../../../src/main/store/lists/listed-candidates.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { findNaively } from '../naive-screening.ts';
import { apply, change, question, takeBack } from './random-pool.ts';
import type { Pool } from './random-pool.ts';
import { AT, file, fromFolder, memoryWorkspace, record, uuid } from '../samples.ts';

const everybody: CandidateQuery = {
  terms: [],
  skills: [],
  issuers: [],
  verdicts: [],
  offset: 0,
  limit: 100,
};

describe('every query that a screen waits for', () => {
  /** All the statements that `work` runs, each with its plan. */
  async function plansOf(
    work: (workspace: Workspace) => Promise<unknown>,
  ): Promise<ReadonlyMap<string, string>> {
    const { workspace, importId } = await memoryWorkspace();
    const container = 'Amara';
    await workspace.files.record(
      file(importId, 'a', {
        container,
        credentials: [record({ placement: fromFolder(container), skills: ['Python'] })],
      }),
    );
    const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
    onTestFinished(() => prepare.mockRestore());
    await work(workspace);
    const texts = new Set(prepare.mock.calls.map(([text]) => text));
    prepare.mockRestore();
    const sql = createSql(new BetterSqlite3(':memory:'));
    migrate(sql);
    return new Map([...texts].map((text) => [text, planOf(sql, text)]));
  }

  function planOf(sql: ReturnType<typeof createSql>, text: string): string {
    const values = Array.from({ length: text.split('?').length - 1 }, () => '[]');
    const rows = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values);
    return rows.map((row) => row.detail).join('\n');
  }

  // There are as many rows of these as there are people or credentials.
  const LARGE =
    /SCAN (?:candidate|credential|file|source|source_file|holding|claim|skill_claim|known|identity|candidate_identity)\b/u;

  const filtered = {
    ...everybody,
    terms: [{ nameWords: ' ama', skillKeys: ['python'] }],
    skills: ['python'],
    issuers: ['did:web:uni.example'],
    verdicts: ['verified'],
    condition: {
      kind: 'all',
      of: [
        { kind: 'name', words: ' ama' },
        { kind: 'not', of: { kind: 'email', words: ' ama' } },
        { kind: 'trust', value: 'trusted' },
        { kind: 'since', day: '2024-01-01' },
      ],
    },
  } as const satisfies CandidateQuery;

  const ordered = { ...filtered, order: { by: 'verified', descending: true } } as const;
  const ofTheDesk = {
    ...everybody,
    trusts: ['trusted'],
    ages: ['year'],
    openings: [uuid()],
    stages: ['new'],
    tags: ['night'],
    isToLookAt: true,
  } as const satisfies CandidateQuery;

  test.each<[string, (workspace: Workspace) => Promise<unknown>]>([
    ['the list of some', ({ screening }) => screening.findCandidates(filtered)],
    ['the suggestions', ({ screening }) => screening.listSkills()],
    ['the words of names', ({ screening }) => screening.findNameWords([' ama'])],
    [
      'a person',
      async ({ candidates, screening }) => {
        const { rows } = await screening.findCandidates(filtered);
        await candidates.get(rows[0]?.id ?? '');
        await candidates.identitiesOf(rows[0]?.id ?? '');
      },
    ],
    ['the counts', ({ credentials }) => credentials.countByVerdict()],
    ['how many there are', ({ candidates }) => candidates.count()],
    ['the list in an order of its own', ({ screening }) => screening.findCandidates(ordered)],
    ['facets of the desk', ({ screening }) => screening.findCandidates(ofTheDesk)],
    ['issuers by who trusts them', ({ issuers }) => issuers.countByTrust()],
    ['issuers that look alike', ({ issuers }) => issuers.namesakesOf('did:web:uni.example')],
    ['issuers by their names', ({ screening }) => screening.findIssuers('uni', 10)],
  ])('scans no large table: %s', async (_, work) => {
    const plans = await plansOf(work);
    expect(plans.size).toBeGreaterThan(0);
    const inPieces = [...plans].filter(([text]) => !/LIMIT \d+$/u.test(text));
    expect(inPieces.filter(([, plan]) => LARGE.test(plan))).toEqual([]);
  });

  test('the list of everybody is read from an index that is in order', async () => {
    const plans = await plansOf(({ screening }) => screening.findCandidates(everybody));
    const page = plans.get(PAGE_OF_ALL) ?? '';
    expect(page).toContain('USING COVERING INDEX candidate_in_order');
    expect(page).not.toContain('TEMP B-TREE');
    const counts = [...plans].filter(([text]) => /FROM (?:skill|issuer_count)\b/u.test(text));
    const steps = counts.flatMap(([, plan]) => plan.match(/.+ USING COVERING INDEX \w+/gu) ?? []);
    expect(steps).toEqual([
      'SEARCH issuer_count USING COVERING INDEX issuer_in_order',
      'SCAN issuer_count USING COVERING INDEX issuer_in_order',
      'SEARCH named_issuer USING COVERING INDEX sqlite_autoindex_named_issuer_1',
      'SEARCH skill USING COVERING INDEX skill_in_order',
    ]);
  });

  test('whose credentials people hold, and their addresses, are read from indexes: no credential is', async () => {
    const plans = await plansOf(({ screening }) => screening.findCandidates(filtered));
    expect([...plans.values()].join('\n')).toContain(
      'SEARCH known USING COVERING INDEX identity_once (candidate_no=?)',
    );
    expect(plans.get(NAMED_TO_PEOPLE)).toContain(
      'SEARCH credential USING INDEX credential_names_issuer (candidate_no=?)',
    );
    const sql = createSql(new BetterSqlite3(':memory:'));
    migrate(sql);
    const steps = sql.all<{ opcode: string; p1: number; p3: number }>(
      `EXPLAIN ${NAMED_TO_PEOPLE}`,
      '[]',
    );
    // A row is sought only once one of its columns is asked for.
    const row = steps.find(({ opcode }) => opcode === 'DeferredSeek')?.p3;
    expect(row).toBeGreaterThan(0);
    expect(steps.filter(({ opcode, p1 }) => opcode === 'Column' && p1 === row)).toEqual([]);
    expect(steps.filter(({ opcode }) => /^(?:Function|PureFunc)$/u.test(opcode))).toEqual([]);
  });

  test('issuers are counted by their index, and of each one check is read', async () => {
    const plans = await plansOf(({ issuers }) => issuers.list('uni', 10));
    const [plan = ''] = [...plans].flatMap(([text, one]) =>
      text.includes(COUNTED_BY_ISSUER) ? [one] : [],
    );
    const large = plan.split('\n').filter((line) => /\bcredential\b/u.test(line));
    expect(large.map((line) => line.replace(/ USING.*/u, ''))).toEqual([
      'SCAN credential',
      'SEARCH credential',
      expect.stringMatching(/^SEARCH credential/u),
    ]);
    const sql = createSql(new BetterSqlite3(':memory:'));
    migrate(sql);
    const steps = sql.all<{ opcode: string }>(`EXPLAIN ${COUNTED_BY_ISSUER}`);
    // What a check says would be taken out of it by a function.
    expect(steps.filter(({ opcode }) => /^(?:Function|PureFunc)$/u.test(opcode))).toEqual([]);
    expect(sql.all(`EXPLAIN SELECT trust_check ->> '$.code' FROM credential`)).toContainEqual(
      expect.objectContaining({ opcode: 'Function' }),
    );
  });

  test('words of names are found by the index of words', async () => {
    const plans = await plansOf(({ screening }) => screening.findNameWords([' ama']));
    expect(plans.get(`${WITH_NAME_WORDS} LIMIT 1`)).toMatch(/VIRTUAL TABLE INDEX/u);
  });

  test('the vocabulary is one scan of the skills, and no more', async () => {
    const plans = await plansOf(({ screening }) => screening.listSkills());
    expect(plans.get(SKILLS)).toMatch(/^SCAN skill USING INDEX \S+$/u);
  });
});

test('the vocabulary is the same array until something is written', async () => {
  const { workspace, importId } = await memoryWorkspace();
  const placement = fromFolder('Amara');
  const write = async (skill: string) =>
    workspace.files.record(
      file(importId, skill, {
        container: 'Amara',
        credentials: [record({ placement, skills: [skill] })],
      }),
    );
  await write('Python');
  const first = await workspace.screening.listSkills();
  expect(first).toEqual([{ key: 'python', name: 'Python', candidates: 1 }]);
  expect(await workspace.screening.listSkills()).toBe(first);
  await write('SQL');
  expect(await workspace.screening.listSkills()).toHaveLength(2);
});

test('what was found is not kept beyond the next write', async () => {
  const { workspace } = await memoryWorkspace();
  const ids = [
    await workspace.candidates.create('Amara'),
    await workspace.candidates.create('Ben'),
  ];
  const query = { ...everybody, terms: [{ nameWords: ' mail', skillKeys: [] }], limit: 1 };
  const found = async (offset: number) => {
    const page = await workspace.screening.findCandidates({ ...query, offset });
    return [page.total, page.rows[0]?.name];
  };
  expect(await found(0)).toEqual([0, undefined]);
  for (const id of ids) await workspace.candidates.setEmails(id, [`${id}@mail.example`]);
  expect([await found(0), await found(1)]).toEqual([
    [2, 'Amara'],
    [2, 'Ben'],
  ]);
});

describe('what is found', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'screening-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is what the credentials themselves say, whatever was written before and by whom', async () => {
    let runs = 0;
    const finds = fc.asyncProperty(
      fc.array(fc.tuple(change, question, fc.option(change)), { minLength: 1, maxLength: 25 }),
      async (steps) => {
        runs += 1;
        const path = join(folder, `${runs}.touchstone`);
        const [writer, reader] = [open(path), open(path)];
        const database = new BetterSqlite3(path, { readonly: true });
        const importId = uuid();
        await writer.imports.start(importId, '2026-05-01T12:00:00.000Z');
        const pool: Pool = { workspace: writer, importId, people: [], credentials: [], files: 0 };
        for (const [one, asked, other] of steps) {
          if (other !== null) {
            const seen: Promise<unknown>[] = [];
            await takeBack(pool, other, () => seen.push(writer.screening.findCandidates(asked)));
            await Promise.all(seen);
          }
          await apply(pool, one);
          const expected = findNaively(database, asked);
          // The second has not written, and must see it all the same.
          for (const workspace of [writer, reader]) {
            const { total, rows, facets } = await workspace.screening.findCandidates(asked);
            // The others are counted in lists.test.ts.
            const { trusts, ages, openings, stages, tags, ...counted } = facets;
            expect([trusts.length, ages.length, openings, stages, tags]).toEqual([
              4,
              4,
              [],
              [],
              [],
            ]);
            const ids = rows.map((row) => row.id);
            expect({ total, ids, facets: counted }).toEqual(expected);
          }
          expect(await writer.candidates.count()).toBe(findNaively(database, everybody).total);
        }
        database.close();
        writer.close();
        reader.close();
      },
    );
    await fc.assert(finds, { numRuns: 30 });
  }, 60_000);

  function open(path: string): Workspace {
    const opened = openWorkspace(path, { clock: () => Date.parse(AT) });
    if (!opened.ok) throw new Error(opened.error.reason);
    return opened.value;
  }
});
