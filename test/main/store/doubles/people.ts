import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { CredentialRecord, Workspace } from '../../../../src/main/store/index.ts';
import type { CredentialMarks, KnownIdentity } from '../../../../src/shared/model/credential.ts';
import { AT, facts, file as fileOf, fromFolder, record, sha256, uuid } from '../samples.ts';

/** A workspace in a file, whose clock goes on with each look. */
export async function made() {
  const folder = mkdtempSync(join(tmpdir(), 'doubles-'));
  const file = join(folder, 'a.touchstone');
  let now = Date.parse(AT);
  const opened = openWorkspace(file, { clock: () => (now += 1000) });
  if (!opened.ok) throw new Error(opened.error.reason);
  const workspace = opened.value;
  onTestFinished(() => {
    workspace.close();
    rmSync(folder, { recursive: true });
  });
  const importId = uuid();
  await workspace.imports.start(importId, AT);
  /** Somebody in whose folder these came. @returns The person's id. */
  const person = async (
    folderName: string,
    credentials: readonly CredentialRecord[],
    bytes?: string,
  ) => {
    const container = `${folderName} #${uuid()}`;
    const placed = credentials.map((one, place) => ({
      ...one,
      path: one.path === '' ? String(place) : one.path,
      placement: fromFolder(folderName),
    }));
    const name = bytes ?? `${container}.json`;
    const written = await workspace.files.record(
      fileOf(importId, name, { container, credentials: placed }),
    );
    const id = written[0]?.candidateId;
    if (id === undefined) throw new Error('nobody');
    return id;
  };
  return { workspace, file, importId, person };
}

export async function lookAll({ doubles }: Workspace): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { isMore } = await doubles.look(100);
    if (!isMore) return;
  }
}

export async function foundIn(workspace: Workspace) {
  await lookAll(workspace);
  return workspace.doubles.list(100);
}

export const email = (value: string): KnownIdentity => ({ kind: 'email', value });
export const issuedBy = (id: string) =>
  facts({ issuer: { id, claimedName: undefined, url: undefined } });

export function marked(marks: Partial<CredentialMarks>, more: Parameters<typeof record>[0] = {}) {
  const one = record(more);
  const all = { copies: [], keys: [], addresses: [], ...marks };
  return { ...one, verification: { ...one.verification, marks: all } };
}

export function resume(name: string, emails: readonly string[] = []) {
  const claims = [{ skill: 'python', name: 'Python', isListed: true, quote: 'I know it' }];
  const bytes = Buffer.from(name);
  return { name, format: 'pdf' as const, sha256: sha256(name), bytes, emails, claims };
}
