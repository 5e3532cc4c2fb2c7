import type { SeenIssuerView } from '../../../shared/contract/views.ts';
import { issuerKey } from '../../../shared/lib/issuer-key.ts';
import { skeletonOf } from '../../../shared/lib/look-alike.ts';
import type { Check } from '../../../shared/model/check.ts';
import { VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust } from '../../../shared/model/verdict.ts';
import { noteDown, pseudonym } from '../audit.ts';
import type { StoreContext } from '../context.ts';
import { countRevision } from './registries.ts';
import { readJson, untilWritten } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { IssuerStore } from '../workspace.ts';

/** Whom the employer trusts, and whom not, by its own decision. */
export function createIssuerStore(context: StoreContext): IssuerStore {
  const { sql, now } = context;
  const named = untilWritten(sql, () =>
    sql.all<{ id: string; name: string }>('SELECT id, name FROM named_issuer ORDER BY no'),
  );
  return {
    list: async (text, limit) => listSeen(sql, text, limit),
    named: async () => named(),
    countByTrust: async () => countByTrust(sql),
    decisions: async () =>
      new Map(
        sql
          .all<{ issuerId: string; decision: 'trusted' | 'blocked' }>(
            'SELECT issuer_id AS issuerId, decision FROM issuer_decision ORDER BY issuer_id',
          )
          .map((row) => [row.issuerId, row.decision] as const),
      ),
    trustedNames: async () => listTrustedNames(sql),
    namesakesOf: async (issuerId) => listNamesakes(sql, issuerId),
    decide: async (issuerId, decision) =>
      sql.transaction(() => {
        countRevision(sql);
        const issuer = pseudonym(issuerKey(issuerId));
        noteDown(context, 'trust', { issuer, decision: decision ?? 'none' });
        // It takes the place of one that was made under another way to write the id.
        sql.run(
          'DELETE FROM issuer_decision WHERE issuer_key(issuer_id) = issuer_key(?)',
          issuerId,
        );
        if (decision === undefined) return;
        sql.run(
          'INSERT INTO issuer_decision (issuer_id, decision, decided_at) VALUES (?, ?, ?)',
          issuerId,
          decision,
          now(),
        );
      }),
  };
}

function listTrustedNames(sql: Sql): ReadonlyMap<string, string> {
  return new Map(
    sql.all<{ id: string; name: string }>(TRUSTED_NAMES).map(({ id, name }) => [id, name] as const),
  );
}

// Over issuers, not credentials: there are few of them, and how a name looks is not SQL's to say.
function listNamesakes(sql: Sql, issuerId: string): readonly string[] {
  const named = sql.all<{ id: string; name: string }>('SELECT id, name FROM named_issuer');
  const key = issuerKey(issuerId);
  const isOwn = (id: string) => issuerKey(id) === key;
  const own = named.filter(({ id }) => isOwn(id)).map(({ name }) => skeletonOf(name));
  const looks = new Set(own.filter((skeleton) => skeleton !== ''));
  if (looks.size === 0) return [];
  const alike = named.filter(({ id, name }) => !isOwn(id) && looks.has(skeletonOf(name)));
  return [...new Set(alike.map(({ id }) => id))];
}

const TRUSTED_NAMES = `
  SELECT issuer.id, MIN(name) AS name
    FROM issuer_decision JOIN named_issuer AS issuer ON issuer_key(issuer.id) = issuer_key(issuer_id)
   WHERE decision = 'trusted'
     AND EXISTS (SELECT 1 FROM credential WHERE issuer_no = issuer.no AND verdict = 'verified')
   GROUP BY issuer.id ORDER BY issuer.id`;

// Whom the employer has decided on, and who has issued nothing that is held.
const UNSEEN = `
  SELECT issuer_id, issuer_id, decision,
         json_object('id', 'issuer-trust', 'outcome', iif(decision = 'trusted', 'pass', 'fail'),
                     'code', 'issuer.' || decision, 'params', json_object('issuer', issuer_id),
                     'checkedAt', decided_at),
         0, 0
    FROM issuer_decision
   WHERE NOT EXISTS (SELECT 1 FROM named_issuer AS issuer
                      WHERE issuer_key(issuer.id) = issuer_key(issuer_decision.issuer_id)
                        AND EXISTS (SELECT 1 FROM credential WHERE issuer_no = issuer.no))`;

/** Issuers with what of their credentials stands for all; exported so that a test can look at its plan. */
export const COUNTED_BY_ISSUER = `
  SELECT issuer_no, trust, is_unproven, COUNT(*) AS credentials, MIN(no) AS no
    FROM credential INDEXED BY credential_of_issuer
   GROUP BY issuer_no, verdict, trust, is_unproven`;

