import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEngine } from '../running-engine.ts';

const SAMPLES = join(import.meta.dirname, '../../../../resources/samples/candidates');
const AMARA = join(SAMPLES, 'Amara Okafor (amara.okafor@example.org)');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

async function started() {
  const engine = await startEngine();
  onTestFinished(() => engine.close());
  return engine;
}

/** One person's folder, and a copy of it that names nobody whose it is. */
async function twoOfOne() {
  const engine = await started();
  const copy = join(engine.folder, 'Okafor Amara');
  cpSync(AMARA, copy, { recursive: true });
  await engine.takeIn(AMARA);
  await engine.takeIn(copy);
  const inbox = await vi.waitFor(async () => {
    const found = await engine.call('inbox.get', {});
    expect(found.doublesTotal).toBe(1);
    return found;
  }, 30_000);
  const [pair] = inbox.doubles;
  const one = pair?.people.find(({ name }) => name === 'Amara Okafor')?.id ?? '';
  const other = pair?.people.find(({ id }) => id !== one)?.id ?? '';
  const both = () =>
    Promise.all([one, other].map((candidateId) => engine.call('candidates.get', { candidateId })));
  return { engine, pair, one, other, both };
}

/** As it is shown, but for when it was looked at last. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'checkedAt' ? '' : inner)),
  );
}

test('who handed in the same is proposed with reasons; merged, nothing is said to be reused; taken apart, all is as before', async () => {
  const { engine, pair, one, other, both } = await twoOfOne();
  expect(pair?.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['credential', 'name-and-issuer']),
  );
  const before = await both();
  const reused = (views: typeof before) =>
    views.flatMap(({ credentials }) =>
      credentials.flatMap(({ checks }) => checks.filter(({ id }) => id === 'reuse')),
    );
  expect(reused(before).length).toBeGreaterThan(0);
  expect(before[1]?.credentials.every(({ recipient }) => recipient.match === 'confirmed')).toBe(
    false,
  );

  const { mergeId } = await engine.call('doubles.merge', { keptId: one, goneId: other });

  const merged = await engine.call('candidates.get', { candidateId: one });
  expect(reused([merged])).toEqual([]);
  expect(merged.credentials).toHaveLength(before[0]?.credentials.length ?? 0);
  const page = await engine.call('candidates.search', { filter: {} });
  expect(page.total).toBe(1);
  expect(Math.max(...page.facets.verdicts.map(({ count }) => count))).toBe(1);
  const { merged: list } = await engine.call('inbox.get', {});
  expect(list).toEqual([expect.objectContaining({ mergeId, keptId: one })]);

  // Links of before lead to whoever holds what was theirs, until both are two again.
  const led = await engine.call('candidates.get', { candidateId: other });
  expect(led.id).toBe(one);

  await engine.call('doubles.takeApart', { mergeId });
  const again = await engine.call('candidates.get', { candidateId: other });
  expect(again.id).toBe(other);

  expect(withoutTimes(await both())).toEqual(withoutTimes(before));
});

test('two whom nobody proposed are merged, each told by what they are known by, and taken apart', async () => {
  const engine = await started();
  const named = async (emails: readonly string[]) => {
    const { candidateId } = await engine.call('candidates.create', { name: 'Noah Brandt' });
    await engine.call('candidates.setEmails', { candidateId, emails: [...emails] });
    return candidateId;
  };
  const kept = await named(['noah@work.example']);
  const gone = await named(['brandt@home.example']);
  expect((await engine.call('inbox.get', {})).doubles).toEqual([]);

  const { mergeId } = await engine.call('doubles.merge', { keptId: kept, goneId: gone });

  const { merged } = await engine.call('inbox.get', {});
  expect(merged).toEqual([
    expect.objectContaining({
      mergeId,
      name: 'Noah Brandt',
      emails: ['brandt@home.example'],
      keptName: 'Noah Brandt',
      keptEmails: expect.arrayContaining(['noah@work.example', 'brandt@home.example']),
    }),
  ]);
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  expect(JSON.stringify(await engine.call('inbox.get', {}))).not.toMatch(/brandt|noah|example/iu);
  await engine.call('doubles.takeApart', { mergeId });
  expect((await engine.call('inbox.get', {})).merged).toEqual([]);
});

test('while the blind view is on, two are merged and taken apart under their codes', async () => {
  const { engine, one, other } = await twoOfOne();
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  const { mergeId } = await engine.call('doubles.merge', { keptId: one, goneId: other });
  const inbox = await engine.call('inbox.get', {});
  expect(inbox.merged).toHaveLength(1);
  expect(JSON.stringify(inbox)).not.toMatch(/amara|okafor|@/iu);
  expect(JSON.stringify(await engine.call('candidates.get', { candidateId: other }))).not.toMatch(
    /amara|okafor/iu,
  );
  await engine.call('doubles.takeApart', { mergeId });
});

test('nobody is merged with themselves, nor with somebody who is gone', async () => {
  const { engine, one, other } = await twoOfOne();
  const merge = (keptId: string, goneId: string) =>
    engine.call('doubles.merge', { keptId, goneId });
  await expect(merge(one, one)).rejects.toThrow('same-person');
  await merge(one, other);
  await expect(merge(one, other)).rejects.toThrow('not-found');
  await expect(merge(other, one)).rejects.toThrow('not-found');
});

test('the other way round, what is confirmed of one confirms the other’s', async () => {
  const { engine, one, other, both } = await twoOfOne();
  const [first] = await both();
  const confirmed = first?.credentials.filter(({ recipient }) => recipient.match === 'confirmed');
  expect(confirmed?.length).toBeGreaterThan(0);

  await engine.call('doubles.merge', { keptId: other, goneId: one });

  const merged = await engine.call('candidates.get', { candidateId: other });
  expect(merged.emails).toContain('amara.okafor@example.org');
  expect(
    merged.credentials.filter(({ recipient }) => recipient.match === 'confirmed'),
  ).toHaveLength(confirmed?.length ?? 0);
});

test('while the blind view is on, nothing says who may be one', async () => {
  const { engine } = await twoOfOne();
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });

  const inbox = await engine.call('inbox.get', {});

  expect(inbox.doublesTotal).toBe(1);
  expect(JSON.stringify(inbox)).not.toMatch(/amara|okafor/iu);
});

test('a file that could not be read is tried again from where it was, and a résumé is put with its person', async () => {
  const engine = await started();
  const folder = join(engine.folder, 'Downloads');
  mkdirSync(folder);
  const file = join(folder, 'badge.json');
  writeFileSync(file, PNG);
  const resume = join(folder, 'CV.json');
  writeFileSync(resume, JSON.stringify({ basics: { name: 'A' }, skills: [{ name: 'Python' }] }));
  await engine.takeIn(folder);
  const { unread } = await engine.call('inbox.get', {});
  expect(new Map(unread.map(({ file: name, isWithinReach }) => [name, isWithinReach]))).toEqual(
    new Map([
      ['Downloads/CV.json', true],
      ['Downloads/badge.json', true],
    ]),
  );
  expect((await engine.call('workspace.get', {})).inbox).toBe(2);

  // Meanwhile it was downloaded once more.
  writeFileSync(file, readFileSync(join(AMARA, 'Python for Data Analysis.json')));
  const unreadIds = unread
    .filter(({ file: name }) => name.endsWith('badge.json'))
    .map(({ id }) => id);
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('inbox.tryAgain', { unreadIds });
  expect((await ended).credentials).toBe(1);

  const { candidateId } = await engine.call('candidates.create', { name: 'Amara' });
  const unreadId = unread.find(({ file: name }) => name.endsWith('CV.json'))?.id ?? '';
  const { resumeId } = await engine.call('inbox.placeResume', { unreadId, candidateId });
  const { resumes } = await engine.call('resumes.compare', { candidateId });
  expect(resumes.map(({ id, name }) => [id, name])).toEqual([[resumeId, 'CV.json']]);
  expect((await engine.call('inbox.get', {})).unread).toEqual([]);
});

test('a file that still cannot be read stays when it is tried again, and once', async () => {
  const engine = await started();
  const file = join(engine.folder, 'badge.json');
  writeFileSync(file, '{"half');
  await engine.takeIn(file);
  const { unread } = await engine.call('inbox.get', {});
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('inbox.tryAgain', { unreadIds: unread.map(({ id }) => id) });
  expect(await ended).toMatchObject({ alreadyHeld: 0, problems: [{ code: 'not-json' }] });
  expect((await engine.call('inbox.get', {})).unread.map(({ code }) => code)).toEqual(['not-json']);
});

test('a link to somebody who was merged, and merged on, leads to who is left; of nobody to nobody', async () => {
  const { engine, one, other } = await twoOfOne();
  const { candidateId: third } = await engine.call('candidates.create', { name: 'Third' });
  await engine.call('doubles.merge', { keptId: other, goneId: one });
  await engine.call('doubles.merge', { keptId: third, goneId: other });
  const ids = await Promise.all(
    [one, other].map(
      async (candidateId) => (await engine.call('candidates.get', { candidateId })).id,
    ),
  );
  expect(ids).toEqual([third, third]);
  await engine.call('erasure.run', { candidateIds: [third] });
  await expect(engine.call('candidates.get', { candidateId: one })).rejects.toThrow('not-found');
});
