import { Check, CircleDashed, Minus, Tag } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { Tip } from '../../components/tip.tsx';
import { VerdictIcon } from '../../components/verdict.tsx';
import { useShownSkill } from '../../lib/skill-names.ts';
import { describeBriefly, describeProof, describeStanding } from './describe-cell.ts';
import { standingOf } from './differences.ts';
import type { ComparisonCell, ComparisonRow, Standing } from './differences.ts';
import { PersonHeading } from './person-heading.tsx';
import { moved } from './rows.ts';
import styles from './compare.module.css';

export interface CompareTableProps {
  readonly candidates: readonly CandidateRow[];
  readonly rows: readonly ComparisonRow[];
  readonly nowMs: number;
  /** Shows these people, in this order. */
  readonly onChoose: (candidateIds: readonly string[]) => void;
}

/** People across, skills down. */
export function CompareTable({ candidates, rows, nowMs, onChoose }: CompareTableProps) {
  const ids = candidates.map(({ id }) => id);
  const [said, setSaid] = useState('');
  const nameOf = useShownSkill();
  const move = (from: number, to: number) => {
    const next = moved(ids, from, to);
    if (next === ids) return;
    setSaid(COMPARE.moved(candidates[from]?.name ?? '', to + 1, ids.length));
    onChoose(next);
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <table className={styles.table} data-people={candidates.length}>
        <caption className="visually-hidden">{COMPARE.table}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {COMPARE.skill}
            </th>
            {candidates.map((candidate, place) => (
              <th
                key={candidate.id}
                scope="col"
                className={styles.person}
                {...dragging(place, move)}
              >
                <PersonHeading
                  candidate={candidate}
                  place={place}
                  count={ids.length}
                  onRemove={() => onChoose(ids.filter((id) => id !== candidate.id))}
                  onMove={(to) => move(place, to)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={styles.skill}>
                <span className={styles.skillName}>{nameOf(row.key, row.name)}</span>
                <span className={styles.framework}>{row.framework}</span>
              </th>
              {row.cells.map((cell, place) => (
                <Cell key={ids[place]} cell={cell} nowMs={nowMs} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const DRAGGED = 'application/x-touchstone-column';

function isColumn({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes(DRAGGED);
}

/** What makes a column's heading movable by dragging it onto another. */
function dragging(place: number, move: (from: number, to: number) => void) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(DRAGGED, String(place));
      dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (isColumn(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!isColumn(event)) return;
      event.preventDefault();
      event.stopPropagation();
      move(Number(event.dataTransfer.getData(DRAGGED)), place);
    },
  };
}

const SIGNS = {
  proven: Check,
  stated: CircleDashed,
  inferred: Tag,
  none: Minus,
} as const satisfies Record<Standing, LucideIcon>;

function Cell({ cell, nowMs }: { readonly cell: ComparisonCell; readonly nowMs: number }) {
  const standing = standingOf(cell);
  const Icon = SIGNS[standing];
  const [best] = cell.evidence;
  return (
    <td className={styles.cell} data-standing={standing}>
      <span className={styles.standing}>
        <Icon className={styles.sign} aria-hidden />
        {describeStanding(cell)}
      </span>
      {best === undefined ? undefined : (
        <span className={styles.evidence}>
          <VerdictIcon verdict={best.verdict} />
          <Tip text={describeProof(cell, nowMs)}>
            <span className={styles.brief} aria-hidden>
              {describeBriefly(cell).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          </Tip>
          <span className="visually-hidden">{describeProof(cell, nowMs)}</span>
        </span>
      )}
    </td>
  );
}
