import { useSyncExternalStore } from 'react';
import { createKeptChoice } from './kept-choice.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const kept = createKeptChoice<Theme>('touchstone.theme', THEMES);

/** Sets the remembered theme on the page; call before the first paint. */
export function applyTheme(): void {
  const theme = kept.read();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function setTheme(theme: Theme): void {
  kept.choose(theme, applyTheme);
}

export function useTheme(): Theme {
  return useSyncExternalStore(kept.listen, kept.read);
}
