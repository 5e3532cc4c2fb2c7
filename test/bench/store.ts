import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import BetterSqlite3 from 'better-sqlite3';
import { rankCandidates, searchCandidates, suggestSkills } from '../../src/main/screening/index.ts';
import { openWorkspace } from '../../src/main/store/index.ts';
import type { CandidateQuery, Workspace } from '../../src/main/store/index.ts';
import { findNaively } from '../main/store/naive-screening.ts';
import type { Curve, Figure, PartResult } from './figure.ts';
import { makePool } from './people.ts';
import { listFilters, listTyped, OF_ONE_CREDENTIAL } from './queries.ts';
import type { IndexRead } from './read-index.ts';
import { createRandom } from './random.ts';
import { percentile, timeEach } from './timing.ts';

const PEOPLE = 100_000;
const CREDENTIALS_EACH = 10;
const PAGE = 100;
const GROWTH = [10_000, 100_000, 1_000_000] as const;

const EVERYBODY = { text: '', skills: [], issuers: [], verdicts: [] };

/** A large workspace: what is asked of it, what it takes on disk and in memory, and how that grows. */
export async function benchStore(): Promise<PartResult> {
  const path = await makePool({ people: PEOPLE, credentialsEach: CREDENTIALS_EACH });
  const figures = [
    sizeOnDisk(path),
    ...(await readIndex(path)),
    ...(await withWorkspace(path, (workspace) => askEverything(workspace, path))),
  ];
  const curve = await growth();
  return { figures: [...figures, ...growthFigures(curve)], curves: [curve] };
}

async function withWorkspace<Value>(
  path: string,
  work: (workspace: Workspace) => Promise<Value>,
): Promise<Value> {
  const opened = openWorkspace(path, { clock: Date.now });
  if (!opened.ok) throw new Error(opened.error.reason);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

function sizeOnDisk(path: string): Figure {
  const database = new BetterSqlite3(path, { readonly: true });
  const number = (text: string) => Number(database.prepare(text).pluck().get());
  const pages = number(
    'SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size',
  );
  const originals = number('SELECT sum(size) FROM source_file');
  const credentials = number('SELECT count(*) FROM credential');
  database.close();
  return {
    name: 'size on disk per credential, without its original',
    value: (pages - originals) / credentials / 1024,
    unit: 'KB',
    target: { atMost: 2.5 },
  };
}

async function askEverything(workspace: Workspace, path: string): Promise<readonly Figure[]> {
  const { screening, candidates } = workspace;
  const search = (filter: typeof EVERYBODY | ReturnType<typeof listFilters>[number], offset = 0) =>
    searchCandidates(screening, { filter: { ...EVERYBODY, ...filter }, offset, limit: PAGE });
  const filters = listFilters(400);
  await timeEach(filters.slice(0, 16), (filter) => search(filter));
  const queries = await timeEach(filters, (filter) => search(filter));
  const offsets = Array.from({ length: 50 }, (_, step) => (step * PEOPLE) / 50);
  const pages = await timeEach(offsets, (offset) => search(EVERYBODY, offset));
  const typed = await timeEach(listTyped(400), (text) => suggestSkills(screening, text, 8));
  const opened = await timeEach(await somePeople(workspace), (id) => candidates.get(id));
  const naive = naiveTime(path);
  const query = percentile(queries.wall, 0.95);
  return [
    { name: 'query with facets and counts, p50', value: percentile(queries.wall, 0.5), unit: 'ms' },
    { name: 'query with facets and counts, p95', value: query, unit: 'ms', target: { atMost: 60 } },
    {
      name: 'the same p95, of the processor’s time (other work on the machine left out)',
      value: percentile(queries.processor, 0.95),
      unit: 'ms',
    },
    {
      name: 'the same without sums or index, one skill',
      value: naive,
      unit: 'ms',
      ratio: naive / query,
      ratioTo: 'that p95',
    },
    {
      name: 'a page of everybody at any depth, p95',
      value: percentile(pages.wall, 0.95),
      unit: 'ms',
      target: { atMost: 60 },
    },
    {
      name: 'typing completion, p95',
      value: percentile(typed.wall, 0.95),
      unit: 'ms',
      target: { atMost: 10 },
    },
    {
      name: 'opening a candidate, p95',
      value: percentile(opened.wall, 0.95),
      unit: 'ms',
      target: { atMost: 15 },
    },
    ...(await askOfOne((text, offset) => search({ ...EVERYBODY, text }, offset))),
    ...(await rankOpenings(workspace, path)),
  ];
}

type Search = (text: string, offset?: number) => Promise<unknown>;

/** What no sum tells is read of the credentials, of a million if need be; meanwhile others are answered. */
async function askOfOne(search: Search): Promise<readonly Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const longest: number[] = [];
  const further: number[] = [];
  const first = await timeEach(OF_ONE_CREDENTIAL, async (text) => {
    delay.reset();
    await search(text);
    longest.push(delay.max / 1e6);
  });
  for (const text of OF_ONE_CREDENTIAL) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as it is measured
    await search(text);
    // oxlint-disable-next-line no-await-in-loop -- as above
    further.push(...(await timeEach([PAGE, 2 * PAGE], (offset) => search(text, offset))).wall);
  }
  delay.disable();
  const what = 'query of what one credential is like';
  return [
    { name: `${what}, first page, p50`, value: percentile(first.wall, 0.5), unit: 'ms' },
    { name: `${what}, first page, at the slowest`, value: Math.max(...first.wall), unit: 'ms' },
    {
      name: 'the same: how long others wait for a turn, p50',
      value: percentile(longest, 0.5),
      unit: 'ms',
    },
    {
      name: 'the same: how long others wait, at the longest',
      value: Math.max(...longest),
      unit: 'ms',
    },
    { name: `${what}, further pages, p95`, value: percentile(further, 0.95), unit: 'ms' },
  ];
}

