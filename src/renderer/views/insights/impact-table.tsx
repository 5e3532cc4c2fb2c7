import { FEW_PEOPLE, FOUR_FIFTHS } from '../../../shared/model/adverse-impact.ts';
import type { GroupRate, ImpactStep, ImpactTable } from '../../../shared/model/adverse-impact.ts';
import { IMPACT, percent } from '../../../shared/messages/ui/impact.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import styles from './impact-table.module.css';

export interface ImpactTableViewProps {
  readonly table: ImpactTable;
  readonly step: ImpactStep;
}

/** How each group of a category fared at one step. */
export function ImpactTableView({ table, step }: ImpactTableViewProps) {
  const { people, selected, rate, ratio, chance } = IMPACT;
  const groups = table.steps[step];
  // Where nobody was selected there is none for anybody.
  const noRatio = groups.some((group) => group.ratio !== undefined) ? IMPACT.tooSmall : '–';
  return (
    <>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <caption className={styles.caption}>{table.category}</caption>
          <thead>
            <tr>
              {[IMPACT.group, people, selected, rate, ratio, chance].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
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

function Row({ group, noRatio }: { readonly group: GroupRate; readonly noRatio: string }) {
  const { people, ratio, chance } = group;
  const isBelow = ratio !== undefined && ratio < FOUR_FIFTHS;
  const remarks = [
    ...(isBelow ? [IMPACT.below] : []),
    ...(people < FEW_PEOPLE ? [IMPACT.few] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {group.group}
        {remarks.length === 0 ? undefined : (
          <span className={styles.remark}>{remarks.join('. ')}</span>
        )}
      </th>
      <td>{number(people)}</td>
      <td>{number(group.selected)}</td>
      <td>{percent(group.rate)}</td>
      <td data-below={isBelow}>
        {ratio === undefined ? noRatio : number(Math.round(ratio * 1000) / 1000)}
      </td>
      <td>{chance === undefined ? '–' : percent(chance)}</td>
    </tr>
  );
}
