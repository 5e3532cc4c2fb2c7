import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { ListedCandidate } from '../../../shared/contract/views.ts';
import { unreachable } from '../../../shared/lib/unreachable.ts';
import { compareShown } from '../../../shared/messages/compare-shown.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import { CANDIDATES, LIST_VIEWS } from '../../../shared/messages/ui/candidates.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { SkillChip } from '../../components/chip.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { hrefOf, navigate } from '../../lib/router.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { countFitting } from './chips-that-fit.ts';
import type { Column, Layout } from './columns.ts';
import type { RowSelecting } from './select-many.ts';
import styles from './candidate-grid.module.css';

/** Where a row stands in the grid. */
export interface RowPlace {
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly start: number;
  /** Whether the Tab key leads to this row; it does to exactly one. */
  readonly reachable: boolean;
}

export interface CandidateGridRowProps {
  readonly row: ListedCandidate;
  readonly layout: Layout;
  readonly selected: boolean;
  readonly onFocus: (index: number, candidateId: string) => void;
  readonly onToggle: RowSelecting['toggle'];
}

/**
 * One person. A click opens the page, except on the box or the link. It is drawn anew only when something of
 * the row itself is other than before.
 */
export const CandidateGridRow = memo(function CandidateGridRow(
  props: CandidateGridRowProps & RowPlace,
) {
  const { row, index, start, reachable, layout, selected, onFocus, onToggle } = props;
  const open = (event: MouseEvent) => {
    // A screen reader may click on what has no focus.
    onFocus(index, row.id);
    const inner = event.target instanceof Element && event.target.closest('input, a, label');
    if (!inner) navigate({ screen: 'candidate', candidateId: row.id });
  };
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: layout.template }}
      onClick={open}
      onFocus={() => onFocus(index, row.id)}
    >
      <div role="gridcell" className={styles.cell}>
        <label className={styles.select}>
          <Checkbox
            checked={selected}
            aria-label={CANDIDATES.select(row.name)}
            tabIndex={-1}
            onToggle={(isShift) => onToggle(row, index, isShift)}
          />
        </label>
      </div>
      {layout.columns.map((column) => (
        <div key={column} role="gridcell" className={styles.cell} data-column={column}>
          <CellOf column={column} row={row} skillsWidth={layout.skillsWidth} />
        </div>
      ))}
    </div>
  );
});

interface CellProps extends Pick<CandidateGridRowProps, 'row'>, Pick<Layout, 'skillsWidth'> {
  readonly column: Column;
}

function CellOf({ column, row, skillsWidth }: CellProps) {
  switch (column) {
    case 'name':
      return (
        <>
          <a
            className={styles.name}
            href={hrefOf({ screen: 'candidate', candidateId: row.id })}
            tabIndex={-1}
            // Where there is no room, a name is cut at its own end, whichever way it is read.
            dir="auto"
            title={row.name}
          >
            {row.name}
          </a>
          <Email email={row.emails[0]} />
        </>
      );
    case 'verdicts':
      return <VerdictMix counts={row.verdicts} holdsOthers={row.holdsOthers} />;
    case 'skills':
      return <ProvenSkills skills={row.skills} widthPx={skillsWidth} />;
    case 'issuers':
      return <Issuers names={row.issuers} />;
    case 'issued':
      return (
        <span className={styles.issuers}>
          {row.issued === undefined ? LIST_VIEWS.undated : shownDay(row.issued)}
        </span>
      );
    default:
      return unreachable(column);
  }
}

interface ProvenSkillsProps extends Pick<ListedCandidate, 'skills'> {
  readonly widthPx: number;
}

function ProvenSkills({ skills, widthPx }: ProvenSkillsProps) {
  const nameOf = useShownSkill();
  const proven = skills
    .filter((skill) => skill.proven)
    .map(({ key, name }) => ({ key, own: name, name: nameOf(key, name) }))
    .toSorted((a, b) => compareShown(a.name, b.name));
  if (proven.length === 0) return <span className={styles.none}>{CANDIDATES.noProvenSkills}</span>;
  const shown = countFitting(
    proven.map((skill) => skill.name),
    widthPx,
  );
  const rest = proven.slice(shown).map((skill) => skill.name);
  return (
    <span className={styles.skills}>
      {proven.slice(0, shown).map((skill) => (
        <SkillChip key={skill.key} name={skill.name} own={skill.own} proven />
      ))}
      {rest.length === 0 ? undefined : <More names={rest} />}
    </span>
  );
}

function Issuers({ names: [first, ...rest] }: { readonly names: readonly string[] }) {
  return (
    <span className={styles.skills}>
      <span className={styles.issuers} title={first}>
        {first}
      </span>
      {rest.length === 0 ? undefined : <More names={rest} />}
    </span>
  );
}

/** `+3` for the eye; the names themselves for the ear, and on hover. As a label they are not laid out, which takes long. */
function More({ names }: { readonly names: readonly string[] }) {
  return (
    <span
      className={styles.more}
      role="text"
      aria-label={names.join(', ')}
      title={names.join(', ')}
    >
      {COMMON.more(names.length)}
    </span>
  );
}

/** Stands where a row will be. */
export function GhostRow({ place }: { readonly place: RowPlace }) {
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={place.index + 2}
      aria-busy
      tabIndex={place.reachable ? 0 : -1}
      style={{ transform: `translateY(${place.start}px)` }}
    >
      <div role="gridcell" className={styles.cell} />
      <div role="gridcell" className={styles.ghost}>
        <span className="visually-hidden">{COMMON.loading}</span>
      </div>
    </div>
  );
}

function Email({ email }: { readonly email: string | undefined }) {
  return (
    <span className={styles.email} title={email}>
      {email ?? <NoEmail />}
    </span>
  );
}

// Of somebody who may not be known, that no address is shown says nothing.
function NoEmail() {
  return useIsBlind() ? BLIND.emailsHidden : CANDIDATES.noEmail;
}
