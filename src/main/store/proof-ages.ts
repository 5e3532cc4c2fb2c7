import { setImmediate } from 'node:timers/promises';
import type { Freshness } from '../../shared/model/freshness.ts';
import { createFreshnessJudge } from './freshness.ts';
import type { FreshnessJudge } from './freshness.ts';
import type { DatedSql } from './context.ts';
import { stateOf } from './sql.ts';

/** How many proofs are how old; those that name no date apart. */
export type ProofAgeCounts = Readonly<Record<Freshness | 'undated', number>>;

/** Credentials that are read at once. */
const PIECE = 2000;

// Of credentials only an index is read. Whatever was issued on one day for one kind of skill is judged
// alike, and the date of what is not verified is not asked for: it proves nothing.
const PROOFS = `
SELECT skill.kind, substr(coalesce(claim.issued, credential.valid_from), 1, 10) AS day, COUNT(*) AS proofs
  FROM credential INDEXED BY credential_strength
  CROSS JOIN skill_claim AS claim ON claim.credential_no = credential.no
  JOIN skill ON skill.no = claim.skill_no
 WHERE credential.no > ? AND credential.no <= ? AND credential.standing = 2
   AND credential.candidate_no IS NOT NULL AND claim.stated = 1
 GROUP BY skill.kind, day`;

interface ProofRow {
  readonly kind: string | null;
  readonly day: string | null;
  readonly proofs: number;
}

/** See `ScreeningSource.countProofAges`: what was counted last is kept until anything is written. */
export function createProofAges(
  context: DatedSql,
  isOpen: () => boolean,
): () => Promise<ProofAgeCounts> {
  let last: { readonly key: string; readonly counts: Promise<ProofAgeCounts> } | undefined;
  return () => {
    const key = `${stateOf(context.sql)} ${context.now().slice(0, 10)}`;
    if (last?.key === key) return last.counts;
    const counts = countProofs(context, isOpen);
    last = { key, counts };
    counts.catch(() => {
      last = undefined;
    });
    return counts;
  };
}

/** Read in pieces, between which others have their turn. */
async function countProofs(context: DatedSql, isOpen: () => boolean): Promise<ProofAgeCounts> {
  const { sql } = context;
  const counts = { fresh: 0, ageing: 0, old: 0, undated: 0 };
  const judge = createFreshnessJudge(context);
  const [highest = 0] = sql.numbers('SELECT coalesce(MAX(no), 0) FROM credential');
  for (let after = 0; after < highest; after += PIECE) {
    for (const row of sql.all<ProofRow>(PROOFS, after, after + PIECE)) {
      counts[ageOf(row, judge)] += row.proofs;
    }
    // oxlint-disable-next-line no-await-in-loop -- others have their turn
    await setImmediate();
    if (!isOpen()) throw new Error('The workspace was closed while it was read.');
  }
  return counts;
}

function ageOf({ kind, day }: ProofRow, judge: FreshnessJudge): Freshness | 'undated' {
  // A day alone is judged as its beginning.
  const issued = day === null ? null : `${day}T00:00:00Z`;
  return judge('verified', issued, kind).freshness ?? 'undated';
}
