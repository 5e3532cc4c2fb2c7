import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRUST_WORDS, VERDICT_WORDS } from '../../../../src/shared/messages/words.ts';
import { makeBadge, makeSigner, sign } from '../../verify/signed-credentials.ts';
import { writeFiles } from '../credentials.ts';
import { startEngine } from '../running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const BLIND = { hidesDates: false, hidesPictures: false, hidesGender: false, hidesSchools: true };
/** Words of our own; too short, or without a letter, to be looked for in texts; a skill's; in an order. */
const NAMES = ['Verified', 'Pass', 'Unknown', 'Exact', 'Issuer Trusted'].concat(
  ['TU', '清华', '★★★', 'Python', 'E'],
  ['Aa Guild', 'Bb Guild', 'Cc Guild', 'Dd Guild', 'Ee Guild', 'Ff Guild'],
);
const ISSUER = /^Issuer [0-9A-Z]{6}$/u;

let engine: Awaited<ReturnType<typeof startEngine>>;

beforeAll(async () => {
  engine = await startEngine();
  const files = NAMES.map(async (name, place) => {
    const signer = await makeSigner();
    const badge = makeBadge(signer.id, {
      id: `urn:uuid:${crypto.randomUUID()}`,
      issuer: { id: signer.id, type: ['Profile'], name },
    });
    return [`Ana Lima/${place}.json`, JSON.stringify(await sign(badge, signer))] as const;
  });
  writeFiles(join(engine.folder, 'in'), Object.fromEntries(await Promise.all(files)));
  await engine.takeIn(join(engine.folder, 'in'));
}, 60_000);
afterAll(() => engine.close());

const show = (isBlind: boolean) =>
  engine.call('workspace.setBlind', isBlind ? { blind: BLIND } : {});

describe('an issuer that is called as we call something', () => {
  test('changes no verdict, no outcome, no trust and no code', async () => {
    const { rows } = await engine.call('candidates.search', { filter: FILTER });
    const candidateId = rows[0]?.id ?? '';
    const judged = async () => {
      const { credentials } = await engine.call('candidates.get', { candidateId });
      return credentials.map(({ id, verdict, issuer: { trust }, recipient, checks }) => ({
        id,
        verdict,
        trust,
        match: recipient.match,
        checks: checks.map(({ id: check, outcome, code }) => [check, outcome, code]),
      }));
    };
    const open = await judged();
    expect(open).toHaveLength(NAMES.length);
    await show(true);
    expect(await judged()).toEqual(open);
  });

  test('changes no word that people are filtered by', async () => {
    await show(false);
    const open = (await engine.call('candidates.search', { filter: FILTER })).facets;
    await show(true);
    const blind = (await engine.call('candidates.search', { filter: FILTER })).facets;
    const { verdicts, trusts, ages, stages } = open;
    expect(blind).toMatchObject({ verdicts, trusts, ages, stages });
    const { completions } = await engine.call('query.read', { text: 'veri', cursor: 4 });
    expect(completions.map(({ text }) => text)).toContain('verified');
  });

  test.each([
    ['csv', VERDICT_WORDS.verified.label],
    ['csv', TRUST_WORDS.unknown.label],
    ['html', VERDICT_WORDS.verified.label],
    ['json', '"verified"'],
  ] as const)('breaks no report as %s, which says %s', async (format, word) => {
    await show(true);
    const file = join(engine.folder, `report.${format}`);
    const scope = { kind: 'filter' as const, filter: FILTER };
    await engine.call('report.export', { scope, format, file, people: 'blind' });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(word);
    expect(text).not.toMatch(/Guild|清华|★★★/u);
  });
});

