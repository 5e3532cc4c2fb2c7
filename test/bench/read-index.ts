/**
 * Opens the workspace named by its argument in a process of its own, asks the first question that waits for
 * the index, and sends what that took: what other parts have freed before cannot hide the memory.
 */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { searchCandidates } from '../../src/main/screening/index.ts';
import { openWorkspace } from '../../src/main/store/index.ts';

export interface IndexRead {
  readonly tookMs: number;
  /** In MB, of the whole process: the index and the database's cache. */
  readonly memory: number;
}

const opened = openWorkspace(process.argv[2] ?? '', { clock: Date.now });
if (!opened.ok) throw new Error(opened.error.reason);
const { screening } = opened.value;
globalThis.gc?.();
const before = process.memoryUsage.rss();
const start = performance.now();
const filter = { text: '', skills: [], issuers: [], verdicts: ['verified' as const] };
await searchCandidates(screening, { filter, offset: 0, limit: 100 });
const tookMs = performance.now() - start;
globalThis.gc?.();
const memory = (process.memoryUsage.rss() - before) / 2 ** 20;
opened.value.close();
process.send?.({ tookMs, memory } satisfies IndexRead, () => process.exit(0));
