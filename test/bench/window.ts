import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { launchApp } from '../e2e/app.ts';
import type { LaunchedApp } from '../e2e/app.ts';
import type { Figure, PartResult } from './figure.ts';
import { makePool } from './people.ts';
import { percentile } from './timing.ts';
import { traceWhile } from './trace.ts';
import type { Traced } from './trace.ts';

const PEOPLE = 100_000;
const FEW_PEOPLE = 1000;
const CREDENTIALS_EACH = 10;
const TYPED = ['aa design', 'uni care', 'befa', 'oper aab'];
/** As fast as people type who type fast. */
const BETWEEN_KEYS_MS = 90;
const ROW_BELOW_TOP_PIXELS = 200;
const WHEEL_STEPS = 120;
const WHEEL_STEP_PIXELS = 180;
const FRAME_MS = 1000 / 60;
const OPENED = 20;

/** How soon the window answers with a large workspace, beside a small one, by Chromium's own tracing. */
export async function benchWindow(): Promise<PartResult> {
  const few = await useWindow(FEW_PEOPLE);
  const many = await useWindow(PEOPLE);
  const beside = (what: string, unit: string, read: (used: Used) => number): Figure => ({
    name: `${what}, ${PEOPLE.toLocaleString('en')} people`,
    value: read(many),
    unit,
  });
  return {
    figures: [
      {
        ...beside('typing in search: longest frame', 'ms', ({ typing }) => typing.longestMs),
        target: { atMost: 50 },
      },
      {
        ...beside('the same, of the processor’s time', 'ms', longestTyping),
        ratio: longestTyping(many) / longestTyping(few),
        ratioTo: `that with ${FEW_PEOPLE} people`,
      },
      {
        ...beside('scrolling: longest frame', 'ms', ({ scrolling }) => scrolling.longestMs),
        target: { atMost: 50 },
      },
      {
        ...beside('scrolling: frames shown of those due', '', ({ scrolling }) => scrolling.shown),
        ratio: many.scrolling.shown / few.scrolling.shown,
        ratioTo: `that with ${FEW_PEOPLE} people`,
        target: { atLeast: 0.95 },
      },
      {
        ...beside('from the key to a candidate’s page, p95', 'ms', ({ opening }) => opening.p95),
        target: { atMost: 100 },
      },
      ...(Number.isNaN(engineTime(many))
        ? []
        : [
            {
              ...beside('the app’s processor time for a page, window left out', 'ms', engineTime),
              ratio: engineTime(many) / engineTime(few),
              ratioTo: `that with ${FEW_PEOPLE} people`,
              target: { atMost: 2 },
            },
          ]),
    ],
  };
}

interface Used {
  readonly typing: Traced;
  readonly scrolling: Traced;
  readonly opening: Opening;
}

/** Opening candidates, in milliseconds. */
interface Opening {
  /** From the key to the frame that shows the page. */
  readonly p95: number;
  /** The processor's time of the app's own process, which answers the window; for one page, and back. */
  readonly engine: number;
}

function engineTime({ opening }: Used): number {
  return opening.engine;
}

function longestTyping({ typing }: Used): number {
  return typing.longestProcessorMs;
}

async function useWindow(people: number): Promise<Used> {
  const workspace = await makePool({ people, credentialsEach: CREDENTIALS_EACH });
  const app = await launchApp({ workspace });
  try {
    const { page } = app;
    await page.getByRole('grid', { name: 'Candidates' }).getByRole('row').nth(5).waitFor();
    await page.getByRole('searchbox', { name: 'Search candidates and skills' }).click();
    await searchOnce(page, 'warm up');
    const typing = await traceWhile(page, async () => {
      for (const text of TYPED) await searchOnce(page, text);
    });
    await pointAtList(page);
    const above = await firstRow(page);
    const scrolling = await traceWhile(page, () => scroll(page));
    if ((await firstRow(page)) === above) throw new Error('The list was not scrolled.');
    await page.mouse.wheel(0, -WHEEL_STEPS * WHEEL_STEP_PIXELS);
    return { typing, scrolling, opening: await openSome(app) };
  } finally {
    await app.close();
  }
}

/** By keys alone: whatever asked the page where its search is would be measured with it. */
async function searchOnce(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: BETWEEN_KEYS_MS });
  // Until what was found is shown.
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(500);
}

/** Which of the rows is the first that is drawn. */
function firstRow(page: Page): Promise<string | null> {
  const rows = page.getByRole('grid', { name: 'Candidates' }).getByRole('row');
  return rows.nth(1).getAttribute('aria-rowindex');
}

async function pointAtList(page: Page): Promise<void> {
  const box = await page.getByRole('grid', { name: 'Candidates' }).boundingBox();
  if (box === null) throw new Error('The list is not to be seen.');
  // As high as its rows, most of it is below the window.
  await page.mouse.move(box.x + box.width / 2, box.y + ROW_BELOW_TOP_PIXELS);
}

async function scroll(page: Page): Promise<void> {
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    await page.mouse.wheel(0, WHEEL_STEP_PIXELS);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.waitForTimeout(300);
}

async function openSome({ page, processId }: LaunchedApp): Promise<Opening> {
  const took: number[] = [];
  const before = processorMs(processId);
  const rows = page.getByRole('grid', { name: 'Candidates' }).getByRole('row');
  for (let turn = 0; turn < OPENED; turn += 1) {
    const row = rows.nth(1 + (turn % 10));
    await row.focus();
    const shown = page.evaluate(waitForPage);
    await row.press('Enter');
    took.push(await shown);
    await page.getByRole('navigation', { name: 'Main' }).getByText('Candidates').click();
    await row.waitFor();
  }
  return { p95: percentile(took, 0.95), engine: (processorMs(processId) - before) / OPENED };
}

// Linux counts in hundredths of a second.
const TICK_MS = 10;

/** The processor's time that a process has taken so far; nothing is known of it but on Linux. */
function processorMs(processId: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const stat = readFileSync(`/proc/${String(processId)}/stat`, 'utf8');
  // The name before may have blanks and brackets in it. See proc_pid_stat(5): utime and stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Runs in the window: from the key to the frame after the one that has the page's heading. */
function waitForPage(): Promise<number> {
  return new Promise((resolve) => {
    let start = 0;
    const heading = document.querySelector('h1')?.textContent;
    const look = () => {
      const now = document.querySelector('h1')?.textContent ?? heading;
      if (now === heading) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      start = timeStamp;
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
  });
}