describe('issuers, however short their names', () => {
  test('are called by codes in lists, among the filters, in completions and of each person', async () => {
    await show(true);
    const { rows, facets } = await engine.call('candidates.search', { filter: FILTER });
    const { completions } = await engine.call('query.read', { text: 'issuer:', cursor: 7 });
    const { total, issuers } = await engine.call('issuers.list', {});
    expect([total, facets.issuers.length]).toEqual([NAMES.length, NAMES.length]);
    const shown = [
      ...(rows[0]?.issuers ?? []),
      ...facets.issuers.map(({ label }) => label),
      ...completions.map(({ label }) => label),
      ...issuers.map(({ name }) => name),
    ];
    expect(shown.length).toBeGreaterThan(3 * NAMES.length);
    expect(shown.filter((label) => !ISSUER.test(label))).toEqual([]);
    expect(new Set(rows[0]?.issuers).size).toBe(NAMES.length);
  });

  test('are in the order of their codes among those of as many', async () => {
    await show(true);
    const { rows, facets } = await engine.call('candidates.search', { filter: FILTER });
    const { issuers } = await engine.call('issuers.list', {});
    const { completions } = await engine.call('query.read', { text: 'issuer:', cursor: 7 });
    for (const labels of [
      rows[0]?.issuers ?? [],
      facets.issuers.map(({ label }) => label),
      issuers.map(({ name }) => name),
      completions.map(({ label }) => label),
    ]) {
      expect(labels).toEqual(labels.toSorted());
    }
  });

  test('are found by each of their codes, and counted', async () => {
    await show(true);
    const { issuers } = await engine.call('issuers.list', {});
    for (const { name } of issuers) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const found = await engine.call('issuers.list', { text: name, limit: 1 });
      expect([found.total, found.issuers[0]?.name]).toEqual([1, name]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { total } = await engine.call('candidates.search', {
        filter: { ...FILTER, text: `issuer:"${name}"` },
      });
      expect(total).toBe(1);
    }
  });
});

test('a tag that others see as another’s is kept as it is, and one that cannot be told apart is refused', async () => {
  await show(false);
  const { candidateId } = await engine.call('candidates.create', { name: 'Bo' });
  const { candidateId: other } = await engine.call('candidates.create', { name: 'Cy' });
  await engine.call('tags.set', { candidateId, tags: ['Salesperson'] });
  await engine.call('tags.set', { candidateId: other, tags: ['Salesman'] });
  await engine.call('workspace.setBlind', { blind: { ...BLIND, hidesGender: true } });
  const shown = async (id: string) =>
    (await engine.call('tags.of', { candidateId: id })).tags.toSorted();
  expect([await shown(candidateId), await shown(other)]).toEqual([
    ['Salesperson'],
    ['Salesperson'],
  ]);
  await engine.call('tags.list', {});
  await engine.call('tags.set', { candidateId, tags: ['Salesperson', 'new'] });
  await engine.call('tags.set', { candidateId: other, tags: ['Salesperson', 'new'] });
  await show(false);
  expect(await shown(candidateId)).toEqual(['Salesperson', 'new']);
  expect(await shown(other)).toEqual(['Salesman', 'new']);
  await engine.call('tags.set', { candidateId, tags: ['Salesperson', 'Salesman'] });
  await engine.call('workspace.setBlind', { blind: { ...BLIND, hidesGender: true } });
  await expect(engine.call('tags.set', { candidateId, tags: ['Salesperson'] })).rejects.toThrow(
    'blind-view',
  );
  await engine.call('tags.set', { candidateId, tags: [...(await shown(candidateId)), 'more'] });
  await show(false);
  expect(await shown(candidateId)).toEqual(['Salesman', 'Salesperson', 'more']);
});

test('a view that is saved as it was shown asks for the same people, under the same names', async () => {
  await show(false);
  const { facets } = await engine.call('candidates.search', { filter: FILTER });
  const chosen = facets.issuers.find(({ label }) => label === 'TU');
  const { candidateId } = await engine.call('candidates.create', { name: 'Di' });
  await engine.call('tags.set', { candidateId, tags: ['Waitress'] });
  await engine.call('workspace.setBlind', { blind: { ...BLIND, hidesGender: true } });
  const blind = (await engine.call('candidates.search', { filter: FILTER })).facets;
  const [shown] = (await engine.call('tags.of', { candidateId })).tags;
  const tag = blind.tags.find(({ label }) => label === shown);
  expect(tag?.value).toMatch(/^veiled:/u);
  const issuers = blind.issuers.map(({ value }) => value);
  const labels = Object.fromEntries(
    [...blind.issuers, ...(tag === undefined ? [] : [tag])].map(({ value, label }) => [
      value,
      label,
    ]),
  );
  const filter = { ...FILTER, issuers, tags: [tag?.value ?? ''] };
  await engine.call('views.save', { name: 'All', filter, labels, columns: [] });
  const [saved] = (await engine.call('views.list', {})).views;
  if (saved === undefined) throw new Error('a view was saved');
  expect(new Set(saved.filter.issuers)).toEqual(new Set(issuers));
  expect(saved.filter.tags).toEqual(filter.tags);
  const { id: _, ...again } = saved;
  await engine.call('views.save', again);
  await show(false);
  const [kept] = (await engine.call('views.list', {})).views;
  expect(kept?.filter.tags).toEqual(['Waitress']);
  expect(kept?.filter.issuers).toContain(chosen?.value);
  expect(kept?.labels).toMatchObject({ [chosen?.value ?? '?']: 'TU', Waitress: 'Waitress' });
});
