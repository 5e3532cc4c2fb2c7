import { useLayoutEffect, useRef } from 'react';
import { isAsked, isTyped } from './typed.ts';

/**
 * What single keys do on the screen that is shown, unless they are written into a field or a window is over it;
 * as soon as it is shown, and not some moments after.
 */
export function usePageKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const run = latest.current[event.key];
      if (run === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyped(event) || isAsked()) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
