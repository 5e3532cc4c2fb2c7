import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import type { CandidateQuery, Workspace } from '../../../../src/main/store/index.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import type { Sql } from '../../../../src/main/store/sql.ts';
import { AT, facts, record, sha256, uuid } from '../samples.ts';

const AMARA = uuid();
const BEN = uuid();
const IMPORT = uuid();

/** A credential as it was written before, by ids and hashes as text. */
function writeOld(
  sql: Sql,
  name: string,
  candidateId: string | undefined,
  standing: number,
): string {
  const id = uuid();
  const fileId = uuid();
  const { verification, recipient, trust } = record();
  const verdict = ['rejected', 'lapsed', 'verified'][standing];
  sql.run('INSERT INTO source_file VALUES (?, ?, ?, ?)', sha256(name), 3, Buffer.from('abc'), AT);
  sql.run(
    'INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)',
    fileId,
    IMPORT,
    sha256(name),
    candidateId === AMARA ? 'Amara' : '',
    name,
    '[]',
    AT,
  );
  sql.run(
    `INSERT INTO credential VALUES (?, ?, ?, '', ?, ?, 'ob3-json', ?, ?, 'unstated', 'unknown', ?,
                                    'did:web:uni.example', ?, NULL, NULL, ?, ?, ?, ?, ?)`,
    id,
    fileId,
    sha256(name),
    candidateId,
    candidateId === undefined ? undefined : 'container',
    name,
    verdict,
    standing,
    `University ${standing}`,
    JSON.stringify(facts({ name })),
    JSON.stringify({ ...verification, verdict }),
    JSON.stringify(recipient.check),
    JSON.stringify(trust.check),
    AT,
  );
  sql.run(
    `INSERT INTO skill_claim VALUES (?, 'python', 'alignment', 1, ?, NULL, NULL, NULL, 'B2')`,
    id,
    `Python of ${name}`,
  );
  return id;
}

function writeOldWorkspace(path: string): readonly string[] {
  const database = new BetterSqlite3(path);
  const sql = createSql(database);
  migrate(sql, MIGRATIONS.slice(0, 6));
  sql.run(`INSERT INTO import_run VALUES (?, ?, 'finished', '{"importId":"x"}')`, IMPORT, AT);
  for (const [id, name, words] of [
    [AMARA, 'Amara', ' amara amara example org'],
    [BEN, 'Ben', ' ben'],
  ]) {
    sql.run(
      'INSERT INTO candidate VALUES (?, ?, ?, ?, 9, 9, 9, 9, ?)',
      id,
      name,
      ` ${name?.toLowerCase()}`,
      words,
      AT,
    );
  }
  sql.run('INSERT INTO container VALUES (?, ?, ?)', 'Amara', AMARA, AT);
  sql.run(`INSERT INTO skill VALUES ('python', 'Python', 'ESCO', 'S1', NULL)`);
  const ids = [
    writeOld(sql, 'first', AMARA, 2),
    writeOld(sql, 'second', AMARA, 1),
    writeOld(sql, 'third', BEN, 0),
    writeOld(sql, 'waits', undefined, 2),
  ];
  sql.run('INSERT INTO credential_inner_issuer VALUES (?, ?)', 'did:web:inner.example', ids[1]);
  for (const [kind, value, origin, credential] of [
    ['email', 'amara@example.org', 'container', undefined],
    ['subject-id', 'did:key:amara', 'credential', ids[0]],
  ]) {
    sql.run(
      'INSERT INTO candidate_identity VALUES (?, ?, ?, ?, ?, ?)',
      AMARA,
      kind,
      value,
      origin,
      credential,
      AT,
    );
  }
  database.close();
  return ids;
}

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
  expect(all.rows).toMatchObject([
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
  expect(await workspace.files.isHeld(sha256('first'), 'Amara')).toBe(true);
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
