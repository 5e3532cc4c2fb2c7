import { Check, CircleDashed, Minus, Tag, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { describeCircumstances, describeLevel } from '../../../shared/messages/skills.ts';
import { describeIssuerName } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE, describeEvidence } from '../../../shared/messages/ui/compare.ts';
import { describeReach } from '../../../shared/messages/ui/mapping.ts';
import { IconButton } from '../../components/button.tsx';
import { VerdictIcon, VerdictMix } from '../../components/verdict.tsx';
import { hrefOf, navigate } from '../../lib/router.ts';
import { standingOf } from './differences.ts';
import type { ComparisonCell, ComparisonRow, Standing } from './differences.ts';
import styles from './compare.module.css';

export interface CompareTableProps {
  readonly candidates: readonly CandidateRow[];
  readonly rows: readonly ComparisonRow[];
}

/** People across, skills down. */
export function CompareTable({ candidates, rows }: CompareTableProps) {
  const [nowMs] = useState(() => Date.now());
  const ids = candidates.map(({ id }) => id);
  return (
    <table className={styles.table} data-people={candidates.length}>
      <caption className="visually-hidden">{COMPARE.table}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {COMPARE.skill}
          </th>
          {candidates.map((candidate) => (
            <th key={candidate.id} scope="col" className={styles.person}>
              <Person candidate={candidate} others={ids.filter((id) => id !== candidate.id)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={styles.skill}>
              <span className={styles.skillName}>{row.name}</span>
              <span className={styles.framework}>{row.framework}</span>
            </th>
            {row.cells.map((cell, place) => (
              <Cell key={ids[place]} cell={cell} nowMs={nowMs} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PersonProps {
  readonly candidate: CandidateRow;
  readonly others: readonly string[];
}

function Person({ candidate, others }: PersonProps) {
  return (
    <div className={styles.personBox}>
      <div className={styles.personLine}>
        <a
          className={styles.personName}
          href={hrefOf({ screen: 'candidate', candidateId: candidate.id })}
        >
          {candidate.name}
        </a>
        <IconButton
          icon={X}
          label={COMPARE.remove(candidate.name)}
          onClick={() => navigate({ screen: 'compare', candidateIds: others })}
        />
      </div>
      <VerdictMix counts={candidate.verdicts} />
    </div>
  );
}

const SIGNS = {
  proven: { icon: Check, word: COMPARE.proven },
  stated: { icon: CircleDashed, word: COMPARE.stated },
  inferred: { icon: Tag, word: COMPARE.inferred },
  none: { icon: Minus, word: COMPARE.noProof },
} as const satisfies Record<Standing, { readonly icon: LucideIcon; readonly word: string }>;

function Cell({ cell, nowMs }: { readonly cell: ComparisonCell; readonly nowMs: number }) {
  const standing = standingOf(cell);
  const { icon: Icon, word } = SIGNS[standing];
  const [best] = cell.evidence;
  return (
    <td className={styles.cell} data-standing={standing}>
      <span className={styles.standing}>
        <Icon className={styles.sign} aria-hidden />
        {best?.level === undefined ? word : `${word} · ${describeLevel(best.level, best.scale)}`}
      </span>
      {best === undefined ? undefined : (
        <span className={styles.evidence}>
          <VerdictIcon verdict={best.verdict} />
          <span>
            {describeEvidence({ ...best, issuer: describeIssuerName(best.issuer) }, nowMs)}
            {best.mapping.how === 'named'
              ? undefined
              : `, ${describeReach(best.source, best.mapping)}`}
            {describeCircumstances(best).map((detail) => `, ${detail}`)}
            {remarksOf(best).map((remark) => `, ${remark}`)}
            {cell.evidence.length > 1 ? `, ${COMPARE.more(cell.evidence.length - 1)}` : ''}
          </span>
        </span>
      )}
    </td>
  );
}

/** What keeps a credential that holds from proving the skill. */
function remarksOf(evidence: ComparisonCell['evidence'][number]): readonly string[] {
  return [
    ...(evidence.recipient === 'mismatch' ? [COMPARE.somebodyElse] : []),
    ...(evidence.issuer.trust === 'blocked' ? [COMPARE.blocked] : []),
  ];
}
