import { beforeEach, describe, expect, test } from 'vitest';
import { createJobWatch } from '../../../src/main/shell/job-watch.ts';
import { newImport } from '../../renderer/fake-data.ts';
import { newRecheck } from '../../renderer/fake-rechecks.ts';

let isFocused = false;
let notifies = true;
let shown: number[] = [];
let told: string[] = [];
let watch: ReturnType<typeof createJobWatch>;

beforeEach(() => {
  [isFocused, notifies, shown, told] = [false, true, [], []];
  watch = createJobWatch({
    setProgress: (fraction) => shown.push(fraction),
    isFocused: () => isFocused,
    notifies: () => notifies,
    notify: (job, title, body) => told.push(`${job}: ${title}. ${body}`),
  });
});

const running = { ...newImport(), state: 'running' as const, done: 0, total: 0 };
const { finishedAt: _, ...open } = running;
const at = (seconds: number) => `2026-03-02T09:30:${String(seconds).padStart(2, '0')}.000Z`;
const ended = (seconds: number) => ({
  ...open,
  state: 'finished' as const,
  startedAt: at(0),
  finishedAt: at(seconds),
  credentials: 40,
  currentFile: 'Amara Okafor/badge.png',
  problems: [],
});

describe('the taskbar', () => {
  test('shows how far a job is, that its end is not known yet, and nothing once it has ended', () => {
    watch('imports.progressed', open);
    watch('imports.progressed', { ...open, done: 5, total: 20 });
    watch('imports.progressed', ended(1));
    expect(shown).toEqual([2, 0.25, -1]);
  });

  test('shows nothing of another event, and goes on while another job does', () => {
    watch('workspace.changed', {});
    watch('rechecks.progressed', { ...newRecheck(), state: 'running', done: 1, total: 2 });
    watch('imports.progressed', ended(1));
    expect(shown).toEqual([0.5]);
  });
});

describe('a notice', () => {
  test('tells by counts, and nobody’s name, that a long job has ended which nobody watches', () => {
    watch('imports.progressed', ended(5));
    expect(told).toEqual([
      'import: Import finished. 40 credentials read, 0 files could not be read',
    ]);
  });

  test.each([
    ['that was short', () => watch('imports.progressed', ended(4))],
    ['that runs', () => watch('imports.progressed', open)],
    [
      'in front of the person',
      () => {
        isFocused = true;
        watch('imports.progressed', ended(5));
      },
    ],
    [
      'when they are turned off',
      () => {
        notifies = false;
        watch('imports.progressed', ended(5));
      },
    ],
  ])('is not given of a job %s', (_name, act) => {
    act();
    expect(told).toEqual([]);
  });
});
