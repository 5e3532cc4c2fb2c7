import { Columns3, Merge, Users } from 'lucide-react';
import { useState } from 'react';
import type { DoubleView } from '../../../shared/contract/inbox-calls.ts';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { DOUBLES, describeDoubleReason } from '../../../shared/messages/ui/inbox.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { hrefOf } from '../../lib/router.ts';
import { MergeDialog } from '../people/merge-dialog.tsx';
import { namesOf } from '../people/merging.ts';
import { keepApart } from './judge-pairs.ts';
import { CLOSES, COMPARES, ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** Two who may be one, why, and what can be done about it. */
export function DoublePair({ pair }: { readonly pair: DoubleView }) {
  const [merging, setMerging] = useState(false);
  const [one, other] = pair.people;
  const names = namesOf(pair.people);
  return (
    <li className={styles.pair} aria-label={DOUBLES.pair(...names)} {...ITEM}>
      <div className={styles.two}>
        <Person person={one} />
        <Person person={other} />
      </div>
      <Reasons reasons={pair.reasons} />
      <div className={styles.actions}>
        <Button
          small
          icon={Merge}
          aria-label={DOUBLES.mergeOf(...names)}
          onClick={() => setMerging(true)}
          {...OPENS}
        >
          {DOUBLES.merge}
        </Button>
        <LinkButton
          small
          variant="quiet"
          icon={Columns3}
          href={hrefOf({ screen: 'compare', candidateIds: [one.id, other.id] })}
          aria-label={DOUBLES.compareOf(...names)}
          {...COMPARES}
        >
          {COMPARE.compare}
        </LinkButton>
        <Button
          small
          variant="quiet"
          icon={Users}
          aria-label={DOUBLES.keepApartOf(...names)}
          onClick={() => void keepApart([pair])}
          {...CLOSES}
        >
          {DOUBLES.keepApart}
        </Button>
      </div>
      {merging ? <MergeDialog people={pair.people} onClose={() => setMerging(false)} /> : undefined}
    </li>
  );
}

/** Why people may be one. */
export function Reasons({ reasons }: Pick<DoubleView, 'reasons'>) {
  return (
    <ul className={styles.reasons} aria-label={DOUBLES.reasons}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.value ?? ''}`}>{describeDoubleReason(reason)}</li>
      ))}
    </ul>
  );
}

function Person({ person }: { readonly person: CandidateRow }) {
  return (
    <div className={styles.person}>
      <a
        className={styles.name}
        href={hrefOf({ screen: 'candidate', candidateId: person.id })}
        dir="auto"
      >
        {person.name}
      </a>
      <p className={styles.meta}>{person.emails.join(', ')}</p>
      <VerdictMix counts={person.verdicts} holdsOthers={person.holdsOthers} />
    </div>
  );
}
