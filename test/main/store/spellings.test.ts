import { describe, expect, test } from 'vitest';
import {
  compareCandidates,
  rankCandidates,
  searchCandidates,
} from '../../../src/main/screening/index.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import { ALL, ESCO, frameworkOf, holding, peopleWith, provenOf, skillOf } from './mapped.ts';
import { claim } from './samples.ts';

describe('an alignment by the skill’s name in another spelling', () => {
  const people = {
    Amara: holding('Data visualisation'),
    Ben: holding('Data Visualization'),
    Cleo: holding(claim('data-visualisation', { source: 'tag' })),
  };
  const found = async (workspace: Workspace, text: string) => {
    const filter = { text, skills: [], issuers: [], verdicts: [] };
    const page = await searchCandidates(workspace.screening, { filter, offset: 0, limit: 9 });
    return page.rows.map(({ name }) => name).toSorted();
  };

  test('proves it as the name itself does; a tag proves nothing, as ever', async () => {
    const workspace = await peopleWith(people);
    expect(await provenOf(workspace, 'data visualization')).toEqual(['Amara', 'Ben']);
    expect(await skillOf(workspace, 'Amara', 'data visualization')).toMatchObject({
      proven: true,
      mapping: { how: 'spelling', state: 'stated', from: 'Data visualisation' },
    });
    expect(await skillOf(workspace, 'Cleo', 'data visualization')).toMatchObject({
      proven: false,
      mapping: { how: 'spelling', state: 'inferred' },
    });
  });

  test('is found by either spelling, and counted once among all and among those found', async () => {
    const workspace = await peopleWith(people);
    for (const text of [
      'skill:"data visualisation"',
      'skill:"Data Visualization"',
      'skill:data-visualisation',
    ]) {
      expect([text, await found(workspace, text)]).toEqual([text, ['Amara', 'Ben']]);
    }
    for (const text of ['data visualisation', 'Data Visualization', 'visualisation']) {
      expect([text, await found(workspace, text)]).toEqual([text, ['Amara', 'Ben', 'Cleo']]);
    }
    for (const verdicts of [[], ['verified']] as const) {
      const { facets } = await workspace.screening.findCandidates({ ...ALL, verdicts });
      expect(facets.skills).toEqual([
        { value: 'data visualization', label: 'Data Visualization', count: 2 },
      ]);
    }
    // What a saved view asks for stands beside the others.
    const asked = { ...ALL, skills: ['data visualisation'] };
    const { facets } = await workspace.screening.findCandidates(asked);
    expect(facets.skills.map(({ value }) => value)).toContain('data visualisation');
  });

  test('is one skill in the list, on a person’s page and in a comparison', async () => {
    const workspace = await peopleWith(people);
    const { rows } = await workspace.screening.findCandidates(ALL);
    const listed = rows.map(({ name, skills }) => [name, skills.map((skill) => skill.name)]);
    const own = (row: Readonly<{ skills: readonly { readonly name: string }[] }>) =>
      row.skills.map((skill) => skill.name);
    expect(listed).toEqual([
      ['Amara', ['Data Visualization']],
      ['Ben', ['Data Visualization']],
      ['Cleo', ['Data Visualization']],
    ]);
    const ids = rows.map(({ id }) => id);
    expect((await workspace.screening.getRows(ids)).map(own)).toEqual(
      listed.map(([, names]) => names),
    );
    const compared = await compareCandidates(workspace.screening, ids);
    expect(
      compared.rows.map(({ name, cells }) => [name, cells.map((cell) => cell.proven)]),
    ).toEqual([['Data Visualization', [true, true, false]]]);
  });

  test('keeps the place in a framework that only the other spelling has', async () => {
    const workspace = await peopleWith({
      Amara: holding(claim('Data visualisation', { framework: 'Register', code: 'EX-1' })),
    });
    expect(await skillOf(workspace, 'Amara', 'data visualisation')).toBeUndefined();
    expect(await skillOf(workspace, 'Amara', 'data visualization')).toMatchObject({
      name: 'Data Visualization',
      framework: 'Register',
      code: 'EX-1',
    });
  });

  test('is counted by its own name too where that is more than a spelling', async () => {
    const workspace = await peopleWith({
      Amara: holding('Data visualisation'),
      Ben: holding(claim('Data visualisation', { url: ESCO })),
    });
    await workspace.frameworks.put(frameworkOf([`${ESCO},draw charts,`]), 'skills_en.csv');
    const { facets } = await workspace.screening.findCandidates(ALL);
    expect(facets.skills.map(({ value, count }) => [value, count])).toEqual([
      ['data visualisation', 2],
      ['data visualization', 1],
      ['draw charts', 1],
    ]);
  });

  test('proves a framework’s skill once that is imported, and no more once it is gone', async () => {
    const workspace = await peopleWith({ Amara: holding('Fibre laying') });
    const framework = frameworkOf([`${ESCO},fiber laying,`]);
    const { id } = await workspace.frameworks.put(framework, 'skills_en.csv');
    expect(await provenOf(workspace, 'fiber laying')).toEqual(['Amara']);
    expect(await found(workspace, 'skill:"fiber-laying"')).toEqual(['Amara']);
    await workspace.frameworks.remove(id);
    expect(await provenOf(workspace, 'fiber laying')).toEqual([]);
    await workspace.frameworks.restore(id);
    expect(await provenOf(workspace, 'fiber laying')).toEqual(['Amara']);
  });

  test('says nothing where one framework has both spellings for two skills', async () => {
    const workspace = await peopleWith({ Amara: holding('Cata-logue') });
    const rows = [`${ESCO},catalogue,`, `${ESCO.replace('444', '445')},catalog,`];
    await workspace.frameworks.put(frameworkOf(rows), 'skills_en.csv');
    expect(await skillOf(workspace, 'Amara', 'catalogue')).toBeUndefined();
    expect(await skillOf(workspace, 'Amara', 'catalog')).toBeUndefined();
  });

  test('answers an opening that asks for it in either spelling', async () => {
    const workspace = await peopleWith({
      Amara: holding('Fibre laying'),
      Ben: holding('Grey box'),
    });
    const rows = [`${ESCO},fiber laying,`, `${ESCO.replace('444', '445')},gray box,`];
    await workspace.frameworks.put(frameworkOf(rows), 'skills_en.csv');
    const asked = (name: string) => ({ key: name, name, need: 'must', issuer: 'any' }) as const;
    const requirements = [asked('fibre laying'), asked('fiber laying'), asked('gray box')];
    const saved = await workspace.openings.save({ title: 'Net', note: '', requirements });
    const opening = await workspace.openings.get(saved ?? '');
    expect(opening?.requirements.map(({ key }) => key)).toEqual(['fiber laying', 'gray box']);
    const input = { requirements: opening?.requirements ?? [], today: '2026-05-01' };
    const { rows: ranked } = await rankCandidates(workspace.screening, {
      ...input,
      offset: 0,
      limit: 9,
    });
    expect(ranked.map(({ name, musts }) => [name, musts])).toEqual([
      ['Amara', 1],
      ['Ben', 1],
    ]);
  });
});
