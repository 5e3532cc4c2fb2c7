import { readCertificates } from '../../verify/index.ts';
import type { CertificateSummary } from '../../verify/index.ts';
import type { CertificateView } from '../../../shared/contract/views.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { findCertificates } from '../accepted-certificates.ts';
import type { HandlersOf } from '../dispatch.ts';
import { checkAgain } from './check-again.ts';
import type { EngineContext } from './context.ts';

export function certificateHandlers(context: EngineContext): HandlersOf<'certificates'> {
  return {
    'certificates.list': async () => ok({ certificates: await listViews(context) }),
    'certificates.accept': ({ paths }) => accept(context, paths),
    'certificates.remove': ({ sha256 }) => remove(context, sha256),
  };
}

async function listViews({ workspace }: EngineContext): Promise<CertificateView[]> {
  const accepted = await workspace.certificates.list();
  return accepted.flatMap(({ der, acceptedAt }) =>
    readCertificates(der).map((summary) => viewOf(summary, acceptedAt)),
  );
}

function viewOf(summary: CertificateSummary, acceptedAt: string): CertificateView {
  const { sha256, owner, organisationIdentifier, issuer } = summary;
  const { isSelfIssued, isAuthority, validFrom, validUntil } = summary;
  const names = { owner, organisationIdentifier, issuer, isSelfIssued };
  return { sha256, ...names, validFrom, validUntil, isAuthority, acceptedAt };
}

async function accept(
  context: EngineContext,
  paths: readonly string[],
): Promise<Result<{ accepted: number; others: string[] }, AppError>> {
  const { certificates, others } = await findCertificates(paths);
  const { workspace } = context;
  const before = (await workspace.certificates.list()).length;
  await workspace.certificates.accept(certificates);
  const accepted = (await workspace.certificates.list()).length - before;
  if (accepted > 0) await judgeSealsAgain(context);
  return ok({ accepted, others: [...others] });
}

async function remove(
  context: EngineContext,
  sha256: string,
): Promise<Result<{ done: true }, AppError>> {
  if (!(await context.workspace.certificates.remove(sha256))) {
    return err({ code: 'not-found', what: 'certificate' });
  }
  await judgeSealsAgain(context);
  return ok({ done: true });
}

/** Every sealed credential: which certificates it leads to, only checking it tells. */
async function judgeSealsAgain(context: EngineContext): Promise<void> {
  await checkAgain(context, await context.workspace.credentials.listOfFormat('edc-json'));
}
