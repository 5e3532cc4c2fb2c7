/**
 * `npm run bench:skills`: holds what is recognised in the labelled passages against their labels and
 * prints precision, recall and F1, and each mistake; `--write` puts the figures into docs/skills.md. The
 * held-out passages have figures of their own, and their mistakes are not printed, lest somebody mend them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readVocabulary } from '../../../src/main/engine/mapping/read-vocabulary.ts';
import { readPassages } from './passages.ts';
import type { PassageSet } from './passages.ts';
import { describeScores, scorePassage } from './score.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, 'docs/skills.md');
const SETS = { passages: 'recognition', 'held-out': 'held-out' } as const;

const vocabulary = await readVocabulary(join(ROOT, 'resources/vocabulary'));
const scoredOf = (set: PassageSet) =>
  readPassages(set).map((passage) => scorePassage(passage, vocabulary));

const tried = scoredOf('passages');
const tables = {
  passages: describeScores(tried),
  'held-out': describeScores(scoredOf('held-out')),
};
process.stdout.write(`${tables.passages}\n\nHeld out:\n\n${tables['held-out']}\n\n`);
for (const { kind, skill, text } of tried.flatMap(({ mistakes }) => mistakes)) {
  process.stdout.write(`${kind}: ${skill} — ${text.replaceAll('\n', ' ')}\n`);
}
if (process.argv.includes('--write')) {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, putInto(putInto(page, 'passages'), 'held-out'));
}

function putInto(page: string, set: PassageSet): string {
  const mark = SETS[set];
  const figures = new RegExp(`(?<=<!-- ${mark} -->\\n)[^]*(?=<!-- /${mark} -->)`, 'u');
  return page.replace(figures, `\n${tables[set]}\n\n`);
}
