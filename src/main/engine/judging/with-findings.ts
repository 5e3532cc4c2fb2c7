import { addFindings } from '../../screening/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { CandidateView, CredentialView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';

type Looking = { readonly workspace: Workspace; readonly clock: () => Instant };

/** Credentials as they are shown: with what was found of them by looking at all others. */
export async function withFindings(
  { workspace, clock }: Looking,
  credentials: readonly CredentialView[],
): Promise<CredentialView[]> {
  const found = await workspace.findings.evidenceOf(credentials.map(({ id }) => id));
  const checkedAt = formatInstant(clock());
  return credentials.map((credential) => {
    const evidence = found.get(credential.id);
    if (evidence === undefined) return credential;
    return { ...credential, checks: [...addFindings(credential.checks, evidence, checkedAt)] };
  });
}

/** A person as shown. */
export async function getCandidate(
  looking: Looking,
  candidateId: string,
): Promise<CandidateView | undefined> {
  const candidate = await looking.workspace.candidates.get(candidateId);
  if (candidate === undefined) return undefined;
  return { ...candidate, credentials: await withFindings(looking, candidate.credentials) };
}
