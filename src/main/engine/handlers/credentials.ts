import type { StoredCredential } from '../../store/index.ts';
import { judgeRecipient } from '../../verify/index.ts';
import type { PictureView } from '../../../shared/contract/credential-calls.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { HandlersOf } from '../dispatch.ts';
import { explainCredential } from '../judging/explaining.ts';
import { firmIdentities, identitiesTaughtBy } from '../judging/judging.ts';
import { readDocumentsAgain } from '../verifying/read-documents.ts';
import { settlePeople } from '../importing/settle.ts';
import { showDocument } from '../verifying/show-document.ts';
import { withFindings } from '../judging/with-findings.ts';
import type { EngineContext } from './context.ts';

export function credentialHandlers(context: EngineContext): HandlersOf<'credentials'> {
  return {
    'credentials.unassigned': async () =>
      ok({
        credentials: await withFindings(
          context,
          await context.workspace.credentials.listUnassigned(),
        ),
      }),
    'credentials.assign': ({ credentialIds, candidateId }) =>
      assign(context, credentialIds, candidateId),
    'credentials.picture': ({ credentialId }) => getPicture(context, credentialId),
    'credentials.document': async ({ credentialId }) => {
      const stored = await context.workspace.credentials.get(credentialId);
      const shown = stored && (await showDocument(context, stored));
      return shown === undefined ? err(NO_CREDENTIAL) : ok(shown);
    },
    'credentials.explain': ({ credentialId }) => explain(context, credentialId),
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

async function getPicture(
  { pictures }: EngineContext,
  credentialId: string,
): Promise<Result<{ picture?: PictureView }, AppError>> {
  const picture = await pictures.find(credentialId);
  if (picture === undefined) return ok({});
  const { png, ...others } = picture;
  return ok({ picture: { ...others, png: Buffer.from(png).toString('base64') } });
}

/** From the kept original bytes, read again: what they say is not among what is stored. */
async function explain(
  context: EngineContext,
  credentialId: string,
): Promise<Result<{ differences: Difference[] }, AppError>> {
  const stored = await context.workspace.credentials.get(credentialId);
  if (stored === undefined) return err(NO_CREDENTIAL);
  const documents = await readDocumentsAgain(context.workspace, stored);
  const document = documents.find(({ path }) => path === stored.path);
  if (document === undefined) return err(NO_CREDENTIAL);
  const { verify } = context;
  const book = await context.book();
  const differences = await explainCredential(document, stored, { verify, book });
  return ok({ differences: [...differences] });
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