// With one max(), SQLite takes the other columns from the row that has it.
const SEEN = `
  SELECT seen.*, COUNT(*) OVER () AS total
    FROM (SELECT best.id, best.name, best.trust, trust_check AS trustCheck, credentials, unproven
            FROM (SELECT issuer.id, issuer.name, counted.trust, counted.no,
                         SUM(credentials) AS credentials,
                         SUM(iif(is_unproven, credentials, 0)) AS unproven,
                         MAX(CASE counted.trust WHEN 'blocked' THEN 8 WHEN 'trusted' THEN 6 WHEN 'known' THEN 4
                                  ELSE NOT is_unproven END)
                    FROM (${COUNTED_BY_ISSUER}) AS counted
                    JOIN named_issuer AS issuer ON issuer.no = counted.issuer_no
                   WHERE issuer.id <> '' GROUP BY issuer.id) AS best
            JOIN credential ON credential.no = best.no
           UNION ALL ${UNSEEN}) AS seen
   WHERE ? = '' OR instr(lower(id || ' ' || name || ' ' || ifnull(trustCheck ->> '$.params.listedAs', '')), ?) > 0
   ORDER BY credentials DESC, name, id LIMIT ?`;

type Decisions = ReadonlyMap<string, 'trusted' | 'blocked'>;

/** By what issuers are looked up by. */
function listDecisions(sql: Sql): Decisions {
  const rows = sql.all<{ id: string; decision: 'trusted' | 'blocked' }>(
    'SELECT issuer_id AS id, decision FROM issuer_decision',
  );
  return new Map(rows.map(({ id, decision }) => [issuerKey(id), decision] as const));
}

interface SeenRow {
  readonly id: string;
  readonly name: string;
  readonly trust: IssuerTrust;
  readonly trustCheck: string;
  readonly credentials: number;
  readonly unproven: number;
  readonly total: number;
}

/**
 * What is proven of an issuer counts, and not what somebody else has written in its name: of its
 * credentials the one that says most stands for all. Whom the employer decided on is there too.
 */
function listSeen(
  sql: Sql,
  text: string,
  limit = -1,
): { readonly total: number; readonly issuers: readonly SeenIssuerView[] } {
  const wanted = text.trim().toLowerCase();
  const rows = sql.all<SeenRow>(SEEN, wanted, wanted, limit);
  const decisions = listDecisions(sql);
  return { total: rows[0]?.total ?? 0, issuers: rows.map((row) => seenOf(row, decisions)) };
}

const VERDICT_LIST = VERDICTS.map((verdict) => `'${verdict}'`).join(', ');

// As `listSeen` has it, but by one index alone: what a check says makes no difference to the trust.
const hasTrust = (trust: IssuerTrust) => `EXISTS (
  SELECT 1 FROM credential INDEXED BY credential_of_issuer
   WHERE issuer_no = issuer.no AND trust = '${trust}' AND verdict IN (${VERDICT_LIST}))`;

/** What of an issuer's credentials stands for all, the foremost first. */
const FOREMOST = ['blocked', 'trusted', 'known', 'unknown'] as const satisfies IssuerTrust[];

function countByTrust(sql: Sql): Readonly<Record<IssuerTrust, number>> {
  const places = FOREMOST.map((trust, place) => `WHEN ${hasTrust(trust)} THEN ${String(place)}`);
  const rows = sql.all<{ place: number; issuers: number }>(
    `SELECT place, COUNT(*) AS issuers
       FROM (SELECT MIN(CASE ${places.join(' ')} END) AS place
               FROM named_issuer AS issuer WHERE id <> '' GROUP BY id)
      WHERE place IS NOT NULL GROUP BY place`,
  );
  const of = (trust: (typeof FOREMOST)[number]) =>
    rows.find(({ place }) => place === FOREMOST.indexOf(trust))?.issuers ?? 0;
  return {
    trusted: of('trusted'),
    known: of('known'),
    unknown: of('unknown'),
    blocked: of('blocked'),
  };
}

function seenOf(row: SeenRow, decisions: Decisions): SeenIssuerView {
  const check = readJson<Check>(row.trustCheck);
  const { listedAs, registry, domain } = check.params ?? {};
  return {
    id: row.id,
    name: row.name,
    trust: row.trust,
    listedAs,
    check: { ...check },
    decision: decisions.get(issuerKey(row.id)),
    registry,
    domain,
    credentials: row.credentials,
    unproven: row.unproven,
  };
}
