import { complete, parse } from '../../screening/index.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

const COMPLETIONS = 8;

export function queryHandlers({ workspace, blind }: EngineContext): HandlersOf<'query'> {
  return {
    'query.read': async ({ text, cursor }) => {
      const [error] = parse(text).errors;
      const { source = workspace.screening } = (await blind.search()) ?? {};
      const completions = await complete(source, text, cursor, COMPLETIONS);
      const found = { completions: [...completions] };
      if (error === undefined) return ok(found);
      const { position, length, message } = error;
      return ok({ ...found, error: { position, length, message } });
    },
  };
}
