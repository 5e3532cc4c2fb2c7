import { randomBytes } from 'node:crypto';
import { searchCandidates } from '../../screening/index.ts';
import type { RecheckScope, Workspace } from '../../store/index.ts';
import { createOfflineSource, forkChannel, startVerifier } from '../../verify/index.ts';
import type { DocumentKeeper, DocumentSource } from '../../verify/index.ts';
import type { CandidateFilter, RecheckView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createUuidSource } from '../../../shared/lib/uuid.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import { createBookKeeper } from '../background/book-keeper.ts';
import { isWholeOnly } from '../workspaces/disclosure-setting.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { openDocuments } from '../verifying/documents.ts';
import { recordIncident } from '../incident.ts';
import { createJudgeIssuers } from '../judging/judge-issuers.ts';
import type { VerifyDocument } from '../importing/examine.ts';
import { createSampleTest, openSampleDocuments } from '../importing/sample-files.ts';
import type { RecheckServices } from './context.ts';
import { findOpening, rankAll } from '../workspaces/read-opening.ts';
import { readWorkspace } from '../workspaces/read-workspace.ts';
import type { ReadOptions } from '../workspaces/read-workspace.ts';
import { runRecheck } from './run-recheck.ts';
import type { Rechecked } from './run-recheck.ts';
import { createVerify } from '../verifying/verifying.ts';

export type { Rechecked } from './run-recheck.ts';

export interface RecheckOptions extends ReadOptions {
  /** Whoever answers it, where it is given. */
  readonly opening: string | undefined;
  readonly offline: boolean;
  /** A folder with an `index.json`, which is asked for documents first. */
  readonly documents: string | undefined;
  /** The verifier process's entry. */
  readonly verifierEntry: URL;
  /** Holds `candidates/` and `documents/`: what is one of the samples is checked by their own documents. */
  readonly samplesDirectory: string;
}

/**
 * Checks the credentials of everybody who fits the query again, or of the whole workspace where there is
 * no query, and waits until that is done.
 *
 * @returns How it ended, or a sentence for a person.
 */
export async function recheckWorkspace(
  options: RecheckOptions,
  onCredential: (rechecked: Rechecked) => Promise<void>,
): Promise<Result<RecheckView, string>> {
  return readWorkspace(options, async (workspace, filter) => {
    const scope =
      options.opening === undefined
        ? ok(await scopeOf(workspace, options.query === undefined ? undefined : filter))
        : await scopeOfOpening(workspace, options.opening, options.clock);
    return scope.ok ? recheck(workspace, scope.value, options, onCredential) : scope;
  });
}

async function recheck(
  workspace: Workspace,
  scope: RecheckScope,
  options: RecheckOptions,
  onCredential: (rechecked: Rechecked) => Promise<void>,
): Promise<Result<RecheckView, string>> {
  const { offline, documents, clock, verifierEntry } = options;
  const cache = workspace.documents;
  const log = workspace.requests;
  const kinds = await readDecidedNetwork(workspace.settings);
  const opened = await openDocuments({ offline, kinds, directory: documents, cache, log, clock });
  if (!opened.ok) return opened;
  await workspace.rechecks.closeAbandoned(formatInstant(clock()));
  const verifier = startVerifier({ spawn: (threads) => forkChannel(verifierEntry, threads) });
  try {
    const source = async () => opened.value;
    const certificates = () => listAccepted(workspace.certificates);
    const wholeOnly = () => isWholeOnly(workspace.settings);
    const verifyBy = (from: typeof source) =>
      createVerify({ verifier, source: from, certificates, wholeOnly, clock });
    const judgeIssuers = createJudgeIssuers({ book: createBookKeeper(workspace), source });
    const verifyFor = verifyForSamples({ ...options, cache }, verifyBy(source), verifyBy);
    const services = { workspace, clock, verifyFor, judgeIssuers, recordIncident };
    const recheckId = createUuidSource(clock, randomBytes)();
    const hooks = { isCancelled: () => false, onProgress: () => undefined, onCredential };
    return ok(await runRecheck({ recheckId, scope }, services, hooks));
  } finally {
    verifier.close();
  }
}

/** As in the window: nobody is asked about the samples' invented issuers. */
function verifyForSamples(
  { samplesDirectory, clock, cache }: RecheckOptions & { readonly cache: DocumentKeeper },
  verify: VerifyDocument,
  verifyBy: (source: () => Promise<DocumentSource>) => VerifyDocument,
): RecheckServices['verifyFor'] {
  const isSample = createSampleTest(samplesDirectory);
  const verifySample = verifyBy(
    openSampleDocuments(samplesDirectory, createOfflineSource(), clock, cache),
  );
  return async (sha256) => ((await isSample(sha256)) ? verifySample : verify);
}

async function scopeOfOpening(
  workspace: Workspace,
  name: string,
  clock: RecheckOptions['clock'],
): Promise<Result<RecheckScope, string>> {
  const opening = await findOpening(workspace, name);
  if (!opening.ok) return opening;
  const candidateIds: string[] = [];
  await rankAll(workspace, opening.value, clock, async (people) => {
    candidateIds.push(...people.map(({ candidateId }) => candidateId));
    return true;
  });
  return ok({ kind: 'candidates', candidateIds });
}

const PAGE = 500;

async function scopeOf(
  { screening }: Workspace,
  filter: CandidateFilter | undefined,
): Promise<RecheckScope> {
  if (filter === undefined) return { kind: 'everything' };
  const candidateIds: string[] = [];
  for (let total = 1; candidateIds.length < total;) {
    const offset = candidateIds.length;
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await searchCandidates(screening, { filter, offset, limit: PAGE });
    total = page.rows.length === 0 ? 0 : page.total;
    candidateIds.push(...page.rows.map(({ id }) => id));
  }
  return { kind: 'candidates', candidateIds };
}
