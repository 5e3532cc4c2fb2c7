import { placeCredential } from '../../candidates/index.ts';
import { findFindings } from '../../screening/index.ts';
import type { CredentialRecord, Placement, WrittenCredential } from '../../store/index.ts';
import { judgeRecipient } from '../../verify/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import type { KnownIdentity } from '../../../shared/model/credential.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { chooseContainer, containerOf } from './container.ts';
import type { JudgedCredential } from './examine.ts';
import { firmIdentities, identitiesTaughtBy } from '../judging/judging.ts';
import type { ImportRun } from './context.ts';

/**
 * A credential whose issuers were judged while other files were being verified: that may wait for
 * documents, and nothing may be waited for while files are being written. What is decided in between is
 * heard at the end of the import (run-import.ts).
 */
export type JudgedAhead = Omit<JudgedCredential, 'recipient'>;

/** A file that was read and examined, ready to be written. */
export interface ExaminedSource {
  readonly name: string;
  /** The folders around the file, from the outermost, and its own name where it is an archive. */
  readonly labels: readonly string[];
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly credentials: readonly JudgedAhead[];
  readonly problems: readonly Problem[];
}

export interface Committed {
  readonly records: readonly CredentialRecord[];
  readonly written: readonly WrittenCredential[];
}

/**
 * Places and judges what was found in a file, and writes it: one transaction for each person's
 * folder in it. The file's own comes last, since by that it is known to be held; so what a crash
 * leaves half done is done again.
 */
export async function commitFile(run: ImportRun, source: ExaminedSource): Promise<Committed> {
  const own = chooseContainer(source.labels);
  const groups = groupByContainer(source);
  const ownCredentials = groups.get(own) ?? [];
  groups.delete(own);
  const records: CredentialRecord[] = [];
  const written: WrittenCredential[] = [];
  for (const [container, credentials] of [...groups, [own, ownCredentials] as const]) {
    const prepared = await prepareRecords(run, container, credentials);
    const problems = container === own ? source.problems : [];
    const { name, sha256, bytes } = source;
    const { importId } = run;
    const file = { importId, name, container, sha256, bytes, credentials: prepared, problems };
    const rows = await run.workspace.files.record(file);
    learn(run, rows);
    records.push(...(run.tellsFiles ? await withFound(run, prepared, rows) : prepared));
    written.push(...rows);
  }
  return { records, written };
}

/** As they are told of: with what was found by looking at what had come before. */
async function withFound(
  { workspace, clock }: ImportRun,
  records: readonly CredentialRecord[],
  written: readonly WrittenCredential[],
): Promise<readonly CredentialRecord[]> {
  const idOf = new Map(written.map(({ path, credentialId }) => [path, credentialId]));
  const evidence = await workspace.findings.evidenceOf([...idOf.values()]);
  const checkedAt = formatInstant(clock());
  return records.map((record) => {
    const own = evidence.get(idOf.get(record.path) ?? '');
    if (own === undefined) return record;
    const found = findFindings(own).map((finding) => ({ ...finding, checkedAt }));
    const checks = [...record.verification.checks, ...found];
    return { ...record, verification: { ...record.verification, checks } };
  });
}

function groupByContainer(source: ExaminedSource): Map<string, JudgedAhead[]> {
  const groups = new Map<string, JudgedAhead[]>();
  for (const credential of source.credentials) {
    const container = containerOf(source.labels, credential.path);
    const group = groups.get(container);
    if (group === undefined) groups.set(container, [credential]);
    else group.push(credential);
  }
  return groups;
}

async function prepareRecords(
  run: ImportRun,
  container: string,
  credentials: readonly JudgedAhead[],
): Promise<CredentialRecord[]> {
  const checkedAt = formatInstant(run.clock());
  const containerCandidateId =
    container === '' ? undefined : await run.workspace.candidates.findByContainer(container);
  const records: CredentialRecord[] = [];
  for (const credential of credentials) {
    const { facts, verification } = credential;
    const { verdict } = verification;
    const input = { facts, verdict, container, containerCandidateId };
    const placement = placeCredential(input, run.directory);
    const known = await knownOf(run, placement);
    const recipient = judgeRecipient(facts, known, checkedAt);
    const identities = identitiesTaughtBy(facts, verdict, recipient);
    records.push({ ...credential, recipient, placement, identities });
  }
  return records;
}

// A person founded by this credential's own statement is not confirmed by it.
async function knownOf(run: ImportRun, placement: Placement): Promise<readonly KnownIdentity[]> {
  if (placement.kind === 'existing') {
    return firmOf(run, placement.candidateId);
  }
  if (placement.kind === 'new' && placement.reason === 'container') {
    return placement.identities ?? [];
  }
  return [];
}

async function firmOf(run: ImportRun, candidateId: string): Promise<readonly KnownIdentity[]> {
  const known =
    run.firm.get(candidateId) ??
    firmIdentities(await run.workspace.candidates.identitiesOf(candidateId));
  run.firm.set(candidateId, known);
  return known;
}

function learn(run: ImportRun, written: readonly WrittenCredential[]): void {
  for (const { candidateId, taught } of written) {
    if (candidateId === undefined) continue;
    run.touched.add(candidateId);
    run.directory.add(candidateId, taught);
  }
}
