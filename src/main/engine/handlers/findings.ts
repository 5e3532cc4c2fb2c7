import { decisionsOn } from '../../screening/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

export function findingHandlers({ workspace, emit }: EngineContext): HandlersOf<'findings'> {
  return {
    'findings.decide': async ({ credentialId, code, isInOrder }) => {
      const credential = await workspace.credentials.get(credentialId);
      const evidence = (await workspace.findings.evidenceOf([credentialId])).get(credentialId);
      if (credential === undefined || evidence === undefined) {
        return err({ code: 'not-found', what: 'credential' });
      }
      await workspace.findings.decide(decisionsOn(code, credential, evidence), isInOrder);
      emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}
