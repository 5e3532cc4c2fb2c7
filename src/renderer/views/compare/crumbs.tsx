import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import type { ComparisonLook } from '../../lib/people-walk.ts';
import { WayBack } from '../candidate/way-back.tsx';
import styles from './compare.module.css';

/** Where one is, on the way back to the shortlist that was come from, or to the list. */
export function Crumbs({ shortlistOf }: Pick<ComparisonLook, 'shortlistOf'>) {
  return (
    <>
      <WayBack
        from={
          shortlistOf === undefined
            ? { screen: 'candidates' }
            : { screen: 'openings', openingId: shortlistOf }
        }
      />
      <h1 className={styles.title}>{COMPARE.title}</h1>
    </>
  );
}
