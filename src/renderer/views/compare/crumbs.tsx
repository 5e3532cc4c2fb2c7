import { ChevronRight } from 'lucide-react';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { hrefOf } from '../../lib/router.ts';
import styles from './compare.module.css';

/** Where one is, on the way back to the list. */
export function Crumbs() {
  return (
    <>
      <a className={styles.back} href={hrefOf({ screen: 'candidates' })}>
        {CANDIDATE.back}
      </a>
      <ChevronRight className={styles.icon} aria-hidden />
      <h1 className={styles.title}>{COMPARE.title}</h1>
    </>
  );
}
