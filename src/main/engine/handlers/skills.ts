import { suggestSkills } from '../../screening/index.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

export function skillHandlers({ workspace }: EngineContext): HandlersOf<'skills'> {
  return {
    'skills.suggest': async ({ text, limit }) =>
      ok({ skills: [...(await suggestSkills(workspace.screening, text, limit))] }),
  };
}
