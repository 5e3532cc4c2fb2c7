import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../src/shared/contract/contract.ts';
import type { DrawnPage } from '../../../src/shared/contract/preview-views.ts';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
const EVERYBODY = { kind: 'filter' as const, filter: { text: '' } };

beforeAll(async () => {
  // Both clocks stand still: a report says when it was made.
  const now = Date.parse('2026-06-01T12:00:00Z');
  engine = await startEngine({ clock: () => now as never });
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
}, 60_000);
afterAll(() => engine.close());

type Wish = Partial<CallInput<'report.preview'>>;

const begin = (wish: Wish = {}) => engine.call('report.preview', { scope: EVERYBODY, ...wish });

async function pageOf(previewId: string, page: number) {
  const answer = await engine.call('report.previewPage', { previewId, page });
  if (answer.kind === 'over') throw new Error('The preview is over.');
  return answer;
}

/** Each page, once all are drawn. */
async function pagesOf(previewId: string): Promise<readonly DrawnPage[]> {
  const { pages } = await pageOf(previewId, 100_000);
  const answers = await Promise.all(
    Array.from({ length: pages }, (_, index) => pageOf(previewId, index + 1)),
  );
  return answers.flatMap(({ page }) => (page === undefined ? [] : [page]));
}

const squeezed = (text: string) => text.replaceAll(/\s/gu, '');
const textOf = ({ texts }: DrawnPage) => squeezed(texts.map(({ text }) => text).join(''));

describe('a preview', () => {
  test.each<[string, Wish]>([
    ['everything', {}],
    ['a comparison in German, blind', { content: 'comparison', people: 'blind', language: 'de' }],
    [
      'without contact data, briefly, for somebody',
      {
        content: 'brief',
        people: 'without-contact',
        employer: { name: 'Acme', colour: '#aa3300' },
      },
    ],
  ])('has the pages that another reader finds in the PDF: %s', async (_, wish) => {
    // The codes of a blind report are made with the first that is written.
    const file = join(engine.folder, 'report.pdf');
    await engine.call('report.export', { scope: EVERYBODY, format: 'pdf', file, ...wish });
    const { previewId, isCodeProvisional } = await begin(wish);
    const drawn = await pagesOf(previewId);
    const written = await getDocumentProxy(new Uint8Array(readFileSync(file)));
    const { text } = await extractText(written, { mergePages: false });
    expect(isCodeProvisional).toBe(false);
    // What the audit trail ended with has changed by the export itself.
    const known = (one: string) => squeezed(one).replaceAll(/[0-9a-f]{64}/gu, '');
    expect(drawn.map((page) => known(textOf(page)))).toEqual(text.map(known));
    expect(drawn.length).toBeGreaterThan(wish.content === 'comparison' ? 1 : 5);
  });

  test('of two openings has the pages of their report, grids and all', async () => {
    const openingIds = await Promise.all(
      ['Analyst', 'Operator'].map(async (title) => {
        const requirements = ['python', 'sql'].map((key) => ({
          key,
          name: key.toUpperCase(),
          need: 'nice' as const,
          issuer: 'any' as const,
        }));
        const saved = await engine.call('openings.save', {
          opening: { title, note: `For ${title}s`, requirements },
        });
        return saved.openingId;
      }),
    );
    const wish = { scope: { kind: 'openings' as const, openingIds }, content: 'brief' as const };
    const { previewId } = await begin(wish);
    const drawn = await pagesOf(previewId);
    const file = join(engine.folder, 'openings.pdf');
    await engine.call('report.export', { format: 'pdf', file, ...wish });
    const written = await getDocumentProxy(new Uint8Array(readFileSync(file)));
    const { text } = await extractText(written, { mergePages: false });
    expect(drawn.map(textOf)).toEqual(text.map(squeezed));
    expect(text.join(' ')).toContain('For Operators');
  });

  test('says to a reader what the eye sees, headings and rows as such', async () => {
    const { previewId } = await begin({ employer: { name: 'Acme' } });
    const [first] = await pagesOf(previewId);
    const spoken = first?.spoken ?? [];
    expect(spoken[0]).toEqual({ texts: ['For Acme'] });
    expect(spoken[1]).toEqual({
      heading: 1,
      texts: ['Shortlist of candidates by verified skills'],
    });
    expect(spoken.filter(({ texts }) => texts.length === 6).length).toBeGreaterThan(3);
    // All but the footer, which repeats.
    const said = squeezed(spoken.flatMap(({ texts }) => texts).join(''));
    expect(textOf(first as DrawnPage).startsWith(said)).toBe(true);
  });

  test('of a report for each person is that person’s', async () => {
    const named = await begin({ apart: true, person: 1 });
    expect(named.people).toBeGreaterThan(3);
    const [first, ...others] = await pagesOf(named.previewId);
    expect(textOf(first as DrawnPage)).toContain('1candidate');
    expect(others.length).toBeGreaterThan(0);
    const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
    const whole = [first, ...others].map((page) => textOf(page as DrawnPage)).join('');
    const inIt = rows.filter(({ name }) => whole.includes(squeezed(name)));
    expect(inIt.map(({ id }) => id)).toEqual([rows[1]?.id]);
  });

  test('of a report for each person names whose it is, with the address that the list shows, but not where it is blind', async () => {
    const { rows } = await engine.call('candidates.search', { filter: { text: '' } });
    const place = rows.findIndex(({ emails }) => emails.length > 0);
    const named = await begin({ apart: true, person: place });
    expect(named.whose).toEqual({ name: rows[place]?.name, email: rows[place]?.emails[0] });
    expect(await begin({ apart: true, person: place, people: 'blind' })).not.toHaveProperty(
      'whose',
    );
    expect(await begin()).not.toHaveProperty('whose');
    await engine.call('workspace.setBlind', {
      blind: { hidesDates: false, hidesPictures: false, hidesGender: false, hidesSchools: false },
    });
    const blind = await begin({ apart: true, person: place, people: 'blind' });
    expect(JSON.stringify(blind)).not.toContain(rows[place]?.name);
    await engine.call('workspace.setBlind', {});
  });

  test('as a table is what the spreadsheet holds', async () => {
    const { previewId } = await begin();
    const answer = await engine.call('report.previewTable', { previewId });
    const file = join(engine.folder, 'report.csv');
    await engine.call('report.export', { scope: EVERYBODY, format: 'csv', file });
    if (answer.kind === 'over') throw new Error('The preview is over.');
    const written = readFileSync(file, 'utf8').slice(1).split('\r\n');
    expect(answer.heads.map((head) => (head.includes(',') ? `"${head}"` : head)).join(',')).toBe(
      written[0],
    );
    expect(answer.isCut).toBe(false);
    // A line after the last.
    expect(answer.rows).toHaveLength(written.length - 2);
  });

  test('is over once there is another, or it is ended', async () => {
    const one = await begin();
    const other = await begin({ content: 'brief' });
    const ask = (previewId: string) => engine.call('report.previewPage', { previewId, page: 1 });
    expect(await ask(one.previewId)).toEqual({ kind: 'over' });
    expect(await ask(other.previewId)).toMatchObject({ kind: 'page' });
    const waiting = ask(other.previewId);
    await engine.call('report.endPreview', {});
    await waiting;
    expect(await ask(other.previewId)).toEqual({ kind: 'over' });
  });

  test('of an opening that is gone says so', async () => {
    const openingIds = ['019ac000-0000-7000-8000-000000000000'];
    await expect(begin({ scope: { kind: 'openings', openingIds } })).rejects.toThrow('not-found');
  });
});

