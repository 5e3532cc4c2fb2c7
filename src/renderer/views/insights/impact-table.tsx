import { FEW_PEOPLE, FOUR_FIFTHS } from '../../../shared/model/adverse-impact.ts';
import type { GroupRate, ImpactStep, ImpactTable } from '../../../shared/model/adverse-impact.ts';
import { IMPACT } from '../../../shared/messages/ui/impact.ts';
import { number, percent } from '../../../shared/messages/ui/number.ts';
import { TableHead } from '../../components/table-head.tsx';
import styles from './impact-table.module.css';

export interface ImpactTableViewProps {
  readonly table: ImpactTable;
  readonly step: ImpactStep;
}

/** How each group of a category fared at one step. */
export function ImpactTableView({ table, step }: ImpactTableViewProps) {
  const groups = table.steps[step];
  const noRatio = describeNoRatio(groups);
  return (
    <>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <caption className={styles.caption}>{table.category}</caption>
          <TableHead heads={headsOf()} />
          <tbody>
            {groups.map((group) => (
              <Row key={group.group} group={group} noRatio={noRatio} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{IMPACT.unstated(table.unstated)}</p>
    </>
  );
}

/** The same to be taken along, headings first; what is remarked of a group stands last. */
export function impactRows(table: ImpactTable, step: ImpactStep): readonly (readonly string[])[] {
  const groups = table.steps[step];
  const noRatio = describeNoRatio(groups);
  return [
    [...headsOf(), ''],
    ...groups.map((group) => [
      group.group,
      ...figuresOf(group, noRatio),
      remarksOn(group).join('. '),
    ]),
  ];
}

function headsOf(): readonly string[] {
  const { group, people, selected, rate, ratio, chance } = IMPACT;
  return [group, people, selected, rate, ratio, chance];
}

// Where nobody was selected there is none for anybody.
function describeNoRatio(groups: readonly GroupRate[]): string {
  return groups.some((group) => group.ratio !== undefined) ? IMPACT.tooSmall : '–';
}

function isBelowFourFifths({ ratio }: GroupRate): boolean {
  return ratio !== undefined && ratio < FOUR_FIFTHS;
}

function remarksOn(group: GroupRate): readonly string[] {
  return [
    ...(isBelowFourFifths(group) ? [IMPACT.below] : []),
    ...(group.people < FEW_PEOPLE ? [IMPACT.few] : []),
  ];
}

/** How many there are, were selected, and what follows from that, in the order of the headings. */
function figuresOf(
  { people, selected, rate, ratio, chance }: GroupRate,
  noRatio: string,
): readonly string[] {
  return [
    number(people),
    number(selected),
    percent(rate),
    ratio === undefined ? noRatio : number(Math.round(ratio * 1000) / 1000),
    chance === undefined ? '–' : percent(chance),
  ];
}

function Row({ group, noRatio }: { readonly group: GroupRate; readonly noRatio: string }) {
  const [people, selected, rate, ratio, chance] = figuresOf(group, noRatio);
  const remarks = remarksOn(group);
  return (
    <tr>
      <th scope="row">
        {group.group}
        {remarks.length === 0 ? undefined : (
          <span className={styles.remark}>{remarks.join('. ')}</span>
        )}
      </th>
      <td>{people}</td>
      <td>{selected}</td>
      <td>{rate}</td>
      <td data-below={isBelowFourFifths(group)}>{ratio}</td>
      <td>{chance}</td>
    </tr>
  );
}
