import type { KnownIdentity } from '../../shared/model/credential.ts';
import { listCandidateRows } from './candidate-rows.ts';
import { refreshSearchText } from './candidate-summary.ts';
import type { StoreContext } from './context.ts';
import { listCredentialViews } from './credential-views.ts';
import { foldWords } from './search-text.ts';
import type { Sql } from './sql.ts';
import type { CandidateStore, HeldIdentity } from './workspace.ts';

/** People, and what is known of them. */
export function createCandidateStore(context: StoreContext): CandidateStore {
  const { sql } = context;
  return {
    create: async (name) => createCandidate(context, name),
    rename: async (candidateId, name) => sql.transaction(() => rename(sql, candidateId, name)),
    setEmails: async (candidateId, emails) =>
      sql.transaction(() => setEmails(context, candidateId, emails)),
    addIdentities: async (candidateId, identities) =>
      sql.transaction(() =>
        writeIdentities(context, {
          candidateId,
          origin: 'credential',
          credentialId: undefined,
          identities,
        }),
      ),
    identitiesOf: async (candidateId) => identitiesOf(sql, candidateId),
    listIdentities: async () => listIdentities(sql),
    findByContainer: async (container) => findByContainer(sql, container),
    count: async () =>
      sql.get<{ count: number }>('SELECT COUNT(*) AS count FROM candidate')?.count ?? 0,
    get: async (candidateId) => {
      const [row] = listCandidateRows(sql, [candidateId]);
      if (row === undefined) return undefined;
      return { ...row, credentials: listCredentialViews(sql, candidateId) };
    },
    getRows: async (candidateIds) => listCandidateRows(sql, candidateIds),
  };
}

export function createCandidate({ sql, newId, now }: StoreContext, name: string): string {
  const id = newId();
  const words = foldWords(name);
  sql.run(
    'INSERT INTO candidate (id, name, sort_name, search_text, created_at) VALUES (?, ?, ?, ?, ?)',
    id,
    name,
    words,
    words,
    now(),
  );
  return id;
}

/** The person whose folder or zip of this name came in before. */
export function findByContainer(sql: Sql, container: string): string | undefined {
  return sql.get<{ id: string }>(
    'SELECT candidate_id AS id FROM container WHERE name = ?',
    container,
  )?.id;
}

export type IdentityOrigin = HeldIdentity['origin'];

/** Adds what is not known yet, in the transaction of the caller. */
export function writeIdentities(
  { sql, now }: StoreContext,
  input: {
    readonly candidateId: string;
    readonly origin: IdentityOrigin;
    /** The credential that taught them and takes them along when it moves. */
    readonly credentialId: string | undefined;
    readonly identities: readonly KnownIdentity[];
  },
): void {
  for (const { kind, value } of input.identities) {
    sql.run(
      `INSERT INTO candidate_identity (candidate_id, kind, value, origin, credential_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      input.candidateId,
      kind,
      value,
      input.origin,
      input.credentialId,
      now(),
    );
  }
  if (input.identities.length > 0) refreshSearchText(sql, input.candidateId);
}

function rename(sql: Sql, candidateId: string, name: string): boolean {
  const changed = sql.run('UPDATE candidate SET name = ? WHERE id = ?', name, candidateId);
  refreshSearchText(sql, candidateId);
  return changed > 0;
}

function setEmails(context: StoreContext, candidateId: string, emails: readonly string[]): boolean {
  const { sql } = context;
  if (sql.get('SELECT 1 FROM candidate WHERE id = ?', candidateId) === undefined) return false;
  sql.run(
    `DELETE FROM candidate_identity
      WHERE candidate_id = ? AND kind = 'email' AND origin IN ('person', 'container')`,
    candidateId,
  );
  const identities = emails.map((email) => ({ kind: 'email', value: email.trim() }) as const);
  writeIdentities(context, { candidateId, origin: 'person', credentialId: undefined, identities });
  refreshSearchText(sql, candidateId);
  return true;
}

function identitiesOf(sql: Sql, candidateId: string): readonly HeldIdentity[] {
  return sql
    .all<KnownIdentity & { readonly origin: IdentityOrigin; readonly credentialId: string | null }>(
      `SELECT kind, value, origin, credential_id AS credentialId FROM candidate_identity
        WHERE candidate_id = ? ORDER BY kind, value, origin, credential_id`,
      candidateId,
    )
    .map(({ credentialId, ...identity }) =>
      credentialId === null ? identity : { ...identity, credentialId },
    );
}

function listIdentities(
  sql: Sql,
): readonly { readonly candidateId: string; readonly identity: KnownIdentity }[] {
  return sql
    .all<KnownIdentity & { readonly candidateId: string }>(
      `SELECT DISTINCT candidate_id AS candidateId, kind, value FROM candidate_identity
        ORDER BY candidate_id, kind, value`,
    )
    .map(({ candidateId, kind, value }) => ({ candidateId, identity: { kind, value } }));
}
