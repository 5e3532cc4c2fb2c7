import { Columns3, Merge, Users } from 'lucide-react';
import { useState } from 'react';
import type { DoubleView, InboxView } from '../../../shared/contract/inbox-calls.ts';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import {
  DOUBLES,
  DOUBLE_REASONS_WORDED,
  INBOX,
  describeDoubleReason,
} from '../../../shared/messages/ui/inbox.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { hrefOf } from '../../lib/router.ts';
import { MergeDialog } from '../people/merge-dialog.tsx';
import { namesOf } from '../people/merging.ts';
import { Alike } from './alike.tsx';
import { ItemSection } from './item-section.tsx';
import { keepApart, keyOf, kindAmong } from './judge-pairs.ts';
import { MergeAllDialog } from './merge-all-dialog.tsx';
import { CLOSES, COMPARES, ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

interface DoublesProps {
  readonly inbox: InboxView;
  /** Told of a dialog that was closed. */
  readonly onClosed: () => void;
}

/** People who may be one, each pair with its reasons; nothing where there is none. */
export function Doubles({ inbox, onClosed }: DoublesProps) {
  // Here, since the pairs that it is about go away one by one while they are merged.
  const [asked, setAsked] = useState<readonly DoubleView[]>();
  const close = () => {
    setAsked(undefined);
    onClosed();
  };
  return (
    <>
      {inbox.doubles.length === 0 ? undefined : <Pairs inbox={inbox} onMergeAll={setAsked} />}
      {asked === undefined ? undefined : <MergeAllDialog pairs={asked} onClose={close} />}
    </>
  );
}

interface PairsProps {
  readonly inbox: InboxView;
  readonly onMergeAll: (pairs: readonly DoubleView[]) => void;
}

function Pairs({ inbox: { doubles, doublesTotal }, onMergeAll }: PairsProps) {
  const further = doublesTotal - doubles.length;
  return (
    <ItemSection
      title={DOUBLES.title}
      note={number(doublesTotal)}
      hint={DOUBLES.hint}
      foot={further > 0 ? INBOX.more(further) : undefined}
    >
      <Alike
        things={doubles}
        kindOf={kindAmong(doubles)}
        icon={<Users className={styles.icon} aria-hidden />}
        words={({ reasons }) =>
          reasons[0] === undefined ? '' : DOUBLE_REASONS_WORDED[reasons[0].code]
        }
        note={(alike) => DOUBLES.pairs(alike.length)}
        renderActions={(alike) => <AllActions pairs={alike} onMerge={() => onMergeAll(alike)} />}
        renderOne={(pair) => <Pair key={keyOf(pair)} pair={pair} />}
      />
    </ItemSection>
  );
}

interface AllActionsProps {
  readonly pairs: readonly DoubleView[];
  readonly onMerge: () => void;
}

/** What can be done with many at once. */
function AllActions({ pairs, onMerge }: AllActionsProps) {
  return (
    <>
      <Button small icon={Merge} onClick={onMerge} {...OPENS}>
        {DOUBLES.mergeAll(pairs.length)}
      </Button>
      <Button small variant="quiet" icon={Users} onClick={() => void keepApart(pairs)} {...CLOSES}>
        {DOUBLES.keepAllApart(pairs.length)}
      </Button>
    </>
  );
}

function Pair({ pair }: { readonly pair: DoubleView }) {
  const [merging, setMerging] = useState(false);
  const [one, other] = pair.people;
  const names = namesOf(pair.people);
  return (
    <li className={styles.pair} aria-label={DOUBLES.pair(...names)} {...ITEM}>
      <div className={styles.two}>
        <Person person={one} />
        <Person person={other} />
      </div>
      <ul className={styles.reasons} aria-label={DOUBLES.reasons}>
        {pair.reasons.map((reason) => (
          <li key={`${reason.code} ${reason.value ?? ''}`}>{describeDoubleReason(reason)}</li>
        ))}
      </ul>
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
      <VerdictMix counts={person.verdicts} />
    </div>
  );
}
