import { GERMAN } from './de/index.ts';
import { SPANISH } from './es/index.ts';
import { FRENCH } from './fr/index.ts';
import { addLanguage } from './live.ts';
import { PORTUGUESE } from './pt/index.ts';

/** Makes every language known; each entry that words something for a person calls it once. */
export function addLanguages(): void {
  addLanguage('de', GERMAN);
  addLanguage('fr', FRENCH);
  addLanguage('es', SPANISH);
  addLanguage('pt', PORTUGUESE);
}
