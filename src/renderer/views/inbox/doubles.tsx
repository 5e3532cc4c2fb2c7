import { Merge, Users } from 'lucide-react';
import { useState } from 'react';
import type { DoubleView, InboxView } from '../../../shared/contract/inbox-calls.ts';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { DOUBLES, INBOX, describeDoubleReason } from '../../../shared/messages/ui/inbox.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Button } from '../../components/button.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { hrefOf } from '../../lib/router.ts';
import { didChange } from '../../lib/undo.ts';
import { ItemSection } from './item-section.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { CLOSES, ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** People who may be one, each pair with its reasons; nothing where there is none. */
export function Doubles({ inbox }: { readonly inbox: InboxView }) {
  const { doubles, doublesTotal } = inbox;
  if (doubles.length === 0) return undefined;
  const further = doublesTotal - doubles.length;
  return (
    <ItemSection
      title={DOUBLES.title}
      note={number(doublesTotal)}
      hint={DOUBLES.hint}
      foot={further > 0 ? INBOX.more(further) : undefined}
    >
      {doubles.map((pair) => (
        <Pair key={pair.people.map(({ id }) => id).join(' ')} pair={pair} />
      ))}
    </ItemSection>
  );
}

function Pair({ pair }: { readonly pair: DoubleView }) {
  const [merging, setMerging] = useState(false);
  const keepApart = useKeepApart(pair);
  const [one, other] = pair.people;
  return (
    <li className={styles.pair} aria-label={DOUBLES.pair(one.name, other.name)} {...ITEM}>
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
          aria-label={DOUBLES.mergeOf(one.name, other.name)}
          onClick={() => setMerging(true)}
          {...OPENS}
        >
          {DOUBLES.merge}
        </Button>
        <Button
          small
          variant="quiet"
          icon={Users}
          aria-label={DOUBLES.keepApartOf(one.name, other.name)}
          onClick={keepApart}
          {...CLOSES}
        >
          {DOUBLES.keepApart}
        </Button>
      </div>
      {merging ? <MergeDialog pair={pair} onClose={() => setMerging(false)} /> : undefined}
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

function useKeepApart({ people: [one, other] }: DoubleView): () => void {
  const keepApart = useCommand('doubles.keepApart');
  const candidateIds: [string, string] = [one.id, other.id];
  const keep = (isApart: boolean) => call('doubles.keepApart', { candidateIds, isApart });
  const title = DOUBLES.keptApart(one.name, other.name);
  return () =>
    keepApart.mutate(
      { candidateIds, isApart: true },
      {
        onSuccess: () =>
          didChange(
            title,
            () => keep(false),
            () => keep(true),
          ),
      },
    );
}
