/** Two groups, in which some were selected. */
export interface TwoGroups {
  readonly selected: number;
  readonly people: number;
  readonly otherSelected: number;
  readonly otherPeople: number;
}

/**
 * How often chance alone brings about a difference between two groups that is no more likely than the
 * one found, given how many were selected in all: Fisher's exact test, two-sided.
 *
 * @returns 0 to 1.
 */
export function fisherExact({ selected, people, otherSelected, otherPeople }: TwoGroups): number {
  const all = people + otherPeople;
  const chosen = selected + otherSelected;
  const logs = logFactorials(all);
  const log = (n: number) => logs[n] ?? 0;
  const choose = (n: number, k: number) => log(n) - log(k) - log(n - k);
  const likelihood = (k: number) =>
    Math.exp(choose(people, k) + choose(otherPeople, chosen - k) - choose(all, chosen));
  const found = likelihood(selected);
  let sum = 0;
  for (let k = Math.max(0, chosen - otherPeople); k <= Math.min(people, chosen); k += 1) {
    const one = likelihood(k);
    // Equally likely ones differ by what is lost in the last digits.
    if (one <= found * (1 + 1e-9)) sum += one;
  }
  return Math.min(1, sum);
}

function logFactorials(count: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n <= count; n += 1) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}
