/**
 * `npm run bench:skills`: holds what is recognised in the labelled passages against their labels and
 * prints precision, recall and F1, and each mistake; `--write` puts the figures into docs/skills.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readVocabulary } from '../../../src/main/engine/read-vocabulary.ts';
import { readPassages } from './passages.ts';
import { describeScores, scorePassage } from './score.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, 'docs/skills.md');
const FIGURES = /(?<=<!-- recognition -->\n)[^]*(?=<!-- \/recognition -->)/u;

const vocabulary = await readVocabulary(join(ROOT, 'resources/vocabulary'));
const scored = readPassages().map((passage) => scorePassage(passage, vocabulary));
const table = describeScores(scored);
process.stdout.write(`${table}\n\n`);
for (const { kind, skill, text } of scored.flatMap(({ mistakes }) => mistakes)) {
  process.stdout.write(`${kind}: ${skill} — ${text.replaceAll('\n', ' ')}\n`);
}
if (process.argv.includes('--write')) {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, page.replace(FIGURES, `\n${table}\n\n`));
}
