import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { buildReport, writeReport, writeSubjectPage, zipFiles } from '../../report/index.ts';
import type { SubjectPage } from '../../report/index.ts';
import type { GroupAnswer, HeldIdentity, StoredResume, Workspace } from '../../store/index.ts';
import type { NoteView } from '../../../shared/contract/desk-calls.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { describeAuditEntry } from '../../../shared/messages/audit.ts';
import { currentLanguage } from '../../../shared/messages/language.ts';
import { KEEPING_LINES } from '../../../shared/messages/keeping-lines.ts';
import { SUBJECT_COPY } from '../../../shared/messages/subject-copy.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import { APPLICATION } from '../application.ts';
import { entriesOf } from './audit-workspace.ts';
import { inWorkspace } from '../workspaces/in-workspace.ts';
import type { WorkspaceFile } from '../workspaces/in-workspace.ts';
import { getCandidate } from '../judging/with-findings.ts';
import { describeNotWritten, writeWhole } from '../write-file.ts';
import { refusalOf } from '../write-refusal.ts';
import { errorCodeOf } from '../../../shared/lib/error-code.ts';

export interface SubjectCopyOptions extends WorkspaceFile {
  /** By id, or by name. */
  readonly person: string;
  /** The zip to be written. */
  readonly file: string;
}

/**
 * Writes all that is held about one person as a zip: a page to read, the same as data, a report on the
 * credentials, and the files that were handed in. A file that holds other people's credentials too is
 * named and left out.
 *
 * @returns The person's name, or a sentence for a person.
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 15(3)
 */
export async function writeSubjectCopy(
  options: SubjectCopyOptions,
): Promise<Result<string, string>> {
  const { workspaceFile, clock, person, file } = options;
  return inWorkspace(options, async (workspace) => {
    const found = await workspace.erasures.findNamed(person);
    const [first] = found;
    if (first === undefined) return err(KEEPING_LINES.unknown(person));
    const ids = found.map(({ id }) => id);
    if (ids.length > 1) return err(KEEPING_LINES.several(person, ids));
    const name = basename(workspaceFile, extname(workspaceFile));
    try {
      const written = await writeCopyOf({ workspace, clock, workspaceName: name }, first.id, file);
      return written === undefined ? err(KEEPING_LINES.unknown(person)) : ok(written);
    } catch (cause) {
      // What is no refusal of the system is a bug, and is written down as one.
      if (errorCodeOf(cause) === '' || refusalOf(cause) !== undefined) throw cause;
      return err(describeNotWritten(file, cause));
    }
  });
}

/** Of a workspace that is open. */
export interface CopySource {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  readonly workspaceName: string;
}

/**
 * The same from a workspace that is open, written whole or not at all.
 *
 * @returns The person's name; `undefined` where there is nobody of this id.
 * @throws {Error} where the file cannot be written.
 */
export async function writeCopyOf(
  { workspace, clock, workspaceName }: CopySource,
  candidateId: string,
  file: string,
): Promise<string | undefined> {
  const held = await gather(workspace, clock, candidateId);
  if (held === undefined) return undefined;
  const createdAt = formatInstant(clock());
  const files = await layOut(workspace, held, { createdAt, workspaceName });
  await writeWhole(file, await zipFiles(files, createdAt));
  await workspace.audit.append('export', { format: 'zip', candidates: 1, copyFor: 'person' });
  return held.candidate.name;
}

/** All that is held about one person. */
interface Held {
  readonly candidate: CandidateView;
  readonly isHeld: boolean;
  /** What those were called who were merged into this person. */
  readonly formerNames: readonly string[];
  readonly identities: readonly HeldIdentity[];
  readonly notes: readonly NoteView[];
  readonly tags: readonly string[];
  /** What they said of the groups that they are of, for the measure of adverse impact. */
  readonly groups: readonly GroupAnswer[];
  readonly stages: readonly { readonly opening: string; readonly stage: string }[];
  readonly resumes: readonly StoredResume[];
  readonly files: readonly HeldFile[];
  readonly audit: readonly AuditEntry[];
}

interface HeldFile {
  readonly name: string;
  readonly sha256: string;
  /** Whether other people's credentials are in it, too. */
  readonly isShared: boolean;
}

async function gather(
  workspace: Workspace,
  clock: () => Instant,
  candidateId: string,
): Promise<Held | undefined> {
  const candidate = await getCandidate({ workspace, clock }, candidateId);
  if (candidate === undefined) return undefined;
  const { candidates, doubles, groupAnswers, notes, tags, stages, resumes, erasures } = workspace;
  const held = await resumes.list(candidateId);
  const reached = await stages.ofCandidate(candidateId);
  return {
    candidate,
    isHeld: await erasures.isHeld(candidateId),
    formerNames: await doubles.mergedNames(candidateId),
    identities: await candidates.identitiesOf(candidateId),
    notes: await notes.list(candidateId),
    tags: await tags.of(candidateId),
    groups: await groupAnswers.ofCandidate(candidateId),
    stages: reached.flatMap(({ title, stage }) =>
      stage === undefined ? [] : [{ opening: title, stage }],
    ),
    resumes: held,
    files: await listFiles(workspace, candidate, held),
    audit: await entriesAbout(workspace, candidate),
  };
}

