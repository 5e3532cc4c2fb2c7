import { listSkillNames } from '../mapping/skill-names.ts';
import { suggestSkills } from '../../screening/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

export function skillHandlers({
  workspace,
  blind,
  skillMapping,
  emit,
}: EngineContext): HandlersOf<'skills'> {
  const { mappings, screening } = workspace;
  return {
    'skills.suggest': async ({ text, limit }) => {
      const { source = screening } = (await blind.search()) ?? {};
      return ok({ skills: [...(await suggestSkills(source, text, limit))] });
    },
    'skills.names': async ({ language, of }) =>
      ok({ names: await listSkillNames(workspace, language, of) }),
    'skills.listMappings': async () => ok({ mappings: [...(await mappings.list())] }),
    'skills.acceptMapping': async (mapping) => {
      if (!(await mappings.accept(mapping))) return err({ code: 'not-found', what: 'skill' });
      await skillMapping.run();
      emit('workspace.changed', {});
      return ok({ done: true });
    },
    'skills.undoMapping': async (wording) => {
      if (!(await mappings.undo(wording))) return err({ code: 'not-found', what: 'mapping' });
      await skillMapping.run();
      emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}
