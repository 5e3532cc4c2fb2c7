import { dayOfInstant } from '../../../shared/lib/days.ts';
import type { IssuerTrust, RecipientMatch, Verdict } from '../../../shared/model/verdict.ts';
import { giveTurn, keepLast, PIECE } from '../in-pieces.ts';
import { NO_DAY, proofKind } from './proof-kind.ts';
import type { HolderName, Holders, ProofColumns } from './screening-source.ts';
import { REACH_PROVES, REACHES } from '../known-skills/skill-reach-sql.ts';
import { stateOf } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** See `ScreeningSource.readHolders`: what was read last is kept until anything is written. */
export function createHolderReader(
  sql: Sql,
  isOpen: () => boolean,
): (skillKeys: readonly string[]) => Promise<Holders> {
  const last = keepLast<Holders>();
  return (skillKeys) =>
    last(JSON.stringify([skillKeys, stateOf(sql)]), () => readHolders(sql, skillKeys, isOpen));
}

/** Proofs of one skill by people's row numbers, as they are read. */
interface Found {
  readonly nos: number[];
  readonly kinds: number[];
  readonly days: number[];
}

async function readHolders(
  sql: Sql,
  skillKeys: readonly string[],
  isOpen: () => boolean,
): Promise<Holders> {
  const found: Found[] = [];
  for (const key of skillKeys) {
    // oxlint-disable-next-line no-await-in-loop -- one database
    found.push(await readProofs(sql, key, isOpen));
  }
  const placeOf = new Map<number, number>();
  const proofs = found.map(({ nos, kinds, days }): ProofColumns => ({
    places: Uint32Array.from(nos, (no) => {
      const place = placeOf.get(no) ?? placeOf.size;
      if (place === placeOf.size) placeOf.set(no, place);
      return place;
    }),
    kinds: Uint16Array.from(kinds),
    days: Int32Array.from(days),
  }));
  const nos = Uint32Array.from(placeOf.keys());
  return {
    people: nos.length,
    proofs,
    listNames: async (places) => listNames(sql, nos, places),
  };
}

function listNames(sql: Sql, nos: Uint32Array, places: readonly number[]): readonly HolderName[] {
  return sql.all<HolderName>(
    `SELECT candidate.id AS candidateId, candidate.sort_name AS sortName
       FROM json_each(?) AS asked CROSS JOIN candidate ON candidate.no = asked.value
      ORDER BY asked.key`,
    JSON.stringify(places.map((place) => nos[place] ?? 0)),
  );
}

/** Claims of a skill by their own name, or of what reaches it by a wording. */
interface Way {
  readonly skillNo: number;
  readonly wordingNo: number | null;
  readonly stated: number | null;
}

const WAYS = `
SELECT no AS skillNo, NULL AS wordingNo, NULL AS stated FROM skill WHERE key = ?
UNION ALL
SELECT wording.skill_no, wording.no, reach.stated
  FROM skill JOIN skill_reach AS reach ON reach.skill_no = skill.no
  JOIN skill_wording AS wording ON wording.no = reach.wording_no
 WHERE skill.key = ?`;

interface ProofRow {
  readonly credentialNo: number;
  readonly candidateNo: number;
  readonly proven: number;
  readonly verdict: Verdict;
  readonly trust: IssuerTrust;
  readonly recipient: RecipientMatch;
  readonly level: number;
  readonly issued: string | null;
}

// Only indexes are read, in their own order: nothing is sorted. The date of what is unconfirmed is
// nobody's word.
function proofsBy(proves: string, reach: string, reaches: string): string {
  return `
SELECT claim.credential_no AS credentialNo, credential.candidate_no AS candidateNo,
       credential.standing = 2 AND ${proves} AS proven,
       credential.verdict, credential.trust, credential.recipient,
       coalesce(named_level.level, -1) AS level,
       iif(credential.verdict IN ('verified', 'lapsed'), coalesce(claim.issued, credential.valid_from), NULL) AS issued
  FROM ${reach} skill_claim AS claim INDEXED BY claim_of_skill
  CROSS JOIN credential INDEXED BY credential_strength ON credential.no = claim.credential_no
  LEFT JOIN named_level ON named_level.no = claim.level_no
 WHERE ${reaches} claim.skill_no = ? AND claim.credential_no > ?
   AND credential.standing > 0 AND credential.candidate_no IS NOT NULL
 ORDER BY claim.credential_no LIMIT ${PIECE}`;
}

const OWN = proofsBy('claim.stated = 1', '', '');
const REACHED = proofsBy(
  REACH_PROVES,
  'skill_reach AS reach CROSS JOIN',
  `reach.wording_no = ? AND reach.stated = ? AND ${REACHES} AND`,
);

function listPiece(
  sql: Sql,
  { skillNo, wordingNo, stated }: Way,
  after: number,
): readonly ProofRow[] {
  return wordingNo === null
    ? sql.all<ProofRow>(OWN, skillNo, after)
    : sql.all<ProofRow>(REACHED, wordingNo, stated, skillNo, after);
}

/** Read in pieces, between which others have their turn. */
async function readProofs(sql: Sql, key: string, isOpen: () => boolean): Promise<Found> {
  const found: Found = { nos: [], kinds: [], days: [] };
  const take = createTaker(found);
  for (const way of sql.all<Way>(WAYS, key, key)) {
    for (let last = 0; ;) {
      const rows = listPiece(sql, way, last);
      rows.forEach(take);
      if (rows.length < PIECE) break;
      last = rows.at(-1)?.credentialNo ?? last;
      // oxlint-disable-next-line no-await-in-loop -- others have their turn
      await giveTurn(isOpen);
    }
  }
  return found;
}

function createTaker({ nos, kinds, days }: Found): (row: ProofRow) => void {
  // Few days, many credentials.
  const dayOf = new Map<string, number>();
  return ({ candidateNo, proven, verdict, trust, recipient, level, issued }) => {
    const written = issued ?? '';
    const day = dayOf.get(written) ?? dayOfInstant(written) ?? NO_DAY;
    dayOf.set(written, day);
    nos.push(candidateNo);
    const isConfirmed = recipient === 'confirmed';
    kinds.push(proofKind({ proven: proven === 1, verdict, trust, isConfirmed, level }));
    days.push(day);
  };
}
