import { PREVIEW } from '../../../../shared/messages/ui/preview.ts';
import { Failure, Skeleton } from '../../../components/status.tsx';
import { TableHead } from '../../../components/table-head.tsx';
import { useCall } from '../../../lib/client.ts';
import styles from './preview.module.css';

/** The first rows of a report as a table, as a spreadsheet will have them. */
export function PreviewTable({ previewId }: { readonly previewId: string }) {
  const asked = useCall('report.previewTable', { previewId }, { once: true });
  if (asked.isError) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data?.kind !== 'table') return <Skeleton />;
  const { heads, rows, isCut } = asked.data;
  return (
    <div
      className={styles.scroller}
      role="region"
      aria-label={PREVIEW.table}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
      tabIndex={0}
    >
      {isCut ? <p className={styles.note}>{PREVIEW.cutRows}</p> : undefined}
      <table className={styles.table}>
        <caption className="visually-hidden">{PREVIEW.table}</caption>
        <TableHead heads={heads} />
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
