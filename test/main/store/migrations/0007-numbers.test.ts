import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { CandidateQuery, Workspace } from '../../../../src/main/store/index.ts';
import { facts, record, sha256 } from '../samples.ts';
import { AMARA, BEN, writeOldWorkspace } from './old-workspace.ts';

function openOld(): {
  readonly workspace: Workspace;
  readonly ids: readonly string[];
  readonly path: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const path = join(folder, 'old.touchstone');
  const ids = writeOldWorkspace(path);
  const opened = openWorkspace(path, { clock: Date.now });
  if (!opened.ok) throw new Error(opened.error.reason);
  onTestFinished(() => {
    opened.value.close();
    rmSync(folder, { recursive: true });
  });
  return { workspace: opened.value, ids, path };
}

const EVERYBODY: CandidateQuery = {
  terms: [],
  skills: [],
  issuers: [],
  verdicts: [],
  offset: 0,
  limit: 10,
};

test('an old workspace lists, counts and finds as before', async () => {
  const { workspace } = openOld();
  const { screening, credentials } = workspace;
  const all = await screening.findCandidates(EVERYBODY);
  expect(all.rows.map(({ id }) => id)).toEqual([AMARA, BEN]);
  expect(await screening.getRows([AMARA, BEN])).toMatchObject([
    {
      id: AMARA,
      emails: ['amara@example.org'],
      verdicts: { verified: 1, lapsed: 1, unconfirmed: 0, rejected: 0 },
      skills: [{ key: 'python', name: 'Python', framework: 'ESCO', level: 'B2', proven: true }],
      issuers: ['University 1', 'University 2'],
    },
    { id: BEN, skills: [], issuers: [], verdicts: { rejected: 1 } },
  ]);
  expect(all.facets.skills).toEqual([{ value: 'python', label: 'Python', count: 1 }]);
  expect(all.facets.issuers).toEqual([
    { value: 'did:web:uni.example', label: 'University 1', count: 1 },
  ]);
  const found = await screening.findCandidates({ ...EVERYBODY, skills: ['python'] });
  expect(found.rows.map((row) => row.id)).toEqual([AMARA]);
  expect(await screening.findNameWords([' exam', ' ben', ' zed'])).toEqual([' exam', ' ben']);
  expect(await credentials.countByVerdict()).toEqual({
    verified: 2,
    lapsed: 1,
    unconfirmed: 0,
    rejected: 1,
    unassigned: 1,
    total: 4,
  });
});

test('an old workspace gives each credential as it was written', async () => {
  const { workspace, ids } = openOld();
  const stored = await workspace.credentials.get(ids[1] ?? '');
  expect(stored).toMatchObject({
    candidateId: AMARA,
    fileSha256: sha256('second'),
    container: 'Amara',
    verification: { ...record().verification, verdict: 'lapsed' },
  });
  expect(stored?.facts).toEqual(facts({ name: 'second' }));
  const person = await workspace.candidates.get(AMARA);
  expect(person?.credentials.map((one) => [one.id, one.skills[0]?.name])).toEqual([
    [ids[0], 'Python of first'],
    [ids[1], 'Python of second'],
  ]);
  expect(await workspace.credentials.listUnassignedIds()).toEqual([ids[3]]);
  expect(await workspace.candidates.identitiesOf(AMARA)).toEqual([
    { kind: 'email', value: 'amara@example.org', origin: 'container' },
    { kind: 'subject-id', value: 'did:key:amara', origin: 'credential', credentialId: ids[0] },
  ]);
  expect(await workspace.files.findTaken(sha256('first'), 'Amara')).toBeDefined();
  expect(Buffer.from((await workspace.files.readBytes(sha256('first'))) ?? [])).toEqual(
    Buffer.from('abc'),
  );
  expect(await workspace.candidates.findByContainer('Amara')).toBe(AMARA);
  expect(await workspace.imports.latest()).toEqual({ importId: 'x' });
});

test('nothing is left without its own', () => {
  const { path } = openOld();
  const database = new BetterSqlite3(path, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});
