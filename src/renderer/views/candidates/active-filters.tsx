import type { CandidatePage, Facet } from '../../../shared/contract/views.ts';
import { FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { VERDICT_WORDS } from '../../../shared/messages/words.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/chip.tsx';
import { NO_FILTER, isNarrowed, useScreeningState } from '../../lib/screening-state.tsx';
import type { Filter } from '../../lib/screening-state.tsx';
import styles from './active-filters.module.css';

/** What narrows the list now, each to be taken away by itself. */
export function ActiveFilters({
  facets,
}: {
  readonly facets: CandidatePage['facets'] | undefined;
}) {
  const { filter, setFilter } = useScreeningState();
  if (!isNarrowed(filter)) return undefined;
  return (
    <div className={styles.filters}>
      <ul className={styles.list} aria-label={FILTERS.active}>
        {chipsOf(filter, facets).map(({ label, without }) => (
          <li key={label} className={styles.item}>
            <FilterChip
              label={label}
              removeLabel={FILTERS.remove(label)}
              onRemove={() => setFilter(without)}
            />
          </li>
        ))}
      </ul>
      <Button small variant="quiet" onClick={() => setFilter(NO_FILTER)}>
        {FILTERS.clear}
      </Button>
    </div>
  );
}

interface Chip {
  readonly label: string;
  /** The filter once this is taken away. */
  readonly without: Filter;
}

function chipsOf(filter: Filter, facets: CandidatePage['facets'] | undefined): readonly Chip[] {
  const skills = filter.skills.map((key) => ({
    label: labelOf(key, facets?.skills),
    without: { ...filter, skills: filter.skills.filter((other) => other !== key) },
  }));
  const issuers = filter.issuers.map((id) => ({
    label: labelOf(id, facets?.issuers),
    without: { ...filter, issuers: filter.issuers.filter((other) => other !== id) },
  }));
  const verdicts = filter.verdicts.map((verdict) => ({
    label: VERDICT_WORDS[verdict].label,
    without: { ...filter, verdicts: filter.verdicts.filter((other) => other !== verdict) },
  }));
  return [...skills, ...issuers, ...verdicts];
}

function labelOf(value: string, facets: readonly Facet[] | undefined): string {
  return facets?.find((facet) => facet.value === value)?.label ?? value;
}
