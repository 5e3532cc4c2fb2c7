import { readCredentials } from '../../intake/index.ts';
import type { CredentialDocument } from '../../intake/index.ts';
import type { EvidenceContext, EvidenceDocument, EvidenceOriginal } from '../../report/index.ts';
import type { StoredCredential, Workspace } from '../../store/index.ts';
import { listContexts, recallDocuments } from '../../verify/index.ts';
import type { DocumentAnswer, DocumentSource, Verifier } from '../../verify/index.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { instantFrom, parseInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { JsonValue } from '../../../shared/lib/json.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import { isWholeOnly } from '../workspaces/disclosure-setting.ts';
import { mapOrdered } from '../background/map-ordered.ts';
import { createVerify } from '../verifying/verifying.ts';

export interface EvidenceServices {
  readonly workspace: Pick<
    Workspace,
    'files' | 'documents' | 'credentials' | 'certificates' | 'settings'
  >;
  readonly verifier: Verifier;
  readonly clock: () => Instant;
}

export interface GatheredEvidence {
  readonly originals: readonly EvidenceOriginal[];
  readonly documents: readonly EvidenceDocument[];
  readonly contexts: readonly EvidenceContext[];
  /** The certificates under which seals are accepted, as the base64 of their DER. */
  readonly certificates: readonly string[];
  /** Whether a credential shown in part proves nothing. */
  readonly wholeOnly: boolean;
  /** As of when each credential was judged, by its id; ISO 8601. */
  readonly judgedAt: ReadonlyMap<string, string>;
  /** The credentials that come to another verdict by what is kept than they came to then. */
  readonly differing: readonly string[];
}

const FILES_AT_ONCE = 4;

/**
 * Gathers what these people's credentials can be verified with again: each file byte for byte, and each
 * document that judging it once more asks for, as of when it was judged. Nothing is fetched.
 */
export async function gatherEvidence(
  { workspace, verifier, clock }: EvidenceServices,
  candidates: readonly CandidateView[],
): Promise<GatheredEvidence> {
  const certificates = await listAccepted(workspace.certificates);
  const wholeOnly = await isWholeOnly(workspace.settings);
  const judging = { workspace, verifier, clock, certificates, wholeOnly };
  const credentials = candidates.flatMap((candidate) => candidate.credentials);
  const byFile = Map.groupBy(credentials, ({ file }) => file.sha256);
  const judged = mapOrdered(byFile, FILES_AT_ONCE, ([sha256, views]) =>
    judgeFile(sha256, views, judging),
  );
  const originals: EvidenceOriginal[] = [];
  const replays: Replay[] = [];
  for await (const file of judged) {
    originals.push(...file.originals);
    replays.push(...file.replays);
  }
  const uses = replays.flatMap((replay) => replay.uses);
  const said = [...replays.map(({ document }) => jsonOf(document)), ...uses.map(jsonOfAnswer)];
  return {
    originals,
    documents: listDocuments(uses),
    contexts: listContexts(said).flatMap(({ url, contents }) =>
      contents.map((content) => ({ url, text: JSON.stringify(content) })),
    ),
    certificates,
    wholeOnly,
    judgedAt: new Map(replays.map(({ credentialId, judgedAt }) => [credentialId, judgedAt])),
    differing: replays.flatMap((replay) => (replay.isSame ? [] : [replay.credentialId])),
  };
}

interface Judging extends EvidenceServices {
  readonly certificates: readonly string[];
  readonly wholeOnly: boolean;
}

interface JudgedFile {
  readonly originals: readonly EvidenceOriginal[];
  readonly replays: readonly Replay[];
}

async function judgeFile(
  sha256: string,
  views: readonly CandidateView['credentials'][number][],
  judging: Judging,
): Promise<JudgedFile> {
  const { files, credentials } = judging.workspace;
  const bytes = await files.readBytes(sha256);
  const name = views[0]?.file.name ?? '';
  if (bytes === undefined) return { originals: [], replays: [] };
  const { documents } = await readCredentials(name, bytes);
  const replays: Replay[] = [];
  for (const view of views) {
    // oxlint-disable-next-line no-await-in-loop -- one credential after the other; files go side by side
    const stored = await credentials.get(view.id);
    const document = documents.find(({ path }) => path === stored?.path);
    if (stored === undefined || document === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    replays.push(await judgeThen(document, stored, judging));
  }
  return { originals: [{ name, bytes }], replays };
}

/** A document as it was asked for. */
interface Use {
  readonly id: string;
  readonly answer: DocumentAnswer;
}

interface Replay {
  readonly credentialId: string;
  readonly document: CredentialDocument;
  readonly judgedAt: string;
  readonly uses: readonly Use[];
  /** Whether it came to the verdict that it came to then. */
  readonly isSame: boolean;
}

/** Judges a credential as of when it was judged, by what is kept of that time. */
async function judgeThen(
  document: CredentialDocument,
  { id, verification }: StoredCredential,
  { workspace, verifier, clock, certificates, wholeOnly }: Judging,
): Promise<Replay> {
  const { judgedAt, verdict, checks } = verification;
  const wasHandedOver = checks.some(({ source }) => source?.startsWith('directory ') === true);
  // Judged as of a past day, documents may be of later.
  const times = [judgedAt, ...checks.map(({ obtainedAt }) => obtainedAt)];
  const until = instantFrom(Math.max(...times.map((time) => parseInstant(time ?? '') ?? 0)));
  const replay = async (handedOverFirst: boolean): Promise<Replay> => {
    const uses: Use[] = [];
    const source = noteAnswers(recallDocuments(workspace.documents, until, handedOverFirst), uses);
    const verify = createVerify({
      verifier,
      source: () => Promise.resolve(source),
      certificates: () => Promise.resolve(certificates),
      wholeOnly: () => Promise.resolve(wholeOnly),
      clock,
      at: parseInstant(judgedAt),
    });
    const outcome = await verify(document);
    const isSame = outcome.verification.verdict === verdict;
    return { credentialId: id, document, judgedAt, uses, isSame };
  };
  const first = await replay(wasHandedOver);
  if (first.isSame) return first;
  const second = await replay(!wasHandedOver);
  return second.isSame ? second : first;
}

function noteAnswers(source: DocumentSource, uses: Use[]): DocumentSource {
  return {
    async resolve(request) {
      const answer = await source.resolve(request);
      uses.push({ id: request.id, answer });
      return answer;
    },
  };
}

/** Each version of each document once; what had been taken away is told without a text. */
function listDocuments(uses: readonly Use[]): readonly EvidenceDocument[] {
  const documents = uses.flatMap(({ id, answer }): readonly EvidenceDocument[] => {
    if (answer.outcome === 'found') {
      const { text, obtainedAt, source } = answer;
      return [{ id, text, obtainedAt, source }];
    }
    return answer.reason === 'gone' ? [{ id }] : [];
  });
  return [...new Map(documents.map((one) => [JSON.stringify([one.id, one.text]), one])).values()];
}

function jsonOf({ payload }: CredentialDocument): JsonValue {
  return payload.kind === 'json' ? payload.json : decodeParts(payload.compact);
}

function jsonOfAnswer({ answer }: Use): JsonValue {
  if (answer.outcome !== 'found') return null;
  return parse(answer.text) ?? decodeParts(answer.text);
}

// The claims of a compact token; what is none has none.
function decodeParts(compact: string): JsonValue {
  const parts = compact.split(/[.~]/u).slice(0, 2);
  return parts.map((part) => parse(Buffer.from(part, 'base64url').toString('utf8')) ?? null);
}

function parse(text: string): JsonValue | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever JSON gives is JSON
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
