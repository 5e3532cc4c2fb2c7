import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { SAVED_VIEW_LIMITS } from '../../../src/shared/limits.ts';
import { memoryWorkspace } from './samples.ts';

type Opened = Awaited<ReturnType<typeof memoryWorkspace>>;
let workspace: Opened['workspace'];
let ana: string;
let bo: string;
let opening: string;
beforeEach(async () => {
  ({ workspace } = await memoryWorkspace());
  ana = await workspace.candidates.create('Ana Lima');
  bo = await workspace.candidates.create('Bo Berg');
  opening = (await workspace.openings.save({ title: 'Welder', note: '', requirements: [] })) ?? '';
});

describe('notes', () => {
  test('are kept for their person, the newest first, and changed by their id', async () => {
    const first = await workspace.notes.save(ana, 'Called back');
    await workspace.notes.save(ana, 'Visit on Monday');
    expect(await workspace.notes.save(ana, 'Called back twice', first)).toBe(first);
    const kept = await workspace.notes.list(ana);
    expect(kept.map(({ text }) => text)).toEqual(['Visit on Monday', 'Called back twice']);
    expect(await workspace.notes.list(bo)).toEqual([]);
    expect(await workspace.notes.remove(first ?? '')).toBe(true);
    expect(await workspace.notes.remove(first ?? '')).toBe(false);
  });

  test('of another person cannot be changed under this one, nor written for nobody', async () => {
    const note = await workspace.notes.save(ana, 'Called back');
    expect(await workspace.notes.save(bo, 'Mine', note)).toBeUndefined();
    expect(await workspace.notes.save('00000000-0000-7000-8000-000000000000', 'x')).toBeUndefined();
    expect((await workspace.notes.list(ana)).map(({ text }) => text)).toEqual(['Called back']);
  });
});

describe('tags', () => {
  test('replace those that were there, once each, and are counted over people', async () => {
    await workspace.tags.set(ana, ['shift work', 'night', 'night']);
    await workspace.tags.set(bo, ['night']);
    expect(await workspace.tags.of(ana)).toEqual(['night', 'shift work']);
    expect(await workspace.tags.list()).toEqual([
      { tag: 'night', people: 2 },
      { tag: 'shift work', people: 1 },
    ]);
    await workspace.tags.set(ana, []);
    expect(await workspace.tags.list()).toEqual([{ tag: 'night', people: 1 }]);
    expect(await workspace.tags.set('00000000-0000-7000-8000-000000000000', ['x'])).toBe(false);
  });
});

describe('stages', () => {
  test('are reached in an opening, kept apart from others, and left again', async () => {
    const other = await workspace.openings.save({ title: 'Baker', note: '', requirements: [] });
    expect(await workspace.stages.set(opening, [ana, bo], 'new')).toBe(true);
    await workspace.stages.set(opening, [bo], 'interview');
    const shortlist = await workspace.stages.ofOpening(opening);
    expect(shortlist.map(({ name, stage }) => [name, stage])).toEqual([
      ['Ana Lima', 'new'],
      ['Bo Berg', 'interview'],
    ]);
    expect(await workspace.stages.ofOpening(other ?? '')).toEqual([]);
    expect(await workspace.stages.ofCandidate(bo)).toEqual([
      { openingId: other, title: 'Baker', stage: undefined },
      { openingId: opening, title: 'Welder', stage: 'interview' },
    ]);
    await workspace.stages.set(opening, [bo]);
    expect((await workspace.stages.ofOpening(opening)).map(({ name }) => name)).toEqual([
      'Ana Lima',
    ]);
  });

  test('go with their opening, and are none in an opening that is not there', async () => {
    await workspace.stages.set(opening, [ana], 'offer');
    await workspace.openings.remove(opening);
    expect(await workspace.stages.ofCandidate(ana)).toEqual([]);
    expect(await workspace.stages.set(opening, [ana], 'offer')).toBe(false);
  });
});

