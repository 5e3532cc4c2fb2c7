import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const ROOM = '--notices-room';

/**
 * For what lies over the window at its lower edge: style sheets are told how much of the window it takes from there, as
 * `--notices-room`, so that dialogs leave that free. Where it takes none, that is not set.
 *
 * @param shown Another one whenever what is shown is another.
 */
export function useRoomTold(box: RefObject<HTMLElement | null>, shown: string): void {
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || shown === '') return undefined;
    const { style } = document.documentElement;
    const tell = () =>
      style.setProperty(ROOM, `${window.innerHeight - current.getBoundingClientRect().top}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    window.addEventListener('resize', tell);
    tell();
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', tell);
      style.removeProperty(ROOM);
    };
  }, [box, shown]);
}
