import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { REPORT_CHECK } from '../../../shared/messages/report-check.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { sha256 } from '../evidence.ts';
import type { EvidenceFile } from '../evidence.ts';
import type { ReportModel } from '../model.ts';
import { checkSignature } from '../seal/sign-report.ts';
import { writeReport } from '../write-report.ts';
import { readReport } from './read-report.ts';
import type { FoundReport, OpenFile, ReportProblem } from './read-report.ts';

export interface CheckedReport {
  readonly model: ReportModel;
  /** The did:key that has signed; absent unless the signature holds. */
  readonly signer?: string | undefined;
  /** Whose key the signature says it is: to be asked of that domain, and not said in the findings. */
  readonly claimed?: { readonly did: string; readonly signature: string } | undefined;
  readonly findings: readonly ReportFinding[];
  /** The files of its evidence that are what the report says. */
  readonly evidence: readonly EvidenceFile[];
}

export interface CheckReportOptions {
  /** The did:key of the workspace of the one who asks. */
  readonly ownKey?: string | undefined;
  /** This program's; another version sets pages otherwise. */
  readonly applicationVersion: string;
  readonly open: OpenFile;
  /** The zip beside a report that is no PDF, where there is one. */
  readonly evidence?: Uint8Array | undefined;
}

/**
 * Finds out whether a report was changed, and who signed it. What its credentials say today is not
 * asked here.
 */
export async function checkReport(
  bytes: Uint8Array,
  options: CheckReportOptions,
): Promise<Result<CheckedReport, ReportProblem>> {
  const found = await readReport(bytes, options.open, options.evidence);
  if (!found.ok) return found;
  const report = found.value;
  const signature = await judgeSignature(report, options.ownKey);
  const evidence = judgeEvidence(report);
  const shown = await judgeFile(bytes, report, evidence.files, options);
  return ok({
    model: report.model,
    signer: signature.signer,
    claimed: signature.claimed,
    findings: [...signature.findings, ...shown, ...evidence.findings],
    evidence: evidence.files,
  });
}

interface JudgedSignature {
  readonly signer?: string;
  readonly claimed?: CheckedReport['claimed'];
  readonly findings: readonly ReportFinding[];
}

async function judgeSignature(
  { published, signature }: FoundReport,
  ownKey: string | undefined,
): Promise<JudgedSignature> {
  if (signature === undefined) return { findings: [unknown('signature', REPORT_CHECK.unsigned)] };
  const checked = await checkSignature(published, signature);
  if (!checked.ok) return { findings: [fail('signature', REPORT_CHECK.signature[checked.error])] };
  const { key: signer, did } = checked.value;
  const signed = pass('signature', REPORT_CHECK.signed);
  if (did !== undefined && ownKey !== signer) {
    return { signer, claimed: { did, signature }, findings: [signed] };
  }
  return { signer, findings: [signed, signerOf(signer, ownKey)] };
}

function signerOf(signer: string, ownKey: string | undefined): ReportFinding {
  if (ownKey === undefined) return pass('signer', REPORT_CHECK.signer(signer));
  return ownKey === signer
    ? pass('signer', REPORT_CHECK.own)
    : warn('signer', REPORT_CHECK.foreign(signer));
}

/** The report is written once more, of the data in it: any other byte is a change. */
async function judgeFile(
  bytes: Uint8Array,
  report: FoundReport,
  files: readonly EvidenceFile[],
  { applicationVersion: version, open }: CheckReportOptions,
): Promise<readonly ReportFinding[]> {
  const { model, signature, format, pages, isOfThisFormat } = report;
  const written = await writeReport({ model, signature }, format, files);
  if (Buffer.compare(bytes, written) === 0) return [pass('file', REPORT_CHECK.same)];
  if (model.application.version !== version || !isOfThisFormat) {
    return [unknown('file', REPORT_CHECK.otherVersion(model.application.version))];
  }
  if (format !== 'pdf') return [fail('file', REPORT_CHECK.changedFile)];
  const opened = await open(written);
  const expected = 'pages' in opened ? opened.pages : [];
  const changed = comparePages(pages, expected);
  return changed.length > 0 ? changed : [fail('file', REPORT_CHECK.rewritten)];
}

function comparePages(
  pages: readonly string[],
  expected: readonly string[],
): readonly ReportFinding[] {
  const [count, due] = [pages.length, expected.length];
  const counts = count < due ? [fail('page', REPORT_CHECK.missingPages(count, due))] : [];
  if (count > due) counts.push(fail('page', REPORT_CHECK.surplusPages(count, due)));
  const changed = pages.slice(0, due).flatMap((text, index) => {
    const page = index + 1;
    const isSame = text === expected[index];
    return isSame ? [] : [{ ...fail('page', REPORT_CHECK.changedPage(page)), page }];
  });
  return [...counts, ...changed];
}

interface JudgedEvidence {
  readonly files: readonly EvidenceFile[];
  readonly findings: readonly ReportFinding[];
}

function judgeEvidence(report: FoundReport): JudgedEvidence {
  const { model, attachments, format } = report;
  const entries = model.evidence ?? [];
  if (report.isEvidenceDamaged) {
    return { files: [], findings: [fail('evidence', REPORT_CHECK.damagedEvidence)] };
  }
  if (format !== 'pdf' && attachments.size === 0 && entries.length > 0) {
    return { files: [], findings: [unknown('evidence', REPORT_CHECK.noEvidence)] };
  }
  const files = entries.flatMap((entry): readonly EvidenceFile[] => {
    const bytes = attachments.get(entry.name);
    return bytes !== undefined && sha256(bytes) === entry.sha256 ? [{ entry, bytes }] : [];
  });
  const sound = new Set(files.map(({ entry }) => entry.name));
  const wrong = entries
    .filter(({ name }) => !sound.has(name))
    .map(({ name }) =>
      fail(
        'evidence',
        attachments.has(name)
          ? REPORT_CHECK.changedAttachment(name)
          : REPORT_CHECK.missingFile(name),
      ),
    );
  const named = new Set(entries.map(({ name }) => name));
  const surplus = [...attachments.keys()]
    .filter((name) => !named.has(name))
    .map((name) => fail('evidence', REPORT_CHECK.surplusFile(name)));
  const findings = [...wrong, ...surplus];
  if (findings.length > 0 || entries.length === 0) return { files, findings };
  return { files, findings: [pass('evidence', REPORT_CHECK.evidence(files.length))] };
}

type FindingId = ReportFinding['id'];

function pass(id: FindingId, message: string): ReportFinding {
  return { id, outcome: 'pass', message };
}

function warn(id: FindingId, message: string): ReportFinding {
  return { id, outcome: 'warn', message };
}

function fail(id: FindingId, message: string): ReportFinding {
  return { id, outcome: 'fail', message };
}

function unknown(id: FindingId, message: string): ReportFinding {
  return { id, outcome: 'unknown', message };
}
