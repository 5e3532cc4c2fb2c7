import styles from './stone.module.css';

/** The sign of the product: a dark stone with the streak that gold leaves on it. */
export function Stone() {
  return (
    <svg className={styles.stone} viewBox="0 0 24 24" aria-hidden>
      <path className={styles.body} d="M6.2 3.2h9.9l5.2 6.1-2 9.3-6.7 2.9-8.3-2.1-2-9.1z" />
      <path className={styles.streak} d="M8 14.6 15.6 8" />
      <path className={styles.streak} d="m11.4 16.6 4.4-3.8" />
    </svg>
  );
}