async function listFiles(
  { files }: Workspace,
  { id, credentials }: CandidateView,
  resumes: readonly StoredResume[],
): Promise<readonly HeldFile[]> {
  const named = new Map([
    ...credentials.map(({ file }) => [file.sha256, file.name] as const),
    ...resumes.map(({ sha256, name }) => [sha256, name] as const),
  ]);
  return Promise.all(
    [...named].map(async ([sha256, name]) => {
      return { sha256, name, isShared: await files.isShared(sha256, id) };
    }),
  );
}

// The trail names people and credentials by the hash of their ids only.
async function entriesAbout(
  { audit }: Workspace,
  { id, credentials }: CandidateView,
): Promise<readonly AuditEntry[]> {
  const own = new Set([id, ...credentials.map((one) => one.id)].map(hashOf));
  const found: AuditEntry[] = [];
  for await (const entry of entriesOf(audit)) {
    const named = Object.values(entry.detail).flat();
    if (named.some((value) => typeof value === 'string' && own.has(value))) found.push(entry);
  }
  // Other people stand in the same entries: of them nothing is told.
  return found.map(({ detail, ...entry }) => {
    const { persons: _others, ...rest } = detail;
    return { ...entry, detail: 'persons' in detail ? { ...rest, persons: [hashOf(id)] } : rest };
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Made {
  readonly createdAt: string;
  readonly workspaceName: string;
}

async function layOut(
  { files }: Workspace,
  held: Held,
  made: Made,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const model = buildReport({
    ...made,
    language: currentLanguage(),
    candidates: [held.candidate],
    question: SUBJECT_COPY.title(held.candidate.name),
    application: APPLICATION,
  });
  const laid = new Map<string, Uint8Array>([
    ['index.html', writeSubjectPage(pageOf(held, made))],
    [
      'data.json',
      new TextEncoder().encode(`${JSON.stringify({ ...made, ...held }, undefined, 2)}\n`),
    ],
    ['report.html', await writeReport({ model }, 'html')],
  ]);
  for (const { sha256: digest, name, isShared } of held.files) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time
    const bytes = isShared ? undefined : await files.readBytes(digest);
    if (bytes !== undefined) laid.set(placeOf(digest, name), bytes);
  }
  return laid;
}

// As the evidence of a report names them: the same name twice must not cost one of the files.
function placeOf(digest: string, name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{M}\p{N}._ ()@-]+/gu, '_').replace(/^[. ]+/u, '');
  return `originals/${digest.slice(0, 16)}-${safe.slice(-80) || 'file'}`;
}

function pageOf(held: Held, { createdAt, workspaceName }: Made): SubjectPage {
  const { candidate, identities, notes, tags, groups, stages, resumes, files, audit } = held;
  return {
    title: SUBJECT_COPY.title(candidate.name),
    made: SUBJECT_COPY.made(createdAt, workspaceName),
    none: SUBJECT_COPY.none,
    sections: [
      {
        heading: SUBJECT_COPY.person,
        lines: [
          candidate.name,
          ...held.formerNames.map((name) => SUBJECT_COPY.merged(name)),
          ...candidate.emails,
          ...(held.isHeld ? [SUBJECT_COPY.held] : []),
        ],
      },
      {
        heading: SUBJECT_COPY.known,
        lines: identities.map(({ kind, value, origin }) => `${kind}: ${value} (${origin})`),
      },
      {
        heading: SUBJECT_COPY.credentials,
        hint: SUBJECT_COPY.credentialsHint,
        lines: candidate.credentials.map(
          ({ title, issuer, verdict }) =>
            `${title} · ${issuer.name} · ${VERDICT_WORDS[verdict].label}`,
        ),
      },
      {
        heading: SUBJECT_COPY.resumes,
        lines: resumes.map(
          ({ name, claims }) => `${name}: ${claims.map((claim) => claim.name).join(', ')}`,
        ),
      },
      {
        heading: SUBJECT_COPY.notes,
        lines: notes.map(({ text, changedAt }) => `${changedAt}: ${text}`),
      },
      { heading: SUBJECT_COPY.tags, lines: tags },
      {
        heading: SUBJECT_COPY.groups,
        lines: groups.map(({ category, value }) => `${category}: ${value}`),
      },
      {
        heading: SUBJECT_COPY.stages,
        lines: stages.map(({ opening, stage }) => `${opening}: ${stage}`),
      },
      {
        heading: SUBJECT_COPY.files,
        lines: files.map(({ sha256: digest, name, isShared }) =>
          isShared ? `${name}. ${SUBJECT_COPY.shared}` : placeOf(digest, name),
        ),
      },
      {
        heading: SUBJECT_COPY.audit,
        lines: audit.map((entry) => `${entry.at}: ${describeAuditEntry(entry)}`),
      },
    ],
  };
}
