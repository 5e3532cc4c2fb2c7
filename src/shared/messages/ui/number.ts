const NUMBER = new Intl.NumberFormat('en');
const PLURAL = new Intl.PluralRules('en');

/** `1,204`. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** A number with its noun: `1 candidate`, `1,204 candidates`. */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${PLURAL.select(value) === 'one' ? one : many}`;
}
