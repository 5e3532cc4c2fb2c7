import { ListFilter, SearchX, Users } from 'lucide-react';
import { memo, useDeferredValue, useId, useState } from 'react';
import { CANDIDATES, FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { PageHeader } from '../../components/page.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { useImportState } from '../../lib/import-state.tsx';
import { useListLook } from '../../lib/list-look.ts';
import { isNarrowed, useScreeningState } from '../../lib/screening-state.tsx';
import { Button } from '../../components/button.tsx';
import { AddCredentialsButton } from '../adding/add-credentials.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { CandidateGrid } from './candidate-grid.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { ColumnsMenu, ViewsMenu } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { useCandidatePages } from './use-candidate-pages.ts';
import type { CandidatePages } from './use-candidate-pages.ts';
import { Welcome } from './welcome.tsx';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import styles from './candidates-screen.module.css';

/** The list of candidates, or on the first start what to do. */
export function CandidatesScreen() {
  const workspace = useCall('workspace.get', {});
  const importing = useImportState().latest?.state === 'running';
  if (workspace.isError) {
    return <Failure error={workspace.error} onRetry={() => void workspace.refetch()} />;
  }
  if (workspace.data === undefined) return <Skeleton />;
  const { candidates, credentials } = workspace.data;
  if (candidates + credentials === 0 && !importing) return <Welcome />;
  return <List candidates={candidates} />;
}

function List({ candidates }: { readonly candidates: number }) {
  const { filter } = useScreeningState();
  const pages = useCandidatePages(filter);
  // Drawing a new answer waits for whoever is typing on.
  const drawn = useDeferredValue(pages);
  const [filtersOpen, setFiltersOpen] = useState(hasRoomForFilters);
  const filtersId = useId();
  const total = pages.first?.total;
  const note =
    total === undefined ? undefined : CANDIDATES.shown(total, Math.max(candidates, total));
  return (
    <>
      <Header total={total ?? 0} note={note} />
      <p className="visually-hidden" role="status">
        {isNarrowed(filter) && note !== undefined ? `${CANDIDATES.title}: ${note}` : ''}
      </p>
      <div className={styles.tools}>
        <Button
          icon={ListFilter}
          variant="quiet"
          aria-expanded={filtersOpen}
          aria-controls={filtersId}
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          {FILTERS.filters}
        </Button>
        <Tools />
      </div>
      <div className={styles.columns}>
        <div id={filtersId} className={styles.facets} hidden={!filtersOpen}>
          {filtersOpen && drawn.first !== undefined ? (
            <FacetPanel facets={drawn.first.facets} />
          ) : undefined}
        </div>
        <Rows pages={drawn} isEmpty={candidates === 0} />
      </div>
    </>
  );
}

interface HeaderProps {
  readonly total: number;
  readonly note: string | undefined;
}

// Whoever scrolls has page after page come: what stands above the rows is not drawn anew for that.
const Header = memo(function Header({ total, note }: HeaderProps) {
  return (
    <PageHeader title={CANDIDATES.title} note={note}>
      <SelectionActions total={total} />
      <AddCredentialsButton />
    </PageHeader>
  );
});

const Tools = memo(function Tools() {
  return (
    <>
      <SearchBox />
      <ColumnsMenu />
      <ViewsMenu />
      <ActiveFilters />
    </>
  );
});

interface RowsProps {
  readonly pages: CandidatePages;
  /** Whether nobody is in the workspace. */
  readonly isEmpty: boolean;
}

const Rows = memo(function Rows({ pages, isEmpty }: RowsProps) {
  const { filter } = useScreeningState();
  const { order } = useListLook();
  const isBlind = useIsBlind();
  if (pages.error !== undefined) return <Failure error={pages.error} onRetry={pages.retry} />;
  if (pages.first === undefined) return <Skeleton />;
  const { total } = pages.first;
  if (total > 0) {
    return <CandidateGrid pages={pages} total={total} question={JSON.stringify([filter, order])} />;
  }
  if (isEmpty) return <NobodyYet />;
  const hint = isBlind ? CANDIDATES.noneFoundBlind : CANDIDATES.noneFoundHint;
  return <Empty icon={SearchX} title={CANDIDATES.noneFound} hint={hint} />;
});

function NobodyYet() {
  const isReading = useImportState().latest?.state === 'running';
  const hint = isReading ? CANDIDATES.noneYetReading : CANDIDATES.noneYetUnassigned;
  return <Empty icon={Users} title={CANDIDATES.noneYet} hint={hint} />;
}

// Where there is little room the list comes first, and the filters wait behind their button.
function hasRoomForFilters(): boolean {
  return window.matchMedia('(width >= 68rem)').matches;
}
