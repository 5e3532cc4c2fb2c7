import { useSyncExternalStore } from 'react';
import { LANGUAGES, followLanguage, languageOf } from '../../shared/messages/language.ts';
import type { Language } from '../../shared/messages/language.ts';

export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

const KEY = 'touchstone.language';
const listeners = new Set<() => void>();

/** Words the window in the remembered language, else in the system's; call before the first paint. */
export function applyLanguage(): void {
  const language = shownLanguage();
  followLanguage(() => language);
  document.documentElement.lang = language;
}

export function setLanguage(choice: LanguageChoice): void {
  localStorage.setItem(KEY, choice);
  applyLanguage();
  for (const listener of listeners) listener();
}

export function useLanguageChoice(): LanguageChoice {
  return useSyncExternalStore(listen, readChoice);
}

/** The language that the window is worded in; whoever uses it is drawn again when another is chosen. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, shownLanguage);
}

function shownLanguage(): Language {
  const choice = readChoice();
  return choice === 'system' ? languageOf(navigator.languages) : choice;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readChoice(): LanguageChoice {
  const kept = localStorage.getItem(KEY);
  return LANGUAGE_CHOICES.find((choice) => choice === kept) ?? 'system';
}
