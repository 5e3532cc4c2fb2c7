import type { ReactNode } from 'react';
import { share } from '../../../shared/messages/ui/number.ts';
import { BarTable } from '../../components/bar-table.tsx';
import type { BarTableProps } from '../../components/bar-table.tsx';
import { TableMenu } from '../report/table-menu.tsx';
import styles from './insights.module.css';

export interface ChartProps extends BarTableProps {
  /** What is said below it. */
  readonly children?: ReactNode;
}

/** A chart, which is a table that can be taken along, with what is said of it. */
export function Chart({ children, ...table }: ChartProps) {
  return (
    <div className={styles.chart}>
      <div className={styles.take}>
        <TableMenu table="insights" name={table.caption} rows={rowsOf(table)} />
      </div>
      <BarTable {...table} />
      {children}
    </div>
  );
}

/** Each figure as a number, and how much that is of all. */
function rowsOf({ heads, rows, whole }: BarTableProps): readonly (readonly string[])[] {
  const [first = '', ...figures] = heads;
  return [
    [first, ...figures.flatMap((head) => [head, `${head} (%)`])],
    ...rows.map(({ label, bars }) => [
      label,
      ...bars.flatMap(({ count }) => [String(count), share(count, whole) ?? '']),
    ]),
  ];
}
