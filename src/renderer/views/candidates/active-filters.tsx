import type { shownSkill } from '../../../shared/messages/skill-names.ts';
import { FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/chip.tsx';
import { FACETS, NO_FILTER, isNarrowed, useScreeningState } from '../../lib/screening-state.tsx';
import type { Filter } from '../../lib/screening-state.tsx';
import { useShownSkill } from '../../lib/skill-names.ts';
import styles from './active-filters.module.css';

/** What narrows the list now, each to be taken away by itself. */
export function ActiveFilters() {
  const { filter, setFilter } = useScreeningState();
  const nameOf = useShownSkill();
  if (!isNarrowed(filter)) return undefined;
  return (
    <div className={styles.filters}>
      <ul className={styles.list} aria-label={FILTERS.active}>
        {chipsOf(filter, nameOf).map(({ key, label, without }) => (
          <li key={key} className={styles.item}>
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
  /** Two facets may have a choice of one name. */
  readonly key: string;
  readonly label: string;
  /** The filter once this is taken away. */
  readonly without: Filter;
}

function chipsOf(filter: Filter, nameOf: typeof shownSkill): readonly Chip[] {
  return [
    ...FACETS.flatMap((facet) =>
      filter[facet].map((one) => ({
        key: `${facet} ${one.value}`,
        label: facet === 'skills' ? nameOf(one.value, one.label) : one.label,
        without: {
          ...filter,
          [facet]: filter[facet].filter(({ value }) => value !== one.value),
        },
      })),
    ),
    ...(filter.isToLookAt
      ? [{ key: 'to-look-at', label: FILTERS.toLookAt, without: { ...filter, isToLookAt: false } }]
      : []),
  ];
}
