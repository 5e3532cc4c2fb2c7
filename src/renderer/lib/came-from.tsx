import { createContext, use, useState } from 'react';
import { hrefOf, isRedirect } from './router.ts';
import type { Route } from './router.ts';

const Context = createContext<Route | undefined>(undefined);

/** Provides, under the screen that is shown, the one that was shown before it. */
export const CameFrom = Context;

/** Where one was before the screen that is shown; nowhere on the first one. */
export function useCameFrom(): Route | undefined {
  return use(Context);
}

/** Whether one is back from somebody's page, or from a comparison, and goes on where one was. */
export function isBackFrom(from: Route | undefined): boolean {
  return from?.screen === 'candidate' || from?.screen === 'compare';
}

/** Follows the routes. @returns The one before `route`; one that only led on to it is none. */
export function useLastRoute(route: Route): Route | undefined {
  const [trail, setTrail] = useState<Trail>({ here: route, before: undefined });
  if (hrefOf(trail.here) === hrefOf(route)) return trail.before;
  const before = isRedirect(trail.here, route) ? trail.before : trail.here;
  setTrail({ here: route, before });
  return before;
}

interface Trail {
  readonly here: Route;
  readonly before: Route | undefined;
}
