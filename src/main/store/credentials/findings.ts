import { noteDown, pseudonym } from '../audit.ts';
import type { StoreContext } from '../context.ts';
import { ADDRESSES, DATES, FILE_NAMES, PICTURES, REUSES, refreshLooks } from '../lists/looks.ts';
import { candidateNosOf } from '../people/candidates.ts';
import type { Sql } from '../sql.ts';
import { readTally } from '../lists/tally.ts';
import { listOpenDates } from './open-dates.ts';
import type {
  AddressGroup,
  CredentialEvidence,
  FindingStore,
  OtherCopy,
  SharedKey,
} from './finding-store.ts';

// What a page shows of others; the rest is of the same kind.
const OTHERS_LIMIT = 1000;
const ISSUERS_LIMIT = 100;
const KEYS_LIMIT = 100;

/** What one file does not show, found by looking up what others have handed in. */
export function createFindingStore(context: StoreContext): FindingStore {
  const { sql, now } = context;
  return {
    evidenceOf: async (credentialIds) => evidenceOf(sql, credentialIds),
    countToLookAt: async () => readTally(sql).toLookAt,
    sharedKeys: async () => sharedKeys(sql),
    openDates: async (limit) => listOpenDates(sql, limit),
    decide: async (decisions, isInOrder) =>
      sql.transaction(() => {
        for (const { kind, subject } of decisions) {
          noteDown(context, 'finding', {
            kind,
            subjects: subject.split(' ').map(pseudonym),
            isInOrder,
          });
          sql.run('DELETE FROM finding_decision WHERE kind = ? AND subject = ?', kind, subject);
          if (!isInOrder) continue;
          sql.run(
            'INSERT INTO finding_decision (kind, subject, decided_at) VALUES (?, ?, ?)',
            kind,
            subject,
            now(),
          );
        }
        refreshLooks(
          sql,
          decisions.flatMap((decision) => concerned(sql, decision)),
        );
      }),
    addressesToTry: async (limit) => addressesToTry(sql, limit),
    emailsAfter: async (no, limit) =>
      sql.all(
        `SELECT no, value AS email FROM identity WHERE kind = 'email' AND no > ? ORDER BY no LIMIT ?`,
        no,
        limit,
      ),
    recordTried: async (groups) => sql.transaction(() => recordTried(sql, groups)),
  };
}

type Decision = Parameters<FindingStore['decide']>[0][number];

function concerned(sql: Sql, { kind, subject }: Decision): readonly number[] {
  // A key's issuers are nobody's own: no person is to be looked at for one.
  if (kind === 'key') return [];
  return kind === 'same-person'
    ? candidateNosOf(sql, subject.split(' '))
    : sql.numbers(
        'SELECT candidate_no FROM credential WHERE id = ? AND candidate_no IS NOT NULL',
        subject,
      );
}

interface OtherRow extends Omit<OtherCopy, 'isCopy' | 'decidedAt'> {
  readonly id: string;
  readonly decidedAt: string | null;
  readonly isCopy: number;
}

function evidenceOf(sql: Sql, ids: readonly string[]): ReadonlyMap<string, CredentialEvidence> {
  const asked = JSON.stringify(ids);
  const copies = Map.groupBy(sql.all<OtherRow>(withOthers(REUSES), asked), ({ id }) => id);
  const addressed = Map.groupBy(sql.all<OtherRow>(withOthers(ADDRESSES), asked), ({ id }) => id);
  const named = Map.groupBy(sql.all<OtherRow>(withOthers(FILE_NAMES), asked), ({ id }) => id);
  const pictures = decisionsOf(sql, PICTURES, asked);
  const dates = decisionsOf(sql, DATES, asked);
  const keys = keysOf(sql, asked);
  return new Map(
    ids.map((id) => [
      id,
      {
        copies: (copies.get(id) ?? []).map(otherOf),
        addressed: (addressed.get(id) ?? []).map(otherOf),
        named: (named.get(id) ?? []).map(otherOf),
        picture: pictures.get(id),
        date: dates.get(id),
        keys: keys.get(id) ?? [],
      },
    ]),
  );
}

function withOthers(evidence: string): string {
  return `
    SELECT own.id, other_person.id AS candidateId, other_person.name, other.file, other.verdict,
           MAX(other.is_copy) AS isCopy, decision.decided_at AS decidedAt
      FROM (${evidence} AND own.id IN (SELECT value FROM json_each(?))) AS other
      JOIN credential AS own ON own.no = other.own_no
      JOIN candidate AS other_person ON other_person.no = other.person_no
      LEFT JOIN finding_decision AS decision
        ON decision.kind = 'same-person' AND decision.subject = other.pair
     GROUP BY own.id, other_person.id ORDER BY own.id, other_person.name, other_person.id
     LIMIT ${OTHERS_LIMIT}`;
}

function otherOf({ candidateId, name, file, verdict, isCopy, decidedAt }: OtherRow) {
  return {
    candidateId,
    name,
    file: file ?? undefined,
    verdict: verdict ?? undefined,
    isCopy: isCopy === 1,
    decidedAt: decidedAt ?? undefined,
  };
}

