import { randomBytes } from 'node:crypto';
import { openWorkspace } from '../../store/index.ts';
import type { NewRegistry, Workspace } from '../../store/index.ts';
import type { DocumentSource } from '../../verify/index.ts';
import { forkChannel, startVerifier } from '../../verify/index.ts';
import type { ImportView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { createUuidSource } from '../../../shared/lib/uuid.ts';
import { listAccepted, openCertificates } from '../judging/accepted-certificates.ts';
import { createBookKeeper } from '../background/book-keeper.ts';
import { isWholeOnly, writeDisclosure } from '../workspaces/disclosure-setting.ts';
import { readDecidedNetwork } from '../workspaces/network-setting.ts';
import { openDocuments } from '../verifying/documents.ts';
import { recordIncident } from '../incident.ts';
import { readAside } from './read-aside.ts';
import type { FileReader } from './read-aside.ts';
import { runImport } from './run-import.ts';
import { judgeIssuersAgain } from '../judging/judge-again.ts';
import { createJudgeIssuers } from '../judging/judge-issuers.ts';
import type { ImportHooks } from './run-import.ts';
import { mapSkillsAgain } from '../mapping/map-again.ts';
import { openSkillMapper } from '../mapping/read-vocabulary.ts';
import { createResumeServices } from '../resumes.ts';
import { createVerify } from '../verifying/verifying.ts';

export type { ImportedFile } from './run-import.ts';

export interface ImportFilesOptions {
  readonly workspaceFile: string;
  /** Of the workspace, where it is encrypted. */
  readonly key?: Uint8Array | undefined;
  readonly paths: readonly string[];
  readonly offline: boolean;
  /** A folder with an `index.json`, which is asked for documents first. */
  readonly documents: string | undefined;
  /** A file or folder of certificates, which the workspace accepts from then on. */
  readonly certificates: string | undefined;
  /** Whether the workspace has it from then on that a credential shown in part proves nothing. */
  readonly wholeOnly: boolean;
  /** Registries to keep in the workspace before anything is judged. */
  readonly openRegistries: (
    source: DocumentSource,
  ) => Promise<Result<readonly NewRegistry[], string>>;
  readonly clock: () => Instant;
  /** Judges validity as of this instant; as of now where not given. */
  readonly at: Instant | undefined;
  /** The verifier process's entry. */
  readonly verifierEntry: URL;
  /** See `readAside`; files are read in this thread where not given. */
  readonly readerEntry?: URL | undefined;
}

/**
 * Takes files into a workspace, which is made when it is not there, and waits until that is done.
 *
 * @param hooksFor Given the workspace, which is closed when this returns.
 * @returns A sentence for a person when the workspace or the folder of documents cannot be opened.
 */
export async function importFiles(
  options: ImportFilesOptions,
  hooksFor: (workspace: Pick<Workspace, 'mappings' | 'freshness' | 'levels'>) => ImportHooks,
): Promise<Result<ImportView, string>> {
  const { workspaceFile, paths, offline, clock, at, verifierEntry } = options;
  const mapper = await openSkillMapper();
  const opened = openWorkspace(workspaceFile, { clock, mapper, key: options.key });
  if (!opened.ok) return err(`${opened.error.file}: ${opened.error.reason}`);
  const workspace = opened.value;
  const verifier = startVerifier({ spawn: (threads) => forkChannel(verifierEntry, threads) });
  verifier.prepare();
  try {
    await mapSkillsAgain(workspace);
    const kept = { cache: workspace.documents, log: workspace.requests };
    const source = await openDocuments({
      offline,
      kinds: await readDecidedNetwork(workspace.settings),
      directory: options.documents,
      ...kept,
      clock,
      at,
    });
    if (!source.ok) return source;
    const given = await openCertificates(options.certificates);
    if (!given.ok) return given;
    await workspace.certificates.accept(given.value);
    const certificates = () => listAccepted(workspace.certificates);
    const registries = await options.openRegistries(source.value);
    if (!registries.ok) return registries;
    for (const registry of registries.value) await workspace.registries.put(registry);
    await workspace.imports.closeAbandoned(formatInstant(clock()));
    const importId = createUuidSource(clock, randomBytes)();
    const documents = async () => source.value;
    if (options.wholeOnly) await writeDisclosure(workspace.settings, 'whole');
    const wholeOnly = () => isWholeOnly(workspace.settings);
    const verify = createVerify({
      verifier,
      source: documents,
      certificates,
      wholeOnly,
      clock,
      at,
    });
    const judgeIssuers = createJudgeIssuers({
      book: createBookKeeper(workspace),
      source: documents,
    });
    if (registries.value.length > 0) {
      await judgeIssuersAgain({ workspace, judgeIssuers, clock });
    }
    const resumes = createResumeServices(verifier);
    const judging = { workspace, clock, verify, judgeIssuers, resumes, recordIncident };
    const services = { ...judging, openReader: readerOf(options) };
    return ok(await runImport({ importId, paths }, services, hooksFor(workspace)));
  } finally {
    verifier.close();
    workspace.close();
  }
}

function readerOf({ readerEntry }: ImportFilesOptions): (() => FileReader) | undefined {
  return readerEntry && (() => readAside(readerEntry));
}