/** The first question that is not for everybody waits until the index is read. */
async function readIndex(path: string): Promise<readonly Figure[]> {
  const child = fork(join(import.meta.dirname, 'read-index.ts'), [path], {
    execArgv: ['--expose-gc'],
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it sends one message, and that is this
  const [{ tookMs, memory }] = (await once(child, 'message')) as [IndexRead];
  await once(child, 'exit');
  return [
    { name: 'reading the index in the background, once', value: tookMs, unit: 'ms' },
    {
      name: 'memory for the index and the database’s cache',
      value: memory,
      unit: 'MB',
      target: { atMost: 500 },
    },
  ];
}

async function somePeople({ screening }: Workspace): Promise<readonly string[]> {
  const random = createRandom(3);
  const ids: string[] = [];
  for (let page = 0; page < 10; page += 1) {
    const offset = Math.floor(random() * (PEOPLE - PAGE));
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as it is measured
    const { rows } = await searchCandidates(screening, { filter: EVERYBODY, offset, limit: 30 });
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** Openings for the skills that most people have, each asked for once: none is remembered. */
async function rankOpenings({ screening }: Workspace, path: string): Promise<readonly Figure[]> {
  const skills = await screening.listSkills();
  const common = skills.toSorted((a, b) => b.candidates - a.candidates).slice(0, 20);
  const ranked = await timeEach(common, ({ key, name }) =>
    rankCandidates(screening, {
      requirements: [{ key, name, need: 'must', issuer: 'any' }],
      today: '2026-05-01',
      offset: 0,
      limit: PAGE,
    }),
  );
  const naive = naiveRankingTime(path, common[0]?.key ?? '');
  const p95 = percentile(ranked.processor, 0.95);
  return [
    {
      name: 'ranking everybody who answers an opening, p95 of the processor’s time',
      value: p95,
      unit: 'ms',
      target: { atMost: 1000 },
    },
    {
      name: 'reading the same proofs without indexes, the commonest skill',
      value: naive,
      unit: 'ms',
      ratio: naive / p95,
      ratioTo: 'that p95',
    },
  ];
}

function naiveRankingTime(path: string, key: string): number {
  const database = new BetterSqlite3(path, { readonly: true });
  const start = process.cpuUsage();
  database
    .prepare(
      `SELECT candidate_no, standing, verdict, recipient, trust, valid_from
         FROM skill_claim AS claim NOT INDEXED
         JOIN credential NOT INDEXED ON credential.no = claim.credential_no
        WHERE skill_no = (SELECT no FROM skill WHERE key = ?) AND standing > 0`,
    )
    .all(key);
  const { user, system } = process.cpuUsage(start);
  database.close();
  return (user + system) / 1000;
}

function naiveTime(path: string): number {
  const [filter] = listFilters(1);
  const query: CandidateQuery = {
    ...EVERYBODY,
    terms: [],
    skills: filter?.skills ?? [],
    offset: 0,
    limit: PAGE,
  };
  const database = new BetterSqlite3(path, { readonly: true });
  const start = performance.now();
  findNaively(database, query);
  const took = performance.now() - start;
  database.close();
  return took;
}

/** The same questions of workspaces of growing size. */
async function growth(): Promise<Curve> {
  const filters = listFilters(200);
  const series = { everybody: [] as [number, number][], filtered: [] as [number, number][] };
  for (const people of GROWTH) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none disturbs another
    const path = await makePool({ people, credentialsEach: 1 });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await withWorkspace(path, async ({ screening }) => {
      const search = (filter: (typeof filters)[number]) =>
        searchCandidates(screening, { filter, offset: 0, limit: PAGE });
      await timeEach(filters.slice(0, 16), search);
      const filtered = await timeEach(filters, search);
      const everybody = await timeEach(
        Array.from({ length: 50 }, () => EVERYBODY),
        search,
      );
      series.filtered.push([people, percentile(filtered.processor, 0.5)]);
      series.everybody.push([people, percentile(everybody.processor, 0.5)]);
    });
  }
  return {
    title: 'How the cost of a query grows with the pool',
    x: 'candidates',
    y: 'ms of the processor, median',
    series: [
      { name: 'filtered', points: series.filtered },
      { name: 'everybody', points: series.everybody },
    ],
  };
}

function growthFigures({ series }: Curve): readonly Figure[] {
  return series.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    const [times, cost] = [
      (last?.[0] ?? 1) / (first?.[0] ?? 1),
      (last?.[1] ?? 1) / (first?.[1] ?? 1),
    ];
    return {
      name: `${name}: exponent of the growth from 10⁴ to 10⁶ candidates (1 is linear)`,
      value: Math.log(cost) / Math.log(times),
      unit: '',
      target: { atMost: 0.9 },
    };
  });
}
