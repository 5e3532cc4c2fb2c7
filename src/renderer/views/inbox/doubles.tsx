import { Merge, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DoubleView, InboxView } from '../../../shared/contract/inbox-calls.ts';
import { DOUBLES, DOUBLE_REASONS_WORDED, INBOX } from '../../../shared/messages/ui/inbox.ts';
import { number } from '../../../shared/messages/ui/number.ts';
import { Button } from '../../components/button.tsx';
import { Alike } from './alike.tsx';
import { DoubleGroup, keyOfGroup } from './double-group.tsx';
import { ItemSection } from './item-section.tsx';
import { DoublePair } from './double-pair.tsx';
import { keepApart, keyOf, kindAmong, showAnew } from './judge-pairs.ts';
import { MergeAllDialog } from './merge-all-dialog.tsx';
import { CLOSES, OPENS } from './use-item-keys.ts';
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
  useEffect(showAnew, [inbox]);
  const close = () => {
    setAsked(undefined);
    onClosed();
  };
  return (
    <>
      {inbox.doubles.length + inbox.doubleGroups.length === 0 ? undefined : (
        <Pairs inbox={inbox} onMergeAll={setAsked} />
      )}
      {asked === undefined ? undefined : <MergeAllDialog pairs={asked} onClose={close} />}
    </>
  );
}

interface PairsProps {
  readonly inbox: InboxView;
  readonly onMergeAll: (pairs: readonly DoubleView[]) => void;
}

function Pairs({ inbox: { doubleGroups, doubles, doublesTotal }, onMergeAll }: PairsProps) {
  const further = doublesTotal - doubles.length - doubleGroups.length;
  return (
    <ItemSection
      title={DOUBLES.title}
      note={number(doublesTotal)}
      hint={DOUBLES.hint}
      foot={further > 0 ? INBOX.more(further) : undefined}
    >
      {doubleGroups.map((group) => (
        <DoubleGroup key={keyOfGroup(group)} group={group} />
      ))}
      <Alike
        things={doubles}
        kindOf={kindAmong(doubles)}
        icon={<Users className={styles.icon} aria-hidden />}
        words={({ reasons }) =>
          reasons[0] === undefined ? '' : DOUBLE_REASONS_WORDED[reasons[0].code]
        }
        note={(alike) => DOUBLES.pairs(alike.length)}
        renderActions={(alike) => <AllActions pairs={alike} onMerge={() => onMergeAll(alike)} />}
        renderOne={(pair) => <DoublePair key={keyOf(pair)} pair={pair} />}
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
