import type { shownSkill } from '../../../shared/messages/skill-names.ts';
import { AGE_WORDS, FILTERS } from '../../../shared/messages/ui/candidates.ts';
import { STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { TRUST_WORDS, VERDICT_WORDS } from '../../../shared/messages/words.ts';
import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/chip.tsx';
import { FACETS, NO_FILTER, isNarrowed, useScreeningState } from '../../lib/screening-state.tsx';
import type { Chosen, FacetName, Filter } from '../../lib/screening-state.tsx';
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

// What of these the window words itself is said in its language of now, and not of when it was chosen.
const WORDS: Partial<Record<FacetName, () => Readonly<Record<string, string>>>> = {
  verdicts: () => Object.fromEntries(VERDICTS.map((one) => [one, VERDICT_WORDS[one].label])),
  trusts: () => Object.fromEntries(ISSUER_TRUSTS.map((one) => [one, TRUST_WORDS[one].label])),
  ages: () => AGE_WORDS,
  stages: () => STAGE_WORDS,
};

function labelOf(facet: FacetName, { value, label }: Chosen, nameOf: typeof shownSkill): string {
  return facet === 'skills' ? nameOf(value, label) : (WORDS[facet]?.()[value] ?? label);
}

function chipsOf(filter: Filter, nameOf: typeof shownSkill): readonly Chip[] {
  return [
    ...FACETS.flatMap((facet) =>
      filter[facet].map((one) => ({
        key: `${facet} ${one.value}`,
        label: labelOf(facet, one, nameOf),
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
