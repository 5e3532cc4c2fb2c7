import { useEffect, useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const ROOM = '--notices-room';

/** What is taken of the window, what style sheets were told, and how many stand by that. */
let [taken, told, standing] = [0, 0, 0];

function tell(): void {
  told = standing === 0 ? taken : Math.max(taken, told);
  const { style } = document.documentElement;
  if (told === 0) style.removeProperty(ROOM);
  else style.setProperty(ROOM, `${String(told)}px`);
}

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
    const measure = () => {
      taken = window.innerHeight - current.getBoundingClientRect().top;
      tell();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      taken = 0;
      tell();
    };
  }, [box, shown]);
}

/** For what leaves that room: once it is seen, it does not move under the pointer where a notice goes. */
export function useStanding(): void {
  useEffect(() => {
    let stands = 0;
    const frame = requestAnimationFrame(() => {
      stands = 1;
      standing += stands;
    });
    return () => {
      cancelAnimationFrame(frame);
      standing -= stands;
      tell();
    };
  }, []);
}
