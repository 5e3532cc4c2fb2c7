import { createContext, use, useState } from 'react';
import { hrefOf } from './router.ts';
import type { Route } from './router.ts';

const Context = createContext<Route | undefined>(undefined);

/** Provides, under the screen that is shown, the one that was shown before it. */
export const CameFrom = Context;

/** Where one was before the screen that is shown; nowhere on the first one. */
export function useCameFrom(): Route | undefined {
  return use(Context);
}

/** Follows the routes. @returns The one before `route`. */
export function useLastRoute(route: Route): Route | undefined {
  const [trail, setTrail] = useState<{ readonly here: Route; readonly before?: Route }>({
    here: route,
  });
  if (hrefOf(trail.here) === hrefOf(route)) return trail.before;
  setTrail({ here: route, before: trail.here });
  return trail.here;
}
