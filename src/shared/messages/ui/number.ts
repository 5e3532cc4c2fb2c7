const NUMBER = new Intl.NumberFormat('en');
const PLURAL = new Intl.PluralRules('en');
const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** `1,204`. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** A number with its noun: `1 candidate`, `1,204 candidates`. */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${PLURAL.select(value) === 'one' ? one : many}`;
}

/** `Python, SQL and Go`. */
export function listed(items: readonly string[]): string {
  return LIST.format(items).replace(/, and /u, ' and ');
}
