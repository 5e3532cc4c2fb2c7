import { Columns3, Merge, Users } from 'lucide-react';
import { useState } from 'react';
import type { DoubleGroupView, DoubleView } from '../../../shared/contract/inbox-calls.ts';
import { DOUBLES, INBOX, whyNoMerge } from '../../../shared/messages/ui/inbox.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { isBackFrom, useCameFrom } from '../../lib/came-from.tsx';
import { hrefOf } from '../../lib/router.ts';
import { MergeDialog } from '../people/merge-dialog.tsx';
import { DoublePair, Reasons } from './double-pair.tsx';
import { keepApart, keyOf } from './judge-pairs.ts';
import { CLOSES, COMPARES, ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

interface DoubleGroupProps {
  readonly group: DoubleGroupView;
}

/** Names a group among others; it stays the same one while its pairs are judged. */
export function keyOfGroup({ people, reasons }: DoubleGroupView): string {
  return [people[0]?.id, people.length, ...reasons.map(({ code }) => code)].join(' ');
}

/** The groups of which each pair was shown last, for whoever comes back from one of them. */
const shownEach = new Set<string>();

/** Several people who may be one, by the same reasons: judged in one, or each pair by itself. */
export function DoubleGroup({ group }: DoubleGroupProps) {
  const key = keyOfGroup(group);
  const isBack = isBackFrom(useCameFrom());
  const [isOpen, setOpen] = useState(isBack && shownEach.has(key));
  const pairs = pairsIn(group);
  const toggle = () => {
    if (isOpen) shownEach.delete(key);
    else shownEach.add(key);
    setOpen(!isOpen);
  };
  return (
    <>
      <li className={styles.pair} aria-label={titleOf(group)} {...ITEM}>
        <div className={styles.words}>
          <p className={styles.who}>{titleOf(group)}</p>
          <Reasons reasons={group.reasons} />
        </div>
        <People group={group} />
        <div className={styles.actions}>
          <Together group={group} />
          <Button
            small
            variant="quiet"
            icon={Users}
            onClick={() => void keepApart(pairs)}
            {...CLOSES}
          >
            {DOUBLES.keepAllApart(pairs.length)}
          </Button>
          <Button small variant="quiet" aria-expanded={isOpen} onClick={toggle} {...OPENS}>
            {INBOX.showEach}
          </Button>
        </div>
      </li>
      {isOpen ? pairs.map((pair) => <DoublePair key={keyOf(pair)} pair={pair} />) : undefined}
    </>
  );
}

function People({ group: { people } }: DoubleGroupProps) {
  return (
    <ul className={styles.people} aria-label={DOUBLES.people}>
      {people.map(({ id, name, emails }) => (
        <li key={id} className={styles.person}>
          <a href={hrefOf({ screen: 'candidate', candidateId: id })} dir="auto">
            {name}
          </a>
          <span className={styles.meta}>{emails.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** What can be done with all of them, where they are no more than can be looked at side by side. */
function Together({ group }: DoubleGroupProps) {
  const [merging, setMerging] = useState(false);
  const { people } = group;
  if (whyNoMerge(people.length) !== undefined) return undefined;
  return (
    <>
      {isAroundOne(group) ? undefined : (
        <Button small icon={Merge} onClick={() => setMerging(true)} {...OPENS}>
          {DOUBLES.mergeGroup(people.length)}
        </Button>
      )}
      <LinkButton
        small
        variant="quiet"
        icon={Columns3}
        href={hrefOf({ screen: 'compare', candidateIds: people.map(({ id }) => id) })}
        {...COMPARES}
      >
        {DOUBLES.compareGroup(people.length)}
      </LinkButton>
      {merging ? <MergeDialog people={people} onClose={() => setMerging(false)} /> : undefined}
    </>
  );
}

/** Whether only the first has anything to do with the others: that these are one, nothing says. */
function isAroundOne({ people, pairs }: DoubleGroupView): boolean {
  return pairs.length < people.length && pairs.every((pair) => pair.includes(0));
}

function titleOf(group: DoubleGroupView): string {
  const { people } = group;
  const [first] = people;
  return isAroundOne(group) && first !== undefined
    ? DOUBLES.aroundOne(first.name, people.length - 1)
    : DOUBLES.anyTwo(people.length);
}

function pairsIn({ people, pairs, reasons }: DoubleGroupView): readonly DoubleView[] {
  return pairs.flatMap(([oneAt, otherAt]) => {
    const [one, other] = [people[oneAt], people[otherAt]];
    return one === undefined || other === undefined ? [] : [{ people: [one, other], reasons }];
  });
}
