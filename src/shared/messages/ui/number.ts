import { perLanguage } from '../language.ts';

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const plurals = perLanguage((locale) => new Intl.PluralRules(locale));

/** `1,204`. */
export function number(value: number): string {
  return numbers().format(value);
}

/** A number with its noun, each form whole: `1 candidate`, `1,204 candidates`. */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${isOne(value) ? one : many}`;
}

/** Whether a number takes the singular: 0 does in French, and does not in English. */
export function isOne(value: number): boolean {
  return plurals().select(value) === 'one';
}