describe('what was removed is put back as it was', () => {
  test('an opening with what it asks for and its shortlist, once', async () => {
    const asked = { key: 'welding', name: 'Welding', need: 'must', issuer: 'any' } as const;
    await workspace.openings.save({ title: 'Welder', note: 'x', requirements: [asked] }, opening);
    await workspace.stages.set(opening, [ana], 'interview');
    const before = await workspace.openings.get(opening);
    const shortlist = await workspace.stages.ofOpening(opening);
    await workspace.openings.remove(opening);
    // It gets the number that the other one had.
    const other = await workspace.openings.save({ title: 'Baker', note: '', requirements: [] });
    expect(await workspace.openings.restore(opening)).toBe(true);
    expect(await workspace.openings.get(opening)).toEqual(before);
    expect(await workspace.stages.ofOpening(opening)).toEqual(shortlist);
    expect(await workspace.stages.ofOpening(other ?? '')).toEqual([]);
    expect(await workspace.openings.restore(opening)).toBe(false);
    const [entry] = await workspace.audit.latest(1);
    expect(entry).toMatchObject({ kind: 'opening', detail: { opening, what: 'put-back' } });
  });

  test('a note in its place and with its dates', async () => {
    const first = (await workspace.notes.save(ana, 'Called back')) ?? '';
    await workspace.notes.save(ana, 'Visit on Monday');
    const before = await workspace.notes.list(ana);
    await workspace.notes.remove(first);
    expect(await workspace.notes.restore(first)).toBe(true);
    expect(await workspace.notes.list(ana)).toEqual(before);
  });

  test('a view, unless another was kept by its name meanwhile', async () => {
    const filter = { text: '', skills: [], issuers: [], verdicts: [] };
    const view = { name: 'Mine', filter, labels: {}, columns: [] };
    const id = (await workspace.views.save(view)) ?? '';
    const before = await workspace.views.list();
    await workspace.views.remove(id);
    expect(await workspace.views.restore(id)).toBe(true);
    expect(await workspace.views.list()).toEqual(before);
    await workspace.views.remove(id);
    const other = await workspace.views.save(view);
    expect(await workspace.views.restore(id)).toBe(false);
    expect((await workspace.views.list()).map((one) => one.id)).toEqual([other]);
  });

  test('a registry with whom it lists, unless it was read again meanwhile', async () => {
    const entry = { note: undefined, blocked: false, until: undefined };
    const entries = [{ ...entry, subject: 'did:web:uni.example', name: 'University' }];
    const facts = { source: '/list.csv', name: 'Register', kind: 'list', level: 'known' } as const;
    const registry = { ...facts, anchor: undefined, flaws: [], entries };
    const id = await workspace.registries.put(registry);
    const before = [await workspace.registries.list(), await workspace.registries.load()];
    const revision = await workspace.registries.revision();
    await workspace.registries.remove(id);
    expect(await workspace.registries.restore(id)).toBe(true);
    expect([await workspace.registries.list(), await workspace.registries.load()]).toEqual(before);
    // Whoever counts by it counts anew.
    expect(await workspace.registries.revision()).not.toBe(revision);
    await workspace.registries.remove(id);
    await workspace.registries.put(registry);
    expect(await workspace.registries.restore(id)).toBe(false);
  });

  test('a stack under its id', async () => {
    const stack = { name: 'Analyst', pieces: [{ name: 'Python' }] };
    const id = (await workspace.stacks.put(stack, undefined)) ?? '';
    await workspace.stacks.remove(id);
    expect(await workspace.stacks.list()).toEqual([]);
    expect(await workspace.stacks.restore(id)).toBe(true);
    expect(await workspace.stacks.list()).toMatchObject([{ ...stack, id }]);
    expect(await workspace.stacks.restore(id)).toBe(false);
  });

  test('a résumé with its bytes and what it claims, unless it was added again meanwhile', async () => {
    const bytes = new TextEncoder().encode('Curriculum vitae');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const claims = [{ skill: 'welding', name: 'Welding', isListed: true, quote: '' }];
    const resume = { name: 'cv.pdf', format: 'pdf', sha256, bytes, claims } as const;
    await workspace.resumes.add(ana, resume);
    const before = await workspace.resumes.list(ana);
    const id = before[0]?.id ?? '';
    await workspace.resumes.remove(id);
    expect(await workspace.files.readBytes(sha256)).toBeUndefined();
    expect(await workspace.resumes.restore(id)).toBe(true);
    expect(await workspace.resumes.list(ana)).toEqual(before);
    expect(Buffer.from((await workspace.files.readBytes(sha256)) ?? [])).toEqual(
      Buffer.from(bytes),
    );
    await workspace.resumes.remove(id);
    await workspace.resumes.add(ana, resume);
    expect(await workspace.resumes.restore(id)).toBe(false);
    expect(await workspace.resumes.list(ana)).toHaveLength(1);
  });

  test('but nothing once somebody is deleted: it may tell of them', async () => {
    const note = (await workspace.notes.save(bo, 'Knows Ana Lima')) ?? '';
    await workspace.notes.remove(note);
    await workspace.openings.remove(opening);
    await workspace.erasures.erase([ana], 'by-hand');
    expect(await workspace.notes.restore(note)).toBe(false);
    expect(await workspace.openings.restore(opening)).toBe(false);
  });
});

test('of two hundred views the next one is not kept, but one of the same name is', async () => {
  const filter = { text: '', skills: [], issuers: [], verdicts: [] };
  const save = (name: string, text = '') =>
    workspace.views.save({ name, filter: { ...filter, text }, labels: {}, columns: [] });
  const ids: string[] = [];
  for (let count = 0; count < SAVED_VIEW_LIMITS.views; count += 1) {
    ids.push((await save(`View ${count}`)) ?? '');
  }
  expect(await save('One more')).toBeUndefined();
  expect(await save('View 7', 'python')).toBe(ids[7]);
  const [first = ''] = ids;
  expect(await workspace.views.remove(first)).toBe(true);
  expect(await save('One more')).toBeDefined();
  expect(await workspace.views.restore(first)).toBe(false);
  expect(await workspace.views.list()).toHaveLength(SAVED_VIEW_LIMITS.views);
});
