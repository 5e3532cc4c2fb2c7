import { number, share } from '../../shared/messages/ui/number.ts';
import { TableHead } from './table-head.tsx';
import styles from './bar-table.module.css';

export type BarTone = 'verified' | 'lapsed' | 'unconfirmed' | 'rejected' | 'accent';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** One for each column of figures. */
  readonly bars: readonly { readonly count: number; readonly tone: BarTone }[];
}

export interface BarTableProps {
  readonly caption: string;
  /** Over the labels, then over each column of figures. */
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
  /** What a whole bar stands for. */
  readonly whole: number;
}

/** A bar chart that is a table: every bar stands beside the figure that it draws, and how much that is of all. */
export function BarTable({ caption, heads, rows, whole }: BarTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <TableHead heads={heads} />
      <tbody>
        {rows.map(({ key, label, bars }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {bars.map(({ count, tone }, place) => (
              <td key={heads[place + 1] ?? place}>
                <span className={styles.figure}>
                  <span className={styles.count}>{number(count)} </span>
                  <span className={styles.share}>{share(count, whole)}</span>
                  <span className={styles.track} aria-hidden>
                    <span
                      className={styles.bar}
                      data-tone={tone}
                      style={{ inlineSize: `${widthOf(count, whole)}%` }}
                    />
                  </span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function widthOf(count: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, (count / whole) * 100);
}
