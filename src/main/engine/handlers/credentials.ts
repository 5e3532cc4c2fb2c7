import { readCredentials } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import type { StoredCredential } from '../../store/index.ts';
import { judgeRecipient } from '../../verify/index.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { HandlersOf } from '../dispatch.ts';
import { examineDocument } from '../examine.ts';
import { explainCredential } from '../explaining.ts';
import { firmIdentities, identitiesTaughtBy, judgeCredential } from '../judging.ts';
import { settlePeople } from '../importing/settle.ts';
import type { EngineContext } from './context.ts';

export function credentialHandlers(context: EngineContext): HandlersOf<'credentials'> {
  return {
    'credentials.unassigned': async () =>
      ok({ credentials: [...(await context.workspace.credentials.listUnassigned())] }),
    'credentials.assign': ({ credentialIds, candidateId }) =>
      assign(context, credentialIds, candidateId),
    'credentials.explain': ({ credentialId }) => explain(context, credentialId),
    'credentials.verifyAgain': ({ credentialIds }) => verifyAgain(context, credentialIds),
  };
}

const DONE = { done: true } as const;
const NO_CREDENTIAL: AppError = { code: 'not-found', what: 'credential' };

async function assign(
  context: EngineContext,
  credentialIds: readonly string[],
  candidateId: string | undefined,
): Promise<Result<typeof DONE, AppError>> {
  const { candidates, credentials } = context.workspace;
  if (candidateId !== undefined && (await candidates.get(candidateId)) === undefined) {
    return err({ code: 'not-found', what: 'candidate' });
  }
  const stored = await getAll(context, credentialIds);
  if (stored === undefined) return err(NO_CREDENTIAL);
  const held = candidateId === undefined ? [] : await candidates.identitiesOf(candidateId);
  const known = firmIdentities(held);
  const checkedAt = formatInstant(context.clock());
  await credentials.assign(
    stored.map(({ id, facts, verification }) => {
      const recipient = judgeRecipient(facts, known, checkedAt);
      const identities = identitiesTaughtBy(facts, verification.verdict, recipient);
      return { credentialId: id, candidateId, reason: 'person', recipient, identities };
    }),
  );
  await settle(context, [...stored.map((one) => one.candidateId), candidateId]);
  return ok(DONE);
}

/** From the kept original bytes, read again: what they say is not among what is stored. */
async function explain(
  context: EngineContext,
  credentialId: string,
): Promise<Result<{ differences: Difference[] }, AppError>> {
  const stored = await context.workspace.credentials.get(credentialId);
  if (stored === undefined) return err(NO_CREDENTIAL);
  const documents = await readDocumentsAgain(context, stored);
  const document = documents.find(({ path }) => path === stored.path);
  if (document === undefined) return err(NO_CREDENTIAL);
  const reputedNames = await context.workspace.issuers.reputedNames();
  const { verify } = context;
  const differences = await explainCredential(document, stored, { verify, reputedNames });
  return ok({ differences: [...differences] });
}

async function readDocumentsAgain(
  { workspace }: EngineContext,
  { fileSha256, fileName }: StoredCredential,
): Promise<readonly CredentialDocument[]> {
  const bytes = await workspace.files.readBytes(fileSha256);
  return bytes === undefined ? [] : (await readCredentials(fileName, bytes)).documents;
}

/** Also judges the recipients of everybody concerned again, since what is known of them may have changed. */
async function settle(
  { workspace, clock, emit }: EngineContext,
  people: readonly (string | undefined)[],
): Promise<void> {
  const touched = new Set(people.filter((one) => one !== undefined));
  await settlePeople({ workspace, clock, touched });
  emit('workspace.changed', {});
}

async function getAll(
  { workspace }: EngineContext,
  ids: readonly string[],
): Promise<readonly StoredCredential[] | undefined> {
  const all = await Promise.all(ids.map((id) => workspace.credentials.get(id)));
  const stored = all.filter((one) => one !== undefined);
  return stored.length === all.length ? stored : undefined;
}

/** Verifies again from the original bytes, with the documents and certificates that are at hand now. */
export async function verifyAgain(
  context: EngineContext,
  credentialIds: readonly string[],
): Promise<Result<typeof DONE, AppError>> {
  const stored = await getAll(context, credentialIds);
  if (stored === undefined) return err(NO_CREDENTIAL);
  // One file may hold many of them, and is read once.
  const byFile = Map.groupBy(stored, (one) => one.fileSha256);
  for (const credentials of byFile.values()) await verifyFileAgain(context, credentials);
  await settle(
    context,
    stored.map((one) => one.candidateId),
  );
  return ok(DONE);
}

async function verifyFileAgain(
  context: EngineContext,
  credentials: readonly StoredCredential[],
): Promise<void> {
  const [first] = credentials;
  const documents = first === undefined ? [] : await readDocumentsAgain(context, first);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  for (const credential of credentials) {
    const document = byPath.get(credential.path);
    if (document === undefined) continue;
    const examined = await examineDocument(document, context.verify);
    // Where checking broke down, what was found before stands.
    if (!('code' in examined)) await replace(context, credential, examined);
  }
}

async function replace(
  { workspace, clock, judgeIssuers }: EngineContext,
  { id, candidateId }: StoredCredential,
  examined: Parameters<typeof judgeCredential>[0],
): Promise<void> {
  const held =
    candidateId === undefined ? [] : await workspace.candidates.identitiesOf(candidateId);
  const checkedAt = formatInstant(clock());
  const judged = await judgeCredential(examined, firmIdentities(held), judgeIssuers, checkedAt);
  await workspace.credentials.updateVerification(id, judged);
}
