import { Columns3, Merge, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { CANDIDATES, whyNoCompare } from '../../../shared/messages/ui/candidates.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { DOUBLES, whyNoMerge } from '../../../shared/messages/ui/inbox.ts';
import { RECHECKS } from '../../../shared/messages/ui/rechecks.ts';
import { Button } from '../../components/button.tsx';
import { useCheckAgain } from '../../lib/recheck-state.tsx';
import { navigate } from '../../lib/router.ts';
import { forContract, useScreeningState } from '../../lib/screening-state.tsx';
import { MergeSelected } from '../people/merge-selected.tsx';
import type { Mergeable } from '../people/merging.ts';
import { CheckAgainButton } from '../rechecks/check-again-button.tsx';
import { ExportReport } from '../report/export-report.tsx';
import styles from './selection-actions.module.css';

/** What can be done with the people selected, or with all that are shown. */
export function SelectionActions({ total }: { readonly total: number }) {
  const { filter, selection, setSelection } = useScreeningState();
  const checkAgain = useCheckAgain();
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
      {ids.length === 0 ? undefined : <MergeButton ids={ids} />}
      {ids.length === 0 ? undefined : (
        <CheckAgainButton onClick={() => checkAgain({ kind: 'candidates', candidateIds: ids })}>
          {RECHECKS.selected(ids.length)}
        </CheckAgainButton>
      )}
      <ExportReport
        selected={ids}
        all={{ scope: { kind: 'filter', filter: forContract(filter) }, count: total }}
      />
    </>
  );
}

/** Makes one person of all who are selected. */
function MergeButton({ ids }: { readonly ids: readonly string[] }) {
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
  return (
    <>
      <Button
        ref={button}
        icon={Merge}
        unavailable={whyNoMerge(ids.length)}
        onClick={() => setAsking(true)}
      >
        {DOUBLES.merge}
      </Button>
      {isAsking ? (
        <MergeSelected ids={ids} onClose={() => setAsking(false)} onMerged={select} />
      ) : undefined}
    </>
  );
}
