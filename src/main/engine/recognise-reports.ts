import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { REPORT_MARKS } from '../report/index.ts';

const ENDINGS: readonly string[] = ['.pdf', '.html', '.htm', '.json'];
// A report on a thousand people with their evidence has less.
const LIMIT_BYTES = 512 * 1024 * 1024;

/** The files among these that bear the mark of a report; whether they are what they say is not asked. */
export async function recogniseReports(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    if (await isMarked(path)) found.push(path);
  }
  return found;
}

async function isMarked(path: string): Promise<boolean> {
  if (!ENDINGS.includes(extname(path).toLowerCase())) return false;
  try {
    const about = await stat(path);
    if (!about.isFile() || about.size > LIMIT_BYTES) return false;
    const bytes = await readFile(path);
    return REPORT_MARKS.some((mark) => bytes.includes(mark));
  } catch {
    return false;
  }
}
