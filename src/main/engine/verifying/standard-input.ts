import type { Readable } from 'node:stream';
import { detectFileKind, isArchive } from '../../intake/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { asGiven } from '../importing/collect-files.ts';
import type { Collected, CollectLimits } from '../importing/collect-files.ts';

/** The path that stands for what is piped in. @see POSIX.1-2017, XBD 12.2, guideline 13 */
export const STANDARD_INPUT = '-';

/** What it is called in answers: no file can be taken for it that was found at a path. */
export const STANDARD_INPUT_NAME = '(standard input)';

/** Reads what is piped in whole, as if it were a file; of what is larger than one may be, no more than that. */
export async function readStandardInput(
  input: Readable,
  limits: Pick<CollectLimits, 'fileBytes' | 'archiveBytes'>,
): Promise<Collected> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of input) {
      const bytes = Buffer.from(piece);
      pieces.push(bytes);
      length += bytes.length;
      if (length <= limits.fileBytes) continue;
      const limitBytes = limitOf(pieces, limits);
      if (length <= limitBytes) continue;
      const params = { limitBytes: String(limitBytes), reason: 'piped' };
      return asProblem({ code: 'too-large', path: '', params });
    }
  } catch {
    return asProblem({ code: 'unreadable-file', path: '' });
  }
  return asGiven(STANDARD_INPUT_NAME, new Uint8Array(Buffer.concat(pieces)));
}

const BEGINNING_BYTES = 1024;

// It has no name, so its beginning says whether it may be as large as an archive.
function limitOf(
  pieces: readonly Buffer[],
  { fileBytes, archiveBytes }: Pick<CollectLimits, 'fileBytes' | 'archiveBytes'>,
): number {
  const kind = detectFileKind(Buffer.concat(pieces).subarray(0, BEGINNING_BYTES));
  return isArchive(kind) ? archiveBytes : fileBytes;
}

function asProblem(problem: Problem): Collected {
  return { kind: 'problem', givenPath: STANDARD_INPUT_NAME, name: STANDARD_INPUT_NAME, problem };
}
