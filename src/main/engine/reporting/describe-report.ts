import { basename, extname } from 'node:path';
import { setOnWhite } from '../../picture/index.ts';
import type { ReportInput } from '../../report/index.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { APPLICATION } from '../application.ts';
import type { WithVerifier } from '../verifying/lend-verifier.ts';
import { describeScope } from './report-scope.ts';
import type { ScopeSource } from './report-scope.ts';

type Wish = ParsedInput<'report.export'>;

/** The workspace that a report is about. */
export interface DescribedSource extends ScopeSource {
  readonly workspaceFile: string;
}

/** What a report says of itself; whom it is about is found apart. */
export async function describeReport(
  { workspace, workspaceFile, clock }: DescribedSource,
  { scope, runBy, language = 'en' }: Pick<Wish, 'scope' | 'runBy' | 'language'>,
): Promise<Omit<ReportInput, 'candidates'>> {
  return {
    question: await describeScope(workspace, scope, language),
    language,
    createdAt: formatInstant(clock()),
    workspaceName: basename(workspaceFile, extname(workspaceFile)),
    auditHead: await workspace.audit.head(),
    runBy: runBy?.trim() === '' ? undefined : runBy?.trim(),
    application: APPLICATION,
  };
}

/** For whom a report is made; their mark is a stranger's picture, and drawn anew. */
export async function readEmployer(
  employer: Wish['employer'],
  withVerifier: WithVerifier,
): Promise<Result<Pick<ReportInput, 'employer'>, AppError>> {
  if (employer === undefined) return ok({});
  const { logo, ...named } = employer;
  if (logo === undefined) return ok({ employer: named });
  const bytes = Buffer.from(logo, 'base64');
  const drawn = await withVerifier((verifier) => verifier.readPicture(bytes));
  if (!('png' in drawn)) {
    return err({ code: 'logo-not-read', fault: 'fault' in drawn ? drawn.fault : 'too-large' });
  }
  const picture = setOnWhite(drawn);
  if (!picture.ok) return err({ code: 'logo-not-read', fault: picture.error });
  const { png, width, height } = picture.value;
  const mark = { png: Buffer.from(png).toString('base64'), width, height };
  return ok({ employer: { ...named, logo: mark } });
}