function decisionsOf(sql: Sql, evidence: string, asked: string) {
  const rows = sql.all<{ id: string; decidedAt: string | null }>(
    `SELECT own.id, decision.decided_at AS decidedAt ${evidence}
        AND own.id IN (SELECT value FROM json_each(?))`,
    asked,
  );
  return new Map(
    rows.map(({ id, decidedAt }) => [id, { decidedAt: decidedAt ?? undefined }] as const),
  );
}

interface KeyRow {
  readonly id: string;
  readonly keyNo: number;
  readonly thumbprint: string;
  readonly decidedAt: string | null;
}

/** Of each credential the keys that sign for more than one issuer. */
function keysOf(sql: Sql, asked: string): ReadonlyMap<string, readonly SharedKey[]> {
  const rows = sql.all<KeyRow>(
    `SELECT own.id, key.no AS keyNo, key.thumbprint, decision.decided_at AS decidedAt
       FROM json_each(?) AS asked
       JOIN credential AS own ON own.id = asked.value
       JOIN credential_key AS used ON used.credential_no = own.no
       JOIN issuer_key AS key ON key.no = used.key_no
       LEFT JOIN finding_decision AS decision
         ON decision.kind = 'key' AND decision.subject = key.thumbprint
      WHERE EXISTS (SELECT 1 FROM issuer_of_key AS others
                     WHERE others.key_no = key.no AND others.issuer_no <> used.issuer_no)`,
    asked,
  );
  const issuers = new Map(
    [...new Set(rows.map(({ keyNo }) => keyNo))].map((no) => [no, issuersOfKey(sql, no)] as const),
  );
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [
      id,
      own.map(({ keyNo, thumbprint, decidedAt }) => ({
        thumbprint,
        issuers: issuers.get(keyNo) ?? [],
        decidedAt: decidedAt ?? undefined,
      })),
    ]),
  );
}

// Over keys, of which an issuer has a few, not over credentials.
function sharedKeys(sql: Sql): readonly SharedKey[] {
  const rows = sql.all<Omit<KeyRow, 'id'>>(
    `SELECT key.no AS keyNo, key.thumbprint, decision.decided_at AS decidedAt
       FROM (SELECT key_no, COUNT(*) AS issuers FROM issuer_of_key GROUP BY key_no HAVING COUNT(*) > 1) AS shared
       JOIN issuer_key AS key ON key.no = shared.key_no
       LEFT JOIN finding_decision AS decision
         ON decision.kind = 'key' AND decision.subject = key.thumbprint
      ORDER BY shared.issuers DESC, key.thumbprint LIMIT ${KEYS_LIMIT}`,
  );
  return rows.map(({ keyNo, thumbprint, decidedAt }) => ({
    thumbprint,
    issuers: issuersOfKey(sql, keyNo),
    decidedAt: decidedAt ?? undefined,
  }));
}

function issuersOfKey(sql: Sql, keyNo: number): SharedKey['issuers'] {
  return sql.all(
    `SELECT issuer.id, issuer.name FROM issuer_of_key
       JOIN named_issuer AS issuer ON issuer.no = issuer_no
      WHERE key_no = ? ORDER BY issuer.name, issuer.id LIMIT ${ISSUERS_LIMIT}`,
    keyNo,
  );
}

interface AddressRow {
  readonly no: number;
  readonly algorithm: AddressGroup['algorithm'];
  readonly salt: string;
  readonly digest: string;
  readonly tried: number;
}

/** Those that no known address fits yet and that were not compared with the newest. */
function addressesToTry(sql: Sql, limit: number): readonly AddressGroup[] {
  const newest =
    sql.numbers(`SELECT no FROM identity WHERE kind = 'email' ORDER BY no DESC LIMIT 1`)[0] ?? 0;
  const rows = sql.all<AddressRow>(
    `SELECT no, algorithm, salt, digest, tried FROM recipient_address
      WHERE identity_no IS NULL AND tried < ? ORDER BY tried, algorithm, salt LIMIT ?`,
    newest,
    limit,
  );
  return [
    ...Map.groupBy(rows, ({ algorithm, salt, tried }) =>
      JSON.stringify([algorithm, salt, tried]),
    ).values(),
  ].flatMap((own) => groupOf(own));
}

function groupOf(own: readonly AddressRow[]): AddressGroup[] {
  const [first] = own;
  if (first === undefined) return [];
  const { algorithm, salt, tried } = first;
  return [{ algorithm, salt, tried, addresses: own.map(({ no, digest }) => ({ no, digest })) }];
}

function recordTried(sql: Sql, tried: Parameters<FindingStore['recordTried']>[0]): void {
  const people = tried.flatMap(({ addressNos, upTo, found }) => {
    sql.run(
      'UPDATE recipient_address SET tried = ? WHERE no IN (SELECT value FROM json_each(?))',
      upTo,
      JSON.stringify(addressNos),
    );
    return found.flatMap(({ addressNo, identityNo }) => {
      sql.run('UPDATE recipient_address SET identity_no = ? WHERE no = ?', identityNo, addressNo);
      return sql.numbers(
        `SELECT candidate_no FROM credential JOIN recipient_address AS address ON address.credential_no = credential.no
          WHERE address.no = ? AND candidate_no IS NOT NULL`,
        addressNo,
      );
    });
  });
  refreshLooks(sql, people);
}
