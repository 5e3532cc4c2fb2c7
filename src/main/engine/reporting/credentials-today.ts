import { posix } from 'node:path';
import { readCredentials } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import { chain, openFolderSource, readCertificates } from '../../verify/index.ts';
import type { DocumentFolder, DocumentSource, Verifier } from '../../verify/index.ts';
import type { CheckedReport, EvidenceFile, ReportModel } from '../../report/index.ts';
import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { formatInstant, parseInstant } from '../../../shared/lib/instant.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { REPORT_CHECK } from '../../../shared/messages/report-check.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type { Check } from '../../../shared/model/check.ts';
import type { Verification } from '../../../shared/model/credential.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import { toBase64 } from '../judging/accepted-certificates.ts';
import { mapOrdered } from '../background/map-ordered.ts';
import { createVerify } from '../verifying/verifying.ts';

export interface TodayOptions {
  readonly clock: () => Instant;
  readonly verifier: Verifier;
  /** What issuers say today; nothing where nobody is to be asked. */
  readonly outside: DocumentSource;
}

// A credential is verified twice, and a zip may hold thousands.
const CREDENTIALS_AT_ONCE = 4;

/**
 * Verifies the originals in a report's evidence: as of when they were judged, by the evidence alone; and
 * as of now, by what issuers say today, and where they say nothing by the evidence. Nothing of it is unpacked to
 * the disk: it names people.
 *
 * @returns Nothing where the report has no evidence.
 */
export async function findToday(
  { model, evidence }: CheckedReport,
  options: TodayOptions,
): Promise<readonly ReportFinding[]> {
  const originals = evidence.filter(({ entry }) => entry.role === 'original');
  if (originals.length === 0) return [];
  const documents = await readOriginals(originals);
  const judge = await createJudge(evidence, model, options);
  const credentials = model.candidates.flatMap((candidate) => candidate.credentials);
  const judged: Judged[] = [];
  const work = (stated: Stated) => judge(stated, stated.file && documents.get(keyOf(stated.file)));
  for await (const one of mapOrdered(credentials, CREDENTIALS_AT_ONCE, work)) judged.push(one);
  return [...thenFindings(judged), ...judged.map(todayFinding)];
}

type Stated = ReportModel['candidates'][number]['credentials'][number];

interface Judged {
  readonly stated: Stated;
  /** Absent where the report does not tell as of when it was judged. */
  readonly verdictThen?: Verdict | undefined;
  /** Absent where it could not be found. */
  readonly now?: Verification | undefined;
}

type Judge = (stated: Stated, document: CredentialDocument | undefined) => Promise<Judged>;

async function createJudge(
  evidence: readonly EvidenceFile[],
  { strictDisclosure }: ReportModel,
  { clock, verifier, outside }: TodayOptions,
): Promise<Judge> {
  const folder = folderOf(evidence, formatInstant(clock()));
  const accepted = toBase64(certificatesIn(evidence));
  const certificates = () => Promise.resolve(accepted);
  const wholeOnly = () => Promise.resolve(strictDisclosure === true);
  const verifyBy = (source: DocumentSource, at?: Instant) =>
    createVerify({
      verifier,
      source: () => Promise.resolve(source),
      certificates,
      wholeOnly,
      clock,
      at,
    });
  const openAsOf = async (at?: Instant) => {
    const opened = await openFolderSource(folder, at);
    return opened.ok ? opened.value : chain();
  };
  const verifyNow = verifyBy(chain(outside, await openAsOf()));
  return async (stated, document) => {
    if (document === undefined) return { stated };
    const at = parseInstant(stated.judgedAt ?? '');
    const then = at === undefined ? undefined : await verifyBy(await openAsOf(at), at)(document);
    const now = await verifyNow(document);
    return { stated, verdictThen: then?.verification.verdict, now: now.verification };
  };
}

function thenFindings(judged: readonly Judged[]): readonly ReportFinding[] {
  const replayed = judged.filter(({ verdictThen }) => verdictThen !== undefined);
  const wrong = replayed.flatMap(({ stated, verdictThen: then }): readonly ReportFinding[] => {
    if (then === undefined || then === stated.verdict) return [];
    const words = [VERDICT_WORDS[stated.verdict].label, VERDICT_WORDS[then].label] as const;
    const message = REPORT_CHECK.otherThen(stated.title, ...words);
    return [{ id: 'then', outcome: then === 'unconfirmed' ? 'unknown' : 'fail', message }];
  });
  if (wrong.length > 0 || replayed.length === 0) return wrong;
  return [{ id: 'then', outcome: 'pass', message: REPORT_CHECK.allThen(replayed.length) }];
}

function todayFinding({ stated: { title, verdict: then }, now }: Judged): ReportFinding {
  if (now === undefined) {
    return { id: 'credential', outcome: 'unknown', message: REPORT_CHECK.notFound(title) };
  }
  const { verdict } = now;
  const words = [VERDICT_WORDS[then].label, VERDICT_WORDS[verdict].label] as const;
  const outcome = then === verdict ? 'pass' : verdict === 'unconfirmed' ? 'unknown' : 'warn';
  const why = then === verdict ? '' : reasonOf(now);
  return { id: 'credential', outcome, message: REPORT_CHECK.today(title, ...words, why) };
}

/** The check that tells most: the first that fails, else the first that is unknown. */
export function tellingCheck({ checks }: Verification): Check | undefined {
  return (
    checks.find(({ outcome }) => outcome === 'fail') ??
    checks.find(({ outcome }) => outcome === 'unknown')
  );
}

function reasonOf(verification: Verification): string {
  const check = tellingCheck(verification);
  return check === undefined ? '' : describeCheck({ code: check.code, params: check.params });
}

function keyOf({ sha256, path }: NonNullable<Stated['file']>): string {
  return `${sha256} ${path}`;
}

async function readOriginals(
  originals: readonly EvidenceFile[],
): Promise<ReadonlyMap<string, CredentialDocument>> {
  const found = new Map<string, CredentialDocument>();
  for (const { entry, bytes } of originals) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    const { documents } = await readCredentials(entry.name, bytes);
    for (const one of documents) found.set(keyOf({ ...entry, path: one.path }), one);
  }
  return found;
}

function certificatesIn(evidence: readonly EvidenceFile[]) {
  return evidence
    .filter(({ entry }) => entry.role === 'certificate')
    .flatMap(({ bytes }) => readCertificates(bytes));
}

/** The evidence as the folder that it is when somebody unpacks it, without the credentials themselves. */
function folderOf(evidence: readonly EvidenceFile[], modifiedAt: string): DocumentFolder {
  const documents = evidence.filter(({ entry }) => entry.role !== 'original');
  const files = new Map(documents.map(({ entry, bytes }) => [entry.name, bytes]));
  return {
    name: 'evidence',
    open(file) {
      const bytes = files.get(posix.normalize(file));
      if (bytes === undefined) return Promise.reject(new Error('no such file'));
      return Promise.resolve({ bytes: bytes.length, modifiedAt, read: async () => bytes });
    },
  };
}
