import { perLanguage } from '../language.ts';

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const percents = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const tenths = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
);
const plurals = perLanguage((locale) => new Intl.PluralRules(locale));

/** `1,204`. */
export function number(value: number): string {
  return numbers().format(value);
}

/**
 * How much a count is of a whole, in hundredths: `37%`. What is not nothing is not called so (`<1%`), nor
 * all what is not (`>99%`); of nothing there is no share.
 */
export function share(count: number, whole: number): string | undefined {
  if (whole <= 0) return undefined;
  const part = count / whole;
  if (part > 0 && part < 0.005) return `<${percents().format(0.01)}`;
  if (part < 1 && part >= 0.995) return `>${percents().format(0.99)}`;
  return percents().format(part);
}

/** A share of one in thousandths: `37.5%`. What is not nothing is not called so (`<0.1%`). */
export function percent(part: number): string {
  return part > 0 && part < 0.0005 ? `<${tenths().format(0.001)}` : tenths().format(part);
}

/** A number with its noun, each form whole: `1 candidate`, `1,204 candidates`. */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${isOne(value) ? one : many}`;
}

/** Whether a number takes the singular: 0 does in French, and does not in English. */
export function isOne(value: number): boolean {
  return plurals().select(value) === 'one';
}
