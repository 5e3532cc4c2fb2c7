/**
 * `npm run bench`: measures each part in a process of its own and prints the figures with their
 * targets. `npm run bench -- store start` measures these parts only; `--write` measures everything
 * and writes docs/performance.md.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isMet } from './figure.ts';
import type { PartResult } from './figure.ts';
import { describeMachine } from './machine.ts';
import { performancePage, plotName } from './page.ts';
import { PARTS } from './parts.ts';
import { plotOf } from './plot.ts';
import { tableOf } from './table.ts';

const DOCS = join(import.meta.dirname, '../../docs');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const names = positionals.length === 0 ? Object.keys(PARTS) : positionals;
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  refuse(`There is no part "${unknown[0]}". There are ${Object.keys(PARTS).join(', ')}.`);
}
if (values.write && positionals.length > 0) {
  refuse('The page is written from one run of everything: leave the names out with --write.');
}
await measureAll();

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

async function measureAll(): Promise<void> {
  const machine = describeMachine();
  process.stdout.write(`${machine}\n`);
  const results = new Map<string, PartResult>();
  for (const name of names) {
    const result = await measure(name);
    results.set(name, result);
    process.stdout.write(`\n${name}\n\n${tableOf(result.figures)}\n`);
  }
  if (values.write) await writePage(machine, results);
  const figures = [...results.values()].flatMap((result) => result.figures);
  process.exitCode = figures.every((figure) => isMet(figure) ?? true) ? 0 : 1;
}

async function measure(name: string): Promise<PartResult> {
  const child = fork(join(import.meta.dirname, 'run-part.ts'), [name], {
    serialization: 'advanced',
    execArgv: ['--expose-gc'],
  });
  let result: PartResult | undefined;
  child.on('message', (message: PartResult) => {
    result = message;
  });
  await once(child, 'exit');
  return result ?? refuse(`Measuring "${name}" broke off.`);
}

async function writePage(machine: string, results: ReadonlyMap<string, PartResult>): Promise<void> {
  await writeFile(join(DOCS, 'performance.md'), performancePage(machine, results));
  for (const curve of [...results.values()].flatMap((result) => result.curves ?? [])) {
    await writeFile(join(DOCS, plotName(curve)), plotOf(curve));
  }
}
