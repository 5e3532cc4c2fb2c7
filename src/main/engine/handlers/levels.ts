import { DEFAULT_HALF_LIVES, listLevelRules } from '../../skills/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

/** What the employer decides about skills: levels, how fast they age, and what builds on what. */
export function levelHandlers({
  workspace,
  emit,
}: EngineContext): HandlersOf<'levels' | 'freshness' | 'stacks'> {
  const { levels, freshness, stacks } = workspace;
  const changed = () => {
    emit('workspace.changed', {});
    return ok({ done: true } as const);
  };
  return {
    'levels.list': async ({ limit }) =>
      ok({ levels: [...(await levels.list(limit))], rules: listRules() }),
    'levels.map': async ({ level, ...wording }) => {
      await levels.map({ ...wording, level: level ?? undefined });
      return changed();
    },
    'levels.unmap': async (wording) =>
      (await levels.unmap(wording)) ? changed() : err({ code: 'not-found', what: 'mapping' }),
    'freshness.get': async () =>
      ok({ halfLives: await freshness.get(), defaults: DEFAULT_HALF_LIVES }),
    'freshness.set': async ({ halfLives }) => {
      await freshness.set(halfLives);
      return changed();
    },
    'stacks.list': async () => ok({ stacks: (await stacks.list()).map(copyOf) }),
    'stacks.put': async ({ id, stack }) => {
      const written = await stacks.put(stack, id);
      if (written === undefined) return err({ code: 'not-found', what: 'stack' });
      emit('workspace.changed', {});
      return ok({ id: written });
    },
    'stacks.remove': async ({ id }) =>
      (await stacks.remove(id)) ? changed() : err({ code: 'not-found', what: 'stack' }),
    'stacks.restore': async ({ id }) =>
      (await stacks.restore(id)) ? changed() : err({ code: 'not-found', what: 'stack' }),
  };
}

// What crosses the border may be changed there.
function copyOf<Stack extends { readonly pieces: readonly unknown[] }>(stack: Stack) {
  return { ...stack, pieces: [...stack.pieces] as Stack['pieces'][number][] };
}

function listRules() {
  return listLevelRules().map(({ id, name, words }) => ({
    id,
    name,
    words: {
      foundation: [...words.foundation],
      intermediate: [...words.intermediate],
      advanced: [...words.advanced],
      expert: [...words.expert],
    },
  }));
}