test('a preview writes nothing: no file, no key, no line of the audit trail', async () => {
  const fresh = await startEngine();
  await fresh.call('candidates.create', { name: 'Ana Lima' });
  const lookAround = async () => ({
    files: readdirSync(fresh.folder).map((name) => {
      const { size, mtimeMs } = statSync(join(fresh.folder, name));
      return [name, size, mtimeMs];
    }),
    audit: await fresh.call('audit.latest', { limit: 100 }),
  });
  const before = await lookAround();
  for (const people of ['blind', 'without-contact', undefined] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one replaces the other
    const begun = await fresh.call('report.preview', { scope: EVERYBODY, people });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await fresh.call('report.previewPage', { previewId: begun.previewId, page: 100_000 });
    expect(begun.isCodeProvisional).toBe(people === 'blind');
  }
  expect(await lookAround()).toEqual(before);
  await fresh.close();
});

test('while people are hidden, only blind reports are drawn, and none goes on being shown', async () => {
  const named = await begin();
  expect(await pageOf(named.previewId, 1)).toMatchObject({ kind: 'page' });
  await engine.call('workspace.setBlind', { blind: { hidesDates: false } });
  const page = { previewId: named.previewId, page: 1 };
  expect(await engine.call('report.previewPage', page)).toEqual({ kind: 'over' });
  expect(await engine.call('report.previewTable', { previewId: named.previewId })).toEqual({
    kind: 'over',
  });
  await expect(begin()).rejects.toThrow('blind-view');
  const blind = await begin({ people: 'blind' });
  expect(await pageOf(blind.previewId, 1)).toMatchObject({ kind: 'page' });
  await engine.call('workspace.setBlind', {});
});

test('500 people are drawn, and no more', { timeout: 60_000 }, async () => {
  const fresh = await startEngine();
  for (let number = 0; number < 501; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one writer
    await fresh.call('candidates.create', { name: `Person ${String(number)}` });
  }
  const wish = { scope: EVERYBODY, content: 'comparison' as const };
  expect(await fresh.call('report.preview', wish)).toMatchObject({ people: 500, isCut: true });
  await fresh.close();
});
