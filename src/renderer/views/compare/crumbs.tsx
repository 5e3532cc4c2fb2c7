import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { Crumb } from '../../components/crumb.tsx';
import { hrefOf } from '../../lib/router.ts';
import styles from './compare.module.css';

/** Where one is, on the way back to the list. */
export function Crumbs() {
  return (
    <>
      <Crumb label={CANDIDATE.back} href={hrefOf({ screen: 'candidates' })} />
      <h1 className={styles.title}>{COMPARE.title}</h1>
    </>
  );
}
