import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createTrustBook } from '../trust/index.ts';
import { chain, openDirectorySource } from '../verify/index.ts';
import type { DocumentSource } from '../verify/index.ts';
import type { CheckedReport, EvidenceFile, ReportFinding } from '../report/index.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { REPORT_CHECK } from '../../shared/messages/report-check.ts';
import { VERDICT_WORDS } from '../../shared/messages/words.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import { openDocuments } from './documents.ts';
import { verifyFiles } from './verify-files.ts';

export interface TodayOptions {
  readonly clock: () => Instant;
  readonly verifierEntry: URL;
  /** Judges by the evidence alone. */
  readonly offline: boolean;
}

/**
 * Verifies the originals in a report's evidence as of now: by what issuers say today, where that may
 * be asked, and else by the documents that came with the report.
 *
 * @returns Nothing where the report has no evidence.
 */
export async function findToday(
  { model, evidence }: CheckedReport,
  options: TodayOptions,
): Promise<readonly ReportFinding[]> {
  const originals = evidence.filter(({ entry }) => entry.role === 'original');
  if (originals.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-report-'));
  try {
    await unpack(folder, evidence);
    const verdicts = await verifyOriginals(folder, originals, options);
    return model.candidates
      .flatMap((candidate) => candidate.credentials)
      .map(({ title, verdict, file }) =>
        findingOf(title, verdict, verdicts.get(`${file.sha256} ${file.path}`)),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findingOf(title: string, then: Verdict, now: Verdict | undefined): ReportFinding {
  if (now === undefined) {
    return { id: 'credential', outcome: 'unknown', message: REPORT_CHECK.notFound(title) };
  }
  const words = [VERDICT_WORDS[then].label, VERDICT_WORDS[now].label] as const;
  const outcome = then === now ? 'pass' : now === 'unconfirmed' ? 'unknown' : 'warn';
  return { id: 'credential', outcome, message: REPORT_CHECK.today(title, ...words) };
}

async function verifyOriginals(
  folder: string,
  originals: readonly EvidenceFile[],
  { clock, verifierEntry, offline }: TodayOptions,
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const source = await openSource(folder, { clock, offline });
  const digests = new Map(originals.map(({ entry }) => [join(folder, entry.name), entry.sha256]));
  const book = createTrustBook(new Map(), []);
  const options = { source, book, certificates: [], clock, at: undefined, verifierEntry };
  for await (const { file, credentials } of verifyFiles([...digests.keys()], options)) {
    for (const { path, verification } of credentials) {
      verdicts.set(`${digests.get(file) ?? basename(file)} ${path}`, verification.verdict);
    }
  }
  return verdicts;
}

// What is said today comes first; the report's own documents are a year old, perhaps.
async function openSource(
  directory: string,
  { clock, offline }: Pick<TodayOptions, 'clock' | 'offline'>,
): Promise<DocumentSource> {
  const outside = await openDocuments({ offline, directory: undefined, clock });
  const opened = await openDirectorySource(directory);
  const sources = [outside, opened].flatMap((one) => (one.ok ? [one.value] : []));
  const [first, second] = sources;
  if (first === undefined) throw new Error('A source without a folder opens always.');
  return second === undefined ? first : chain(first, second);
}

// The names are of our own writer, or a stranger's: none may lead out of the folder.
async function unpack(folder: string, files: readonly EvidenceFile[]): Promise<void> {
  for (const { entry, bytes } of files) {
    if (!/^(?:(?:originals|documents)\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/u.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    await mkdir(dirname(path), { recursive: true });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await writeFile(path, bytes);
  }
}
