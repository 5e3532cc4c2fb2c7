import { savedView } from '../../src/shared/contract/saved-views.ts';
import type { SavedView } from '../../src/shared/contract/saved-views.ts';
import { STAGES } from '../../src/shared/model/stage.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

/** Views that are kept, as the engine keeps them. */
export function savedViewHandlers(changed: () => void) {
  const bin = createFakeBin<SavedView & { id: string }>(({ id }) => id);
  let views: (SavedView & { id: string })[] = [];
  let saved = 0;
  return {
    'views.list': () => ({ views }),
    'views.save': (view) => {
      const viewId = fakeId(6, (saved += 1));
      views = [...views, { ...savedView.parse(view), id: viewId }];
      changed();
      return { viewId };
    },
    'views.remove': ({ viewId }) => {
      views = bin.without(views, viewId);
      changed();
      return { done: true };
    },
    'views.restore': ({ viewId }) => {
      views = bin.withAgain(views, viewId);
      changed();
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}

/** The facets that the desk and the credentials give, of whom nobody is counted. */
export function furtherFacets() {
  return {
    trusts: [{ value: 'trusted', label: 'Trusted', count: 2 }],
    ages: [{ value: 'year', label: 'Within a year', count: 2 }],
    openings: [{ value: fakeId(5, 1), label: 'Welder', count: 1 }],
    stages: [{ value: STAGES[2], label: 'Interview', count: 1 }],
    tags: [{ value: 'night shift', label: 'night shift', count: 1 }],
  };
}
