import { beforeEach, describe, expect, test } from 'vitest';
import type { CandidateQuery } from '../../../src/main/store/index.ts';
import { memoryWorkspace } from './samples.ts';

type Opened = Awaited<ReturnType<typeof memoryWorkspace>>;
let workspace: Opened['workspace'];
let ana: string;
let bo: string;
let welder: string;
let baker: string;
beforeEach(async () => {
  ({ workspace } = await memoryWorkspace());
  ana = await workspace.candidates.create('Ana Lima');
  bo = await workspace.candidates.create('Bo Berg');
  await workspace.candidates.create('Cy Noor');
  const opening = async (title: string) =>
    (await workspace.openings.save({ title, note: '', requirements: [] })) ?? '';
  welder = await opening('Welder');
  baker = await opening('Baker');
  await workspace.stages.set(welder, [ana], 'interview');
  await workspace.stages.set(welder, [bo], 'new');
  await workspace.stages.set(baker, [bo], 'interview');
  await workspace.tags.set(ana, ['night', 'crane']);
  await workspace.tags.set(bo, ['night']);
});

const EVERYBODY = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 10 };

async function find(query: Partial<CandidateQuery>) {
  const page = await workspace.screening.findCandidates({ ...EVERYBODY, ...query });
  return { ...page, names: page.rows.map(({ name }) => name) };
}

describe('facets of the desk', () => {
  test('count everybody before the index is read, and after', async () => {
    const first = await find({});
    await find({ tags: ['night'] });
    const second = await find({});
    expect(second.facets).toEqual(first.facets);
    expect(first.facets.tags).toEqual([
      { value: 'night', label: 'night', count: 2 },
      { value: 'crane', label: 'crane', count: 1 },
    ]);
    expect(first.facets.openings).toEqual([
      { value: baker, label: 'Baker', count: 1 },
      { value: welder, label: 'Welder', count: 2 },
    ]);
    expect(first.facets.stages.map(({ value, count }) => [value, count])).toEqual([
      ['new', 1],
      ['interview', 2],
    ]);
    expect(first.facets.ages.find(({ value }) => value === 'undated')?.count).toBe(3);
  });

  test('of everybody follow what is written', async () => {
    const counted = async () => (await find({})).facets.tags.find(({ value }) => value === 'night');
    expect((await counted())?.count).toBe(2);
    await workspace.tags.set(bo, []);
    expect((await counted())?.count).toBe(1);
  });

  test('follow the filter', async () => {
    const { names, facets } = await find({ tags: ['crane'] });
    expect(names).toEqual(['Ana Lima']);
    expect(facets.tags.map(({ value, count }) => [value, count])).toEqual([
      ['crane', 1],
      ['night', 1],
    ]);
    expect(facets.openings).toEqual([{ value: welder, label: 'Welder', count: 1 }]);
  });

  test('an opening and a stage are asked of one and the same shortlist', async () => {
    expect((await find({ stages: ['interview'] })).names).toEqual(['Ana Lima', 'Bo Berg']);
    expect((await find({ openings: [welder], stages: ['interview'] })).names).toEqual(['Ana Lima']);
    expect((await find({ openings: [baker] })).names).toEqual(['Bo Berg']);
  });

  test('of no date are those who hold nothing; of no trust nobody', async () => {
    expect((await find({ ages: ['undated'] })).total).toBe(3);
    expect((await find({ ages: ['year', 'older'] })).total).toBe(0);
    expect((await find({ trusts: ['trusted', 'known', 'unknown', 'blocked'] })).total).toBe(0);
  });
});

describe('an order', () => {
  test('by name goes either way, page by page, and by those found', async () => {
    const order = { by: 'name', descending: true } as const;
    expect((await find({ order })).names).toEqual(['Cy Noor', 'Bo Berg', 'Ana Lima']);
    expect((await find({ order, offset: 1, limit: 1 })).names).toEqual(['Bo Berg']);
    expect((await find({ order, tags: ['night'] })).names).toEqual(['Bo Berg', 'Ana Lima']);
  });

  test.each(['verified', 'skills', 'issued'] as const)(
    'by %s leaves nobody out, and takes in who comes later',
    async (by) => {
      const order = { by, descending: true };
      expect((await find({ order })).names.toSorted()).toEqual(['Ana Lima', 'Bo Berg', 'Cy Noor']);
      await workspace.candidates.create('Di Ott');
      const { names, total } = await find({ order });
      expect([names.length, total]).toEqual([4, 4]);
    },
  );
});

describe('a view', () => {
  const view = {
    name: 'Welders',
    filter: { text: 'welding', skills: [], issuers: [], verdicts: [] },
    labels: {},
    columns: ['verdicts' as const],
  };

  test('is kept by its name, and replaced by another of the same name', async () => {
    const viewId = (await workspace.views.save(view)) ?? '';
    const changed = { ...view, columns: ['skills' as const] };
    expect(await workspace.views.save(changed)).toBe(viewId);
    expect(await workspace.views.list()).toEqual([{ ...changed, id: viewId }]);
    expect(await workspace.views.remove(viewId)).toBe(true);
    expect(await workspace.views.remove(viewId)).toBe(false);
  });
});
