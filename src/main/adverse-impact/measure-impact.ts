import { IMPACT_STEPS, LEAST_SHARE } from '../../shared/model/adverse-impact.ts';
import type { GroupRate, ImpactStep, ImpactTable } from '../../shared/model/adverse-impact.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { fisherExact } from './fisher.ts';

/** Somebody on an opening's shortlist, without a name. */
export interface Considered {
  /** The furthest stage that they came to; one who was declined came as far as before. */
  readonly reached: Stage;
  /** The group that they are of, by category; none where it is not known. */
  readonly groups: ReadonlyMap<string, string>;
}

const JOINED = ' × ';

/**
 * How groups fared in one opening: for each category, and each two together, the share of each group
 * that came to a step, and that against the share of the group most selected.
 *
 * As New York City's rules on automated employment decision tools have it (6 RCNY § 5-301): a selection
 * rate is who moved on, of all in the category; an impact ratio is a rate over the highest rate. Who
 * stated no group is counted, and in no rate. A group below 2 % of those who did has a rate and no
 * ratio, and is not the highest.
 *
 * @returns In the order of the categories, the pairs last; groups by name.
 */
export function measureImpact(people: readonly Considered[]): readonly ImpactTable[] {
  const categories = [...new Set(people.flatMap(({ groups }) => [...groups.keys()]))].toSorted();
  const pairs = categories.flatMap((one, at) =>
    categories.slice(at + 1).map((other) => [one, other] as const),
  );
  return [
    ...categories.map((category) =>
      measure(category, people, ({ groups }) => groups.get(category)),
    ),
    ...pairs.map(([one, other]) =>
      measure(`${one}${JOINED}${other}`, people, ({ groups }) => {
        const parts = [groups.get(one), groups.get(other)];
        return parts.includes(undefined) ? undefined : parts.join(JOINED);
      }),
    ),
  ];
}

function measure(
  category: string,
  people: readonly Considered[],
  groupOf: (one: Considered) => string | undefined,
): ImpactTable {
  const byGroup = new Map<string, Considered[]>();
  for (const one of people) {
    const group = groupOf(one);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  const stated = [...byGroup.values()].reduce((sum, members) => sum + members.length, 0);
  const rates = (step: ImpactStep) => rateGroups(byGroup, step, stated);
  return {
    category,
    stated,
    unstated: people.length - stated,
    steps: {
      screening: rates('screening'),
      interview: rates('interview'),
      offer: rates('offer'),
      hired: rates('hired'),
    },
  };
}

function rateGroups(
  byGroup: ReadonlyMap<string, readonly Considered[]>,
  step: ImpactStep,
  stated: number,
): readonly GroupRate[] {
  const counted = [...byGroup]
    .map(([group, members]) => {
      const selected = members.filter(({ reached }) => hasReached(reached, step)).length;
      return { group, people: members.length, selected, rate: selected / members.length };
    })
    .toSorted((one, other) => (one.group < other.group ? -1 : 1));
  const compared = counted.filter((one) => one.people / stated >= LEAST_SHARE);
  const highest = compared.reduce<Counted | undefined>(
    (best, one) => (best === undefined || one.rate > best.rate ? one : best),
    undefined,
  );
  if (highest === undefined || highest.selected === 0) return counted;
  return counted.map((one) =>
    compared.includes(one) ? { ...one, ...compare(one, highest) } : one,
  );
}

type Counted = Pick<GroupRate, 'group' | 'people' | 'selected' | 'rate'>;

function compare(one: Counted, highest: Counted): Pick<GroupRate, 'ratio' | 'chance'> {
  const ratio = one.rate / highest.rate;
  if (one === highest) return { ratio };
  const chance = fisherExact({
    selected: one.selected,
    people: one.people,
    otherSelected: highest.selected,
    otherPeople: highest.people,
  });
  return { ratio, chance };
}

function hasReached(reached: Stage, step: ImpactStep): boolean {
  const at = IMPACT_STEPS.findIndex((one) => one === reached);
  return at >= IMPACT_STEPS.indexOf(step);
}
