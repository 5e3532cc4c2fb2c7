import { perLanguage } from './language.ts';

const collators = perLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/** Compares names as they are shown: the order in which readers of the language of the moment look for them. */
export function compareShown(left: string, right: string): number {
  return collators().compare(left, right);
}
