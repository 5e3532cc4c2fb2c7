import { useEffect, useRef } from 'react';
import { isBackFrom, useCameFrom } from './came-from.tsx';
import { hrefOf } from './router.ts';
import type { Route } from './router.ts';

/** A link, and which of those with its address it is: somebody may stand there more than once. */
interface Followed {
  readonly href: string;
  readonly at: number;
}

/** The link that was followed last from each screen, by the screen's address. */
const followed = new Map<string, Followed>();

/**
 * Whoever comes back from somebody's page, or from a comparison, goes on from the link that led there, which
 * is scrolled to; whoever went on to somebody else meanwhile, from that one's link where there is one.
 *
 * @param isShown Whether the people are there by now.
 */
export function useComingBack(isShown: boolean): void {
  const from = useCameFrom();
  const wanted = useRef(isBackFrom(from) ? from : undefined);
  useEffect(() => {
    const before = wanted.current;
    if (!isShown || before === undefined) return;
    wanted.current = undefined;
    // Who has begun something else since is left at it.
    if (document.activeElement !== main() && document.activeElement !== document.body) return;
    const link = linkThatLedTo(before);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  });
  useEffect(() => {
    document.addEventListener('click', noteFollowed);
    return () => document.removeEventListener('click', noteFollowed);
  }, []);
}

function linkThatLedTo(before: Route): HTMLElement | undefined {
  const href = hrefOf(before);
  const last = followed.get(window.location.hash);
  const link = linkTo({ href, at: last?.href === href ? last.at : 0 });
  if (link !== undefined || last === undefined || before.screen !== 'candidate') return link;
  return linkTo(last);
}

function main(): HTMLElement | null {
  return document.querySelector('main');
}

function linksTo(href: string | null): readonly HTMLAnchorElement[] {
  const links = [...(main()?.querySelectorAll('a') ?? [])];
  return links.filter((one) => one.getAttribute('href') === href);
}

function linkTo({ href, at }: Followed): HTMLAnchorElement | undefined {
  const links = linksTo(href);
  return links[at] ?? links.at(-1);
}

function noteFollowed({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (link === null || href === null || href === undefined) return;
  const at = linksTo(href).indexOf(link);
  if (at >= 0) followed.set(window.location.hash, { href, at });
}
