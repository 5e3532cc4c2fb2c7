import type { CDPSession, Page } from 'playwright-core';

/** An event of Chromium's trace, as far as it is read here. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor's time. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly frame_reporter?: { readonly state: string; readonly affects_smoothness: boolean };
  };
}

/** What Chromium's own tracing saw of the window while something was done in it. */
export interface Traced {
  /** The longest that the window's thread was busy without a pause, by the clock; milliseconds. */
  readonly longestMs: number;
  /** The same of the processor's time: other work on the machine left out. */
  readonly longestProcessorMs: number;
  /** Of the frames that were due, the part that was shown. */
  readonly shown: number;
}

const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  // Which frames were shown.
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

/** What is before it is the tracing's own beginning. */
const MARK = 'begun';
const SETTLING_MS = 300;

/** Traces `page` while `work` is done, which must not ask the page anything: that is work for it too. */
export async function traceWhile(page: Page, work: () => Promise<void>): Promise<Traced> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what Chromium's tracing writes
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.waitForTimeout(SETTLING_MS);
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  await page.waitForTimeout(SETTLING_MS);
  await work();
  await endOf(session);
  await session.detach();
  return readTrace(events);
}

async function endOf(session: CDPSession): Promise<void> {
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
}

function readTrace(events: readonly TraceEvent[]): Traced {
  const begun = events.find(({ name }) => name === MARK)?.ts ?? Number.POSITIVE_INFINITY;
  const windowThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = events.filter(
    (event) => event.name === 'RunTask' && event.ts > begun && windowThreads.has(threadOf(event)),
  );
  const frames = events
    .filter(({ name, ph, ts }) => name === 'PipelineReporter' && ph === 'b' && ts > begun)
    .flatMap(({ args }) => args?.frame_reporter ?? []);
  const shown = frames.filter(({ state }) => state.startsWith('STATE_PRESENTED'));
  // One that nothing was to change in, nobody misses.
  const missed = frames.filter((one) => one.state === 'STATE_DROPPED' && one.affects_smoothness);
  if (tasks.length === 0 || shown.length === 0) throw new Error('The trace has no frames in it.');
  return {
    longestMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    longestProcessorMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    shown: shown.length / (shown.length + missed.length),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
