import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let openingId: string;
let ids: readonly string[];

beforeAll(async () => {
  engine = await startEngine();
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
  const { rows } = await engine.call('candidates.search', {
    filter: { text: '' },
    offset: 0,
    limit: 50,
  });
  ids = rows.map(({ id }) => id);
  const opening = { title: 'Welder', note: '', requirements: [] };
  ({ openingId } = await engine.call('openings.save', { opening }));
  const [first = '', second = '', third = ''] = ids;
  await engine.call('stages.set', { openingId, candidateIds: [first, second], stage: 'interview' });
  await engine.call('stages.set', { openingId, candidateIds: [second], stage: 'declined' });
  await engine.call('stages.set', { openingId, candidateIds: [third], stage: 'declined' });
  const file = join(engine.folder, 'groups.csv');
  writeFileSync(file, `email,Sex\n${rows[0]?.emails[0]?.toUpperCase() ?? ''},F\nnobody@x.org,F\n`);
  writeFileSync(join(engine.folder, 'ids.csv'), `id,Sex\n${second},M\n${third},M\n`);
}, 60_000);
afterAll(() => engine.close());

const take = (name: string) => engine.call('impact.import', { file: join(engine.folder, name) });

describe('adverse impact', () => {
  test('is off until somebody turns it on: nothing is taken in, nothing measured', async () => {
    expect(await engine.call('impact.get', {})).toEqual({ isOn: false, people: 0 });
    expect(await take('groups.csv')).toEqual({ kind: 'unreadable' });
    expect(await engine.call('impact.measure', { openingId })).toEqual({ people: 0, tables: [] });
  });

  test('is measured of a shortlist; who was declined came as far as before', async () => {
    await engine.call('impact.setOn', { isOn: true });
    expect(await take('groups.csv')).toEqual({ kind: 'taken-in', rows: 2, known: 1 });
    expect(await take('ids.csv')).toMatchObject({ known: 2 });
    expect(await engine.call('impact.get', {})).toEqual({ isOn: true, people: 3 });
    const { people, tables } = await engine.call('impact.measure', { openingId });
    expect(people).toBe(3);
    expect(tables[0]?.steps.interview).toMatchObject([
      { group: 'F', people: 1, selected: 1, ratio: 1 },
      { group: 'M', people: 2, selected: 1, ratio: 0.5 },
    ]);
  });

  test('moves nobody in any list', async () => {
    const { rows } = await engine.call('candidates.search', {
      filter: { text: '' },
      offset: 0,
      limit: 50,
    });
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const found = await engine.call('candidates.search', {
      filter: { text: 'Sex' },
      offset: 0,
      limit: 50,
    });
    expect(found.total).toBe(0);
  });

  test('is not told in the blind view, in which a group of one would be somebody', async () => {
    await engine.call('workspace.setBlind', { blind: { hidesDates: false, hidesPictures: false } });
    await expect(engine.call('impact.measure', { openingId })).rejects.toThrow('blind-view');
    await engine.call('workspace.setBlind', {});
  });

  test('is of one person for two that are merged, and of each again when they are taken apart', async () => {
    const [, second = '', third = ''] = ids;
    const { mergeId } = await engine.call('doubles.merge', { keptId: second, goneId: third });
    expect(await engine.call('impact.get', {})).toEqual({ isOn: true, people: 2 });
    await engine.call('doubles.takeApart', { mergeId });
    expect(await engine.call('impact.get', {})).toEqual({ isOn: true, people: 3 });
    const { tables } = await engine.call('impact.measure', { openingId });
    expect(tables[0]?.steps.interview).toMatchObject([
      { group: 'F', people: 1, selected: 1 },
      { group: 'M', people: 2, selected: 1 },
    ]);
  });

  test('forgets somebody with everything else of them', async () => {
    await engine.call('erasure.run', { candidateIds: [ids[2] ?? ''] });
    expect(await engine.call('impact.get', {})).toEqual({ isOn: true, people: 2 });
  });

  test('forgets every answer when it is turned off', async () => {
    await engine.call('impact.setOn', { isOn: false });
    await engine.call('impact.setOn', { isOn: true });
    expect(await engine.call('impact.get', {})).toEqual({ isOn: true, people: 0 });
  });
});

describe('what finds, orders and reports people', () => {
  const SRC = join(import.meta.dirname, '../../../src/main');
  const ALLOWED = [
    /^adverse-impact\//u,
    /^store\/(?:people\/group-answers|migrations\/0024-groups)\.ts$/u,
  ];

  function filesUnder(folder: string): readonly string[] {
    return readdirSync(join(SRC, folder)).flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (statSync(join(SRC, path)).isDirectory()) return filesUnder(path);
      return path.endsWith('.ts') ? [path] : [];
    });
  }

  test('never reads what people said of their groups', () => {
    const reading = filesUnder('')
      .filter((path) => readFileSync(join(SRC, path), 'utf8').includes('group_answer'))
      .filter((path) => !ALLOWED.some((one) => one.test(path)));
    expect(reading).toEqual([]);
    const using = filesUnder('').filter((path) =>
      /groupAnswers|adverse-impact\/index/u.test(readFileSync(join(SRC, path), 'utf8')),
    );
    expect(using.toSorted()).toEqual([
      'engine/handlers/impact.ts',
      // A person's own copy of what is held about them.
      'engine/keeping/subject-copy.ts',
      'store/open-workspace.ts',
      'store/workspace.ts',
    ]);
  });
});
