import type { PartResult } from './figure.ts';
import { benchImport } from './import.ts';
import { benchPool } from './pool.ts';
import { benchReport } from './report.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';
import { benchVerify } from './verify.ts';
import { benchWindow } from './window.ts';

/** What can be measured alone: `npm run bench -- NAME`. Each runs in a process of its own. */
export const PARTS: Readonly<Record<string, () => Promise<PartResult>>> = {
  pool: benchPool,
  import: benchImport,
  store: benchStore,
  start: benchStart,
  verify: benchVerify,
  report: benchReport,
  window: benchWindow,
};
