import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createPreviewDesk } from '../../../../src/main/report/preview/draw-preview.ts';
import type {
  PreviewOrder,
  PreviewReply,
  PreviewRequest,
} from '../../../../src/main/report/index.ts';
import type { CandidateView } from '../../../../src/shared/contract/views.ts';
import { INPUT } from '../sample-report.ts';

const { candidates: CANDIDATES, ...SAID } = INPUT;

const order = (more: Partial<PreviewOrder> = {}): PreviewOrder => ({
  previewId: 'first',
  input: SAID,
  choices: {},
  secret: new Uint8Array(32),
  known: [],
  people: CANDIDATES.length,
  ...more,
});

function openDesk() {
  const replies: PreviewReply[] = [];
  const take = createPreviewDesk((reply) => replies.push(reply));
  const answerTo = async (number: number) => {
    for (;;) {
      const reply = replies.find(({ ask }) => ask === number);
      if (reply !== undefined) return reply.answer;
      // oxlint-disable-next-line no-await-in-loop -- until it is there
      await nextTurn();
    }
  };
  let last = 0;
  const ask = (request: (ask: number) => PreviewRequest) => {
    last += 1;
    take(request(last));
    return answerTo(last);
  };
  return {
    take,
    page: (page: number, previewId = 'first') =>
      ask((number) => ({ type: 'page', ask: number, previewId, page })),
    table: () => ask((number) => ({ type: 'table', ask: number, previewId: 'first' })),
  };
}

/** As many as that, each with as many credentials. */
function crowd(count: number, credentialsEach: number): readonly CandidateView[] {
  const [amara] = CANDIDATES;
  const [credential] = amara?.credentials ?? [];
  if (amara === undefined || credential === undefined) throw new Error('There is nobody.');
  return Array.from({ length: count }, (_, index) => ({
    ...amara,
    id: `${amara.id}-${String(index)}`,
    credentials: Array.from({ length: credentialsEach }, () => credential),
  }));
}

describe('drawing a preview', () => {
  test('has the first page before everybody is at hand, and it stays as it was', async () => {
    const people = crowd(90, 1);
    const desk = openDesk();
    desk.take({ type: 'people', people: people.slice(0, 40), isLast: false });
    desk.take({ type: 'draw', order: order({ people: 90 }) });
    const early = await desk.page(1);
    expect(early).toMatchObject({ kind: 'page', pages: 1, isDone: false });
    desk.take({ type: 'people', people: people.slice(40), isLast: true });
    const late = await desk.page(100_000);
    expect(late).toMatchObject({ kind: 'page', isDone: true });
    const again = await desk.page(1);
    if (early.kind !== 'page' || again.kind !== 'page') throw new Error('There is no page.');
    // The footer is set last, when it is known how many pages there are.
    const before = early.page?.texts ?? [];
    expect(again.page?.texts.slice(0, before.length)).toEqual(before);
    expect(
      again.page?.texts
        .slice(before.length)
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/Page 1 of \d+$/u);
  });

  test('reads nobody twice where all are on hand at once', async () => {
    let reads = 0;
    const people = crowd(3, 1).map(({ credentials, ...one }) => ({
      ...one,
      get credentials() {
        reads += 1;
        return credentials;
      },
    }));
    const desk = openDesk();
    desk.take({ type: 'people', people, isLast: true });
    desk.take({ type: 'draw', order: order({ people: people.length }) });
    const first = reads;
    expect(first).toBeGreaterThan(0);
    expect(await desk.page(100_000)).toMatchObject({ kind: 'page', isDone: true });
    expect(reads).toBe(first);
    expect(await desk.table()).toMatchObject({ kind: 'table', isCut: false });
  });

  test('gives up what was drawn once there is something else', async () => {
    const desk = openDesk();
    desk.take({ type: 'people', people: CANDIDATES, isLast: true });
    desk.take({ type: 'draw', order: order() });
    const waiting = desk.page(100_000);
    desk.take({ type: 'draw', order: order({ previewId: 'second' }) });
    expect(await waiting).toEqual({ kind: 'over' });
    expect(await desk.page(1)).toEqual({ kind: 'over' });
    expect(await desk.page(1, 'second')).toMatchObject({ kind: 'page' });
  });

  test('strikes out the names also of those who are not at hand yet', async () => {
    const [amara, ...others] = crowd(41, 1);
    if (amara === undefined) throw new Error('There is nobody.');
    const telling = { ...amara, skills: amara.skills.map((one) => ({ ...one, name: 'Zoë' })) };
    const desk = openDesk();
    desk.take({ type: 'people', people: [telling, ...others.slice(0, 39)], isLast: false });
    const known = [{ name: 'Zoë Late', emails: [] }];
    desk.take({ type: 'draw', order: order({ people: 41, choices: { people: 'blind' }, known }) });
    expect(JSON.stringify(await desk.page(1))).not.toContain('Zoë');
  });

  test('2,000 pages are drawn and 100 rows, and no more', { timeout: 120_000 }, async () => {
    const people = crowd(40, 150);
    const desk = openDesk();
    desk.take({ type: 'people', people, isLast: true });
    desk.take({ type: 'draw', order: order({ people: people.length }) });
    const end = await desk.page(100_000);
    expect(end).toMatchObject({ kind: 'page', pages: 2000, isDone: true, isCut: true });
    expect(await desk.page(2000)).toMatchObject({ page: { width: 595.28 } });
    const table = await desk.table();
    if (table.kind !== 'table') throw new Error('There is no table.');
    expect(table.rows).toHaveLength(100);
    expect(table.isCut).toBe(true);
  });
});
