import { useEffect, useRef } from 'react';
import { useCameFrom } from './came-from.tsx';
import { hrefOf } from './router.ts';

/**
 * Whoever comes back from somebody's page goes on from that person's link, which is scrolled to.
 *
 * @param isShown Whether the people are there by now.
 */
export function useComingBack(isShown: boolean): void {
  const from = useCameFrom();
  const wanted = useRef(from?.screen === 'candidate' ? hrefOf(from) : undefined);
  useEffect(() => {
    const href = wanted.current;
    if (!isShown || href === undefined) return;
    wanted.current = undefined;
    const main = document.querySelector('main');
    // Who has begun something else since is left at it.
    if (document.activeElement !== main && document.activeElement !== document.body) return;
    const links = [...(main?.querySelectorAll('a') ?? [])];
    const link = links.find((one) => one.getAttribute('href') === href);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  });
}
