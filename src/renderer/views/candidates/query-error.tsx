import { useCall } from '../../lib/client.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import styles from './search-box.module.css';

/** A person is let finish a word, or a bracket, before it is called wrong. */
const REST_MS = 600;

/** What is wrong with a query, with its text; nothing while it is being written. */
export function useQueryError(text: string) {
  const rested = useDebounced(text, REST_MS);
  const isAsked = rested.trim() !== '' && rested === text;
  const input = { text: rested.slice(0, 500), cursor: 0 };
  const found = useCall('query.read', input, { enabled: isAsked });
  const error = isAsked ? found.data?.error : undefined;
  return error === undefined ? undefined : { ...error, text: rested };
}

export interface QueryErrorProps {
  readonly id: string;
  readonly error: NonNullable<ReturnType<typeof useQueryError>>;
}

/** What is wrong, with its place marked in the query; the list goes by the rest of it. */
export function QueryError({ id, error }: QueryErrorProps) {
  const { text, position, length, message } = error;
  const end = position + Math.max(length, 1);
  return (
    <div id={id} className={styles.error} role="status">
      <p className={styles.errorText} aria-hidden>
        {text.slice(0, position)}
        <mark className={styles.errorMark}>{text.slice(position, end) || '\u00A0'}</mark>
        {text.slice(end)}
      </p>
      <p>{message}</p>
    </div>
  );
}
