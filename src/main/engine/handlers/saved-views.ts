import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

const NO_VIEW = { ok: false, error: { code: 'not-found', what: 'view' } } as const;

const TOO_MANY = { ok: false, error: { code: 'too-many-views' } } as const;

/** Views of the list that the recruiter keeps. */
export function savedViewHandlers({
  workspace: { views },
  emit,
}: EngineContext): HandlersOf<'views'> {
  return {
    'views.list': async () => ok({ views: [...(await views.list())] }),
    'views.save': async (view) => {
      const viewId = await views.save(view);
      if (viewId === undefined) return TOO_MANY;
      emit('workspace.changed', {});
      return ok({ viewId });
    },
    'views.remove': async ({ viewId }) => {
      if (!(await views.remove(viewId))) return NO_VIEW;
      emit('workspace.changed', {});
      return ok({ done: true });
    },
    'views.restore': async ({ viewId }) => {
      if (!(await views.restore(viewId))) return NO_VIEW;
      emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}
