import type { Freshness } from '../../../shared/model/freshness.ts';
import { createFreshnessJudge } from '../known-skills/freshness.ts';
import type { FreshnessJudge } from '../known-skills/freshness.ts';
import type { DatedSql } from '../context.ts';
import { keepLast, readInPieces } from '../in-pieces.ts';
import { stateOf } from '../sql.ts';

/** How many proofs are how old; those that name no date apart. */
export type ProofAgeCounts = Readonly<Record<Freshness | 'undated', number>>;

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
  const last = keepLast<ProofAgeCounts>();
  return () =>
    last(`${stateOf(context.sql)} ${context.now().slice(0, 10)}`, () =>
      countProofs(context, isOpen),
    );
}

async function countProofs(context: DatedSql, isOpen: () => boolean): Promise<ProofAgeCounts> {
  const { sql } = context;
  const counts = { fresh: 0, ageing: 0, old: 0, undated: 0 };
  const judge = createFreshnessJudge(context);
  await readInPieces(sql, isOpen, (after, to) => {
    for (const row of sql.all<ProofRow>(PROOFS, after, to)) {
      counts[ageOf(row, judge)] += row.proofs;
    }
  });
  return counts;
}

function ageOf({ kind, day }: ProofRow, judge: FreshnessJudge): Freshness | 'undated' {
  // A day alone is judged as its beginning.
  const issued = day === null ? null : `${day}T00:00:00Z`;
  return judge('verified', issued, kind).freshness ?? 'undated';
}
