import { Columns3, Ellipsis, ListPlus, Merge, RefreshCw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { CANDIDATES, whyNoCompare } from '../../../shared/messages/ui/candidates.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { DESK } from '../../../shared/messages/ui/desk.ts';
import { DOUBLES, whyNoMerge } from '../../../shared/messages/ui/inbox.ts';
import { RECHECKS } from '../../../shared/messages/ui/rechecks.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { useCheckAgain, useIsOffline } from '../../lib/recheck-state.tsx';
import { navigate } from '../../lib/router.ts';
import { forContract, useScreeningState } from '../../lib/screening-state.tsx';
import { useMedia } from '../../lib/use-media.ts';
import { MergeSelected } from '../people/merge-selected.tsx';
import type { Mergeable } from '../people/merging.ts';
import { ShortlistSelected } from '../people/shortlist-selected.tsx';
import { CheckAgainButton } from '../rechecks/check-again-button.tsx';
import { ExportReport } from '../report/export-report.tsx';
import styles from './selection-actions.module.css';

/** What can be done with the people selected, or with all that are shown. */
export function SelectionActions({ total }: { readonly total: number }) {
  const { filter, selection, setSelection } = useScreeningState();
  const ids = [...selection];
  return (
    <>
      {ids.length === 0 ? undefined : (
        <span className={styles.selected}>
          <span role="status">{CANDIDATES.selected(ids.length)}</span>
          <Button
            small
            variant="quiet"
            icon={X}
            aria-label={CANDIDATES.clearSelection}
            onClick={() => setSelection(new Set())}
          />
        </span>
      )}
      <Button
        icon={Columns3}
        unavailable={whyNoCompare(ids.length)}
        onClick={() => navigate({ screen: 'compare', candidateIds: ids })}
      >
        {COMPARE.compare}
      </Button>
      {ids.length === 0 ? undefined : <OfSelected ids={ids} />}
      <ExportReport
        selected={ids}
        all={{ scope: { kind: 'filter', filter: forContract(filter) }, count: total }}
      />
    </>
  );
}

// Where the window is narrow, what is done less often waits in a menu.
const NARROW = '(width < 100rem)';

/** Shortlisting, merging, and checking again. */
function OfSelected({ ids }: { readonly ids: readonly string[] }) {
  const isNarrow = useMedia(NARROW);
  const isOffline = useIsOffline();
  const checkAgain = useCheckAgain();
  const { button, askToMerge, merging } = useMerging(ids);
  const shortlisting = useShortlisting(ids);
  const unavailable = whyNoMerge(ids.length);
  const check = {
    label: RECHECKS.selected(ids.length),
    onChoose: () => checkAgain({ kind: 'candidates', candidateIds: [...ids] }),
  };
  return (
    <>
      {isNarrow ? (
        <ActionMenu
          trigger={<IconButton ref={button} icon={Ellipsis} label={CANDIDATES.moreForSelected} />}
          actions={[
            { label: DESK.shortlist, icon: ListPlus, ...shortlisting.action },
            { label: DOUBLES.merge, icon: Merge, onChoose: askToMerge, unavailable },
            { ...check, icon: RefreshCw, hint: isOffline ? RECHECKS.offline : undefined },
          ]}
        />
      ) : (
        <>
          <Button
            icon={ListPlus}
            unavailable={shortlisting.action.unavailable}
            onClick={shortlisting.action.onChoose}
          >
            {DESK.shortlist}
          </Button>
          <Button ref={button} icon={Merge} unavailable={unavailable} onClick={askToMerge}>
            {DOUBLES.merge}
          </Button>
          <CheckAgainButton onClick={check.onChoose}>{check.label}</CheckAgainButton>
        </>
      )}
      {merging}
      {shortlisting.dialog}
    </>
  );
}

/** Puts all who are selected on a shortlist, where there is an opening that is not closed. */
function useShortlisting(ids: readonly string[]) {
  const [isAsking, setAsking] = useState(false);
  const all = useCall('openings.list', {}).data?.openings;
  const [first, ...others] = (all ?? []).filter(({ closedAt }) => closedAt === undefined);
  const isNone = all !== undefined && first === undefined;
  return {
    action: {
      unavailable: isNone ? DESK.noOpening : undefined,
      onChoose: () => setAsking(true),
    },
    dialog:
      isAsking && first !== undefined ? (
        <ShortlistSelected
          ids={ids}
          openings={[first, ...others]}
          onClose={() => setAsking(false)}
        />
      ) : undefined,
  };
}

/** Makes one person of all who are selected. */
function useMerging(ids: readonly string[]) {
  const { setSelection } = useScreeningState();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [merges, setMerges] = useState(0);
  // Of one who is left nothing can be merged: the button that says so is another one than was pressed.
  useEffect(() => {
    if (merges > 0) button.current?.focus();
  }, [merges]);
  const select = ({ id }: Mergeable) => {
    setSelection(new Set([id]));
    setMerges(merges + 1);
  };
  return {
    button,
    askToMerge: () => setAsking(true),
    merging: isAsking ? (
      <MergeSelected ids={ids} onClose={() => setAsking(false)} onMerged={select} />
    ) : undefined,
  };
}
