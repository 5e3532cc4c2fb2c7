import { createHash } from 'node:crypto';
import {
  applyChoices,
  buildReport,
  packEvidence,
  pseudonymsBy,
  secretOf,
  signReport,
  writeReport,
  zipEvidence,
  zipFiles,
} from '../../report/index.ts';
import type { ReportInput, ReportModel, SealedReport } from '../../report/index.ts';
import { findPeople } from './report-scope.ts';
import type { BlindService } from '../blind/blind-service.ts';
import { hideByChoice } from '../blind/veil-report.ts';
import type { Verifier } from '../../verify/index.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { ReportFormat } from '../../../shared/contract/report-calls.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { toFileName } from '../../../shared/lib/file-name.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { inLanguage } from '../../../shared/messages/language.ts';
import { describeReport, readEmployer } from './describe-report.ts';
import type { DescribedSource } from './describe-report.ts';
import { evidenceFileOf } from './evidence-file.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { inputOfOne } from './input-of-one.ts';
import { learnSkillNames } from '../mapping/skill-names.ts';
import type { WithVerifier } from '../verifying/lend-verifier.ts';
import { readSigningDid } from './signing-identity.ts';
import type { KeyVault } from './signing-key.ts';
import { describeFailure, writeWhole } from '../write-file.ts';

type Exported = Result<CallOutput<'report.export'>, AppError>;

/** The workspace that a report is about, and what it takes to write one. */
export interface ReportSource extends DescribedSource {
  /** Of the workspace, with which the report is signed. */
  readonly signingKey: KeyVault;
  /** Lends what verifies strangers' files in a process of its own. */
  readonly withVerifier: WithVerifier;
  /** Hides what a blind report leaves out beside names. */
  readonly openBlind: () => Promise<BlindService>;
}

/** Writes a report on the people in `scope`, or one for each of them, whole or not at all. */
export async function exportReport(
  source: ReportSource,
  wish: ParsedInput<'report.export'>,
): Promise<Exported> {
  const { workspace, withVerifier } = source;
  const told = wish.apart === true ? 'apart' : wish.people;
  if (told !== undefined && wish.evidence === true) {
    return err({ code: 'evidence-tells', people: told });
  }
  const found = await findPeople(source, wish.scope);
  if (!found.ok) return found;
  const employer = await readEmployer(wish.employer, withVerifier);
  if (!employer.ok) return employer;
  await learnSkillNames(workspace, wish.language ?? 'en');
  const whole = { ...(await describeReport(source, wish)), ...found.value, ...employer.value };
  try {
    const { hides: hidden, tell } = await hideByChoice(source, wish);
    const { candidates, openings, question } = whole;
    const input = { ...whole, ...tell({ candidates, openings, question }) };
    const hides = [...hidden];
    const hiding = { ...wish, hides };
    const written =
      wish.apart === true
        ? await writeApart(source, input, hiding)
        : await write(source, input, hiding);
    const counts = {
      candidates: candidates.length,
      evidence: written.hasEvidence,
      people: wish.people ?? 'named',
      content: wish.content ?? 'full',
      ...(wish.apart === true ? { apart: true } : {}),
      ...(hides.length === 0 ? {} : { hides }),
    };
    const { file, format } = wish;
    const { sha256 } = written;
    await workspace.audit.append('export', { format, sha256, ...counts });
    return ok({ file, sha256, candidates: candidates.length });
  } catch (cause) {
    return err({ code: 'file-not-written', file: wish.file, reason: describeFailure(cause) });
  }
}

type Wish = ParsedInput<'report.export'>;

interface Written {
  readonly sha256: string;
  readonly hasEvidence: boolean;
}

async function write(source: ReportSource, input: ReportInput, wish: Wish): Promise<Written> {
  const { format, file, language = 'en' } = wish;
  const evidence =
    wish.evidence === true
      ? await source.withVerifier(gatherOf(source, input.candidates))
      : undefined;
  const files = evidence === undefined ? [] : inLanguage(language, () => packEvidence(evidence));
  const stated = {
    evidence: files.length === 0 ? undefined : files.map(({ entry }) => entry),
    ...(evidence === undefined
      ? {}
      : {
          judgedAt: evidence.judgedAt,
          differing: evidence.differing,
          strictDisclosure: evidence.wholeOnly ? (true as const) : undefined,
        }),
  };
  const pseudonym = await openPseudonyms(source, wish.people);
  const model = applyChoices(buildReport({ ...input, ...stated }), wish, pseudonym);
  const bytes = await writeReport(await sealAs(format, model, source), format, files);
  if (files.length > 0 && format !== 'pdf') {
    await writeWhole(evidenceFileOf(file), await zipEvidence(files, model.createdAt));
  }
  await writeWhole(file, bytes);
  return { sha256: sha256Of(bytes), hasEvidence: files.length > 0 };
}

/** A report for each person, with nobody else in it and nothing that is the recruiter's own, in a zip. */
async function writeApart(source: ReportSource, input: ReportInput, wish: Wish): Promise<Written> {
  const { format, file } = wish;
  const pseudonym = await openPseudonyms(source, wish.people);
  const reports = new Map<string, Uint8Array>();
  for (const candidate of input.candidates) {
    const whole = buildReport(inputOfOne(input, candidate));
    const model = applyChoices(whole, wish, pseudonym);
    // oxlint-disable-next-line no-await-in-loop -- one report in memory at a time
    const bytes = await writeReport(await sealAs(format, model, source), format);
    reports.set(`${placeOf(model)}.${format}`, bytes);
  }
  const zip = await zipFiles(reports, input.createdAt);
  await writeWhole(file, zip);
  return { sha256: sha256Of(zip), hasEvidence: false };
}

/** As the report names the person: by a code where it is blind. */
function placeOf({ candidates }: ReportModel): string {
  const { name = '', id = '' } = candidates[0] ?? {};
  return `${toFileName(name) || 'report'} ${id.slice(-8)}`;
}

async function sealAs(
  format: ReportFormat,
  model: ReportModel,
  source: ReportSource,
): Promise<SealedReport> {
  return format === 'csv' ? { model } : seal(model, source);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function openPseudonyms(
  { signingKey }: ReportSource,
  people: ReportModel['people'],
): Promise<(id: string) => string> {
  return people === 'blind' ? pseudonymsBy(secretOf(await signingKey.get())) : (id) => id;
}

async function seal(model: ReportModel, { signingKey, workspace }: ReportSource) {
  const key = await signingKey.get();
  return signReport(model, { key, did: await readSigningDid(workspace.settings) });
}

function gatherOf({ workspace, clock }: ReportSource, candidates: readonly CandidateView[]) {
  return (verifier: Verifier) => gatherEvidence({ workspace, verifier, clock }, candidates);
}
