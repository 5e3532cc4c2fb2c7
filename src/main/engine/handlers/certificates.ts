import { readCertificates, readSealCertificate } from '../../verify/index.ts';
import type { CertificateSummary } from '../../verify/index.ts';
import type {
  CertificateView,
  SealCertificateView,
} from '../../../shared/contract/certificate-views.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { findCertificates } from '../judging/accepted-certificates.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readDocumentsAgain } from '../verifying/read-documents.ts';
import { checkAgain } from './check-again.ts';
import type { EngineContext } from './context.ts';

export function certificateHandlers(context: EngineContext): HandlersOf<'certificates'> {
  return {
    'certificates.list': async () => ok({ certificates: await listViews(context) }),
    'certificates.accept': ({ paths }) => accept(context, paths),
    'certificates.ofSeal': async ({ credentialId }) => {
      const summary = await findOfSeal(context, credentialId);
      return ok(summary === undefined ? {} : { certificate: summaryView(summary) });
    },
    'certificates.acceptOfSeal': (input) => acceptOfSeal(context, input),
    'certificates.remove': ({ sha256 }) => remove(context, sha256),
    'certificates.restore': ({ sha256 }) => restore(context, sha256),
  };
}

async function listViews({ workspace }: EngineContext): Promise<CertificateView[]> {
  const accepted = await workspace.certificates.list();
  return accepted.flatMap(({ der, acceptedAt }) =>
    readCertificates(der).map((summary) => viewOf(summary, acceptedAt)),
  );
}

function viewOf(summary: CertificateSummary, acceptedAt: string): CertificateView {
  return { ...summaryView(summary), acceptedAt };
}

function summaryView(summary: CertificateSummary): SealCertificateView {
  const { sha256, owner, organisationIdentifier, issuer } = summary;
  const { isSelfIssued, isAuthority, validFrom, validUntil } = summary;
  const names = { owner, organisationIdentifier, issuer, isSelfIssued };
  return { sha256, ...names, validFrom, validUntil, isAuthority };
}

/** From the kept original bytes, read again: what its header holds is not among what is stored. */
async function findOfSeal(
  { workspace }: EngineContext,
  credentialId: string,
): Promise<CertificateSummary | undefined> {
  const stored = await workspace.credentials.get(credentialId);
  if (stored === undefined) return undefined;
  const documents = await readDocumentsAgain(workspace, stored);
  const document = documents.find(({ path }) => path === stored.path);
  return document === undefined ? undefined : readSealCertificate(document.payload);
}

async function acceptOfSeal(
  context: EngineContext,
  { credentialId, sha256 }: ParsedInput<'certificates.acceptOfSeal'>,
): Promise<Result<{ done: true }, AppError>> {
  const certificate = await findOfSeal(context, credentialId);
  if (certificate?.sha256 !== sha256) return err(NO_CERTIFICATE);
  await context.workspace.certificates.accept([certificate]);
  await judgeSealsAgain(context);
  return ok({ done: true });
}

const NO_CERTIFICATE: AppError = { code: 'not-found', what: 'certificate' };

async function accept(
  context: EngineContext,
  paths: readonly string[],
): Promise<Result<{ accepted: string[]; others: string[] }, AppError>> {
  const { certificates, others } = await findCertificates(paths);
  const { workspace } = context;
  const before = new Set((await workspace.certificates.list()).map(({ sha256 }) => sha256));
  await workspace.certificates.accept(certificates);
  const fresh = certificates.map(({ sha256 }) => sha256).filter((one) => !before.has(one));
  const accepted = [...new Set(fresh)];
  if (accepted.length > 0) await judgeSealsAgain(context);
  return ok({ accepted, others: [...others] });
}

async function remove(
  context: EngineContext,
  sha256: string,
): Promise<Result<{ done: true }, AppError>> {
  if (!(await context.workspace.certificates.remove(sha256))) {
    return err(NO_CERTIFICATE);
  }
  await judgeSealsAgain(context);
  return ok({ done: true });
}

async function restore(
  context: EngineContext,
  sha256: string,
): Promise<Result<{ done: true }, AppError>> {
  if (!(await context.workspace.certificates.restore(sha256))) {
    return err(NO_CERTIFICATE);
  }
  await judgeSealsAgain(context);
  return ok({ done: true });
}

/** Every sealed credential: which certificates it leads to, only checking it tells. */
async function judgeSealsAgain(context: EngineContext): Promise<void> {
  await checkAgain(context, await context.workspace.credentials.listOfFormat('edc-json'));
}
