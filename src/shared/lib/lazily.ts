import type { Pending } from './pending.ts';

/**
 * A module that most never need: it is loaded when it is first asked for, and at hand from then on.
 *
 * @param load `() => import('./it.ts')`; where it rejects, so does who asked, and the next one tries again.
 */
export function lazily<Module>(load: () => Promise<Module>): () => Pending<Module> {
  let loaded: Pending<Module> | undefined;
  return () => {
    loaded ??= load().then(
      (module) => (loaded = module),
      (cause: unknown) => {
        loaded = undefined;
        throw cause;
      },
    );
    return loaded;
  };
}
