import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { REPORT_JSON_BEGINNING, REPORT_MARKS } from '../../report/index.ts';

const PAGES: readonly string[] = ['.pdf', '.html', '.htm'];
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
  const ending = extname(path).toLowerCase();
  const isPage = PAGES.includes(ending);
  if (!isPage && ending !== '.json') return false;
  try {
    const about = await stat(path);
    if (!about.isFile() || about.size > LIMIT_BYTES) return false;
    // Most of what is dropped is JSON, and its beginning tells: the import alone reads it whole.
    if (!isPage && !(await beginsAsReport(path))) return false;
    const bytes = await readFile(path);
    return REPORT_MARKS.some((mark) => bytes.includes(mark));
  } catch {
    return false;
  }
}

async function beginsAsReport(path: string): Promise<boolean> {
  await using handle = await open(path);
  const length = REPORT_JSON_BEGINNING.length;
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.toString('latin1', 0, bytesRead) === REPORT_JSON_BEGINNING;
}
