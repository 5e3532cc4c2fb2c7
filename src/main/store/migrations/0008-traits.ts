import { unpackText } from '../files/packed-text.ts';
import type { Sql } from '../sql.ts';

/**
 * What a query asks of credentials and what no sum told so far: whether some issuer is trusted, some
 * recipient confirmed, some credential expired or revoked, and when the first and the last was issued.
 */
export function addTraits(sql: Sql): void {
  sql.execute(COLUMNS);
  writeLapses(sql);
  sql.execute(SUMS);
}

// In pieces: of a million credentials, what was found is more than fits in memory.
function writeLapses(sql: Sql): void {
  for (let last = 0; ;) {
    const lapsed = sql.all<{ no: number; findings: Uint8Array }>(
      `SELECT no, findings FROM credential WHERE no > ? AND verdict = 'lapsed' ORDER BY no LIMIT 500`,
      last,
    );
    for (const { no, findings } of lapsed) {
      sql.run('UPDATE credential SET lapse = ? WHERE no = ?', lapseOf(unpackText(findings)), no);
      last = no;
    }
    if (lapsed.length === 0) return;
  }
}

const COLUMNS = `
-- Why it lapsed, one bit each (traits.ts).
ALTER TABLE credential ADD COLUMN lapse INTEGER NOT NULL DEFAULT 0;
ALTER TABLE holding ADD COLUMN traits INTEGER NOT NULL DEFAULT 0;
-- Days from 1970-01-01.
ALTER TABLE holding ADD COLUMN newest INTEGER;
ALTER TABLE holding ADD COLUMN oldest INTEGER;
DROP TRIGGER holding_changed;
`;

const LAPSE_BITS = [
  ['validity.expired', 1 << 7],
  ['validity.not-yet', 1 << 8],
  ['status.revoked', 1 << 9],
  ['status.suspended', 1 << 10],
] as const;

interface KeptFindings {
  readonly verification: {
    readonly checks: readonly { readonly code: string; readonly outcome: string }[];
  };
}

function lapseOf(findings: string): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this store writes this column
  const { checks } = (JSON.parse(findings) as KeptFindings).verification;
  return LAPSE_BITS.filter(([code]) =>
    checks.some((check) => check.code === code && check.outcome === 'fail'),
  ).reduce((bits, [, bit]) => bits | bit, 0);
}

const TRAITS = [
  ...['trusted', 'known', 'unknown', 'blocked'].map((value) => `trust = '${value}'`),
  ...['confirmed', 'mismatch', 'unstated'].map((value) => `recipient = '${value}'`),
  ...LAPSE_BITS.map(([, bit]) => `(lapse & ${bit}) <> 0`),
];

const SUMS = `
UPDATE holding SET (traits, newest, oldest) =
  (SELECT ${TRAITS.map((is, place) => `coalesce(MAX(${is}), 0) * ${1 << place}`).join(' + ')},
          MAX(unixepoch(valid_from) / 86400), MIN(unixepoch(valid_from) / 86400)
     FROM credential WHERE candidate_no = holding.candidate_no AND verdict <> 'rejected');
CREATE TRIGGER holding_changed AFTER UPDATE OF skills, verdicts, traits, newest, oldest ON holding
WHEN OLD.skills <> NEW.skills OR OLD.verdicts <> NEW.verdicts OR OLD.traits <> NEW.traits
  OR OLD.newest IS NOT NEW.newest OR OLD.oldest IS NOT NEW.oldest BEGIN
  UPDATE tally SET count = count + 1 WHERE what = 'revision';
  UPDATE holding SET revision = (SELECT count FROM tally WHERE what = 'revision')
   WHERE candidate_no = NEW.candidate_no;
END;
`;
