import { useSyncExternalStore } from 'react';
import { LANGUAGES, followLanguage, languageOf } from '../../shared/messages/language.ts';
import type { Language } from '../../shared/messages/language.ts';
import { createKeptChoice } from './kept-choice.ts';

export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

const kept = createKeptChoice<LanguageChoice>('touchstone.language', LANGUAGE_CHOICES);

/**
 * Words the window in the remembered language, else in the system's; call before the first paint.
 *
 * @param onTold What the app words itself is in that language from then on.
 */
export function applyLanguage(onTold = (): void => undefined): void {
  const language = shownLanguage();
  followLanguage(() => language);
  document.documentElement.lang = language;
  // Menus and the system's dialogs follow; where they cannot, the window is worded all the same.
  window.touchstone.call('shell.setLanguage', { language }).then(onTold, () => undefined);
}

/** @param onTold As of `applyLanguage`. */
export function setLanguage(choice: LanguageChoice, onTold?: () => void): void {
  kept.choose(choice, () => applyLanguage(onTold));
}

export function useLanguageChoice(): LanguageChoice {
  return useSyncExternalStore(kept.listen, kept.read);
}

/** The language that the window is worded in; whoever uses it is drawn again when another is chosen. */
export function useLanguage(): Language {
  return useSyncExternalStore(kept.listen, shownLanguage);
}

function shownLanguage(): Language {
  const choice = kept.read();
  return choice === 'system' ? languageOf(navigator.languages) : choice;
}
