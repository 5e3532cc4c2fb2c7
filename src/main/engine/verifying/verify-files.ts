import type { Readable } from 'node:stream';
import { INTAKE_LIMITS, readAll, unpackDocument } from '../../intake/index.ts';
import type { TrustBook } from '../../trust/index.ts';
import { forkChannel, startVerifier } from '../../verify/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { collectFiles, isArchiveName } from '../importing/collect-files.ts';
import { areEnough } from '../importing/enough.ts';
import type { Collected, CollectedFile } from '../importing/collect-files.ts';
import { examineContent } from '../importing/examine.ts';
import { explainCredential } from '../judging/explaining.ts';
import type { AnyDocument, JudgedCredential, VerifyDocument } from '../importing/examine.ts';
import { judgeCredential } from '../judging/judging.ts';
import { createJudgeIssuers } from '../judging/judge-issuers.ts';
import type { JudgeIssuers } from '../judging/judge-issuers.ts';
import { mapOrdered } from '../background/map-ordered.ts';
import { READ_HERE, readAside } from '../importing/read-aside.ts';
import type { FileReader } from '../importing/read-aside.ts';
import { STANDARD_INPUT, readStandardInput } from './standard-input.ts';
import { createVerify } from './verifying.ts';

/** A judged credential; with what other verifiers may make of it, where that was asked for. */
export type VerifiedCredential = JudgedCredential & {
  readonly differences?: readonly Difference[] | undefined;
};

/** All that was found in one file. */
export interface VerifiedFile {
  /** The path as it was given, with what stands below it. */
  readonly file: string;
  readonly credentials: readonly VerifiedCredential[];
  readonly problems: readonly Problem[];
}

export interface VerifyFilesOptions {
  readonly source: DocumentSource;
  /** Whom the one who asks trusts and knows. */
  readonly book: TrustBook;
  /** The certificates under which seals are accepted, as the base64 of their DER. */
  readonly certificates: readonly string[];
  /** Whether a credential shown in part proves nothing. */
  readonly wholeOnly?: boolean;
  readonly clock: () => Instant;
  /** Judges validity as of this instant; as of now where not given. */
  readonly at: Instant | undefined;
  /** The verifier process's entry: a stranger's file is never verified in this process, where nothing bounds it. */
  readonly verifierEntry: URL;
  /** Of the thread that reads and looks into files (see `readAside`), which is this one where not given. */
  readonly readerEntry?: URL | undefined;
  /** What a path of `-` stands for. */
  readonly standardInput?: Readable | undefined;
  /** Whether to say what other verifiers may make of each credential. */
  readonly explain?: boolean;
}

// There is no limit of files here but the disk's: results are handed on as they come.
const LIMITS = { ...INTAKE_LIMITS, files: Number.POSITIVE_INFINITY };
// So that the verifier need not wait for whoever reads.
const FILES_AT_ONCE = 48;

/**
 * Verifies the files at and below `paths`, without a workspace: nothing is kept, and nobody is
 * known of any candidate.
 *
 * @returns One result a file, in the order of the paths; no more than some are held at a time.
 */
export async function* verifyFiles(
  paths: readonly string[],
  options: VerifyFilesOptions,
): AsyncGenerator<VerifiedFile> {
  const { source, book, clock, at, verifierEntry, explain = false } = options;
  const found = collectGiven(paths, options.standardInput);
  const verifier = startVerifier({ spawn: (threads) => forkChannel(verifierEntry, threads) });
  verifier.prepare();
  const { readerEntry } = options;
  const reader = readerEntry === undefined ? READ_HERE : readAside(readerEntry);
  try {
    const documents = () => Promise.resolve(source);
    const certificates = () => Promise.resolve(options.certificates);
    const wholeOnly = () => Promise.resolve(options.wholeOnly === true);
    const verify = createVerify({
      verifier,
      source: documents,
      certificates,
      wholeOnly,
      clock,
      at,
    });
    const judgeIssuers = createJudgeIssuers({
      book: () => Promise.resolve(book),
      source: documents,
    });
    const work = (item: Collected) =>
      verifyOne(item, { reader, verify, judgeIssuers, clock, explain, book });
    yield* mapOrdered(found, areEnoughItems, work);
  } finally {
    reader.close();
    verifier.close();
  }
}

function areEnoughItems(items: readonly Collected[]): boolean {
  const files = items.map((item) =>
    item.kind === 'file' ? item : { name: item.name, sizeBytes: 0 },
  );
  return areEnough(files, FILES_AT_ONCE);
}

/** Nothing of the world is asked for before its turn. */
async function* collectGiven(
  paths: readonly string[],
  standardInput: Readable | undefined,
): AsyncGenerator<Collected> {
  for (const path of paths) {
    if (path === STANDARD_INPUT && standardInput !== undefined) {
      yield await readStandardInput(standardInput, LIMITS);
    } else yield* collectFiles([path], LIMITS);
  }
}

interface Services {
  readonly reader: FileReader;
  readonly verify: VerifyDocument<AnyDocument>;
  readonly judgeIssuers: JudgeIssuers;
  readonly clock: () => Instant;
  readonly explain: boolean;
  readonly book: TrustBook;
}

async function verifyOne(
  item: Collected,
  { reader, verify, judgeIssuers, clock, explain, book }: Services,
): Promise<VerifiedFile> {
  const file = item.givenPath;
  if (item.kind === 'problem') return { file, credentials: [], problems: [item.problem] };
  const { name, absolutePath, content } = item;
  const wanted = { file: absolutePath, name, limitBytes: limitOf(item), given: content };
  const read = await reader.read(wanted);
  if (!read.ok) return { file, credentials: [], problems: [read.error] };
  const differences = new Map<string, readonly Difference[]>();
  const examine = explain ? explainEach({ verify, book }, differences) : verify;
  const found = read.value.content ?? (await readAll(name, read.value.bytes));
  const { credentials, problems } = await examineContent(found, examine);
  const checkedAt = formatInstant(clock());
  const judged = await Promise.all(
    credentials.map(async (one) => ({
      ...(await judgeCredential(one, [], judgeIssuers, checkedAt)),
      differences: differences.get(one.path),
    })),
  );
  return { file, credentials: judged, problems: problems.map(asUnkept) };
}

// Nothing is kept here, so that nothing is gone on with either.
function asUnkept(problem: Problem): Problem {
  const isLeft = problem.params?.['unexamined'] !== undefined;
  return isLeft ? { ...problem, params: { ...problem.params, kept: 'nothing' } } : problem;
}

/** Verifies, and keeps by its place in the file what others may make of each credential. */
function explainEach(
  { verify, book }: Pick<Services, 'verify' | 'book'>,
  differences: Map<string, readonly Difference[]>,
): VerifyDocument<AnyDocument> {
  return async (document) => {
    const outcome = await verify(document);
    const explained = await explainCredential(unpackDocument(document), outcome, { verify, book });
    differences.set(document.path, explained);
    return outcome;
  };
}

function limitOf(file: CollectedFile): number {
  return isArchiveName(file.name) ? LIMITS.archiveBytes : LIMITS.fileBytes;
}
