import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** So far beyond what is seen, that what takes a moment is there when it is scrolled to. */
const AHEAD = '400px';

/** Whether an element has been in sight, or nearly: `false` until its first frame is shown, then for good. */
export function useComesIntoView(element: RefObject<Element | null>): boolean {
  const [hasBeen, setHasBeen] = useState(false);
  useEffect(() => {
    if (hasBeen || element.current === null) return undefined;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setHasBeen(true);
    };
    // The second margin counts where something else than the window is scrolled.
    const observer = new IntersectionObserver(look, { rootMargin: AHEAD, scrollMargin: AHEAD });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [hasBeen, element]);
  return hasBeen;
}
