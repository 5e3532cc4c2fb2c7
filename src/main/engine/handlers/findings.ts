import { decisionsOn, groupDates } from '../../screening/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

/** As many as one decision may be of. */
const DATES_SHOWN = 500;

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
    'findings.dates': async () => {
      const open = await workspace.findings.openDates(DATES_SHOWN);
      return ok({ groups: [...groupDates(open)] });
    },
    'findings.decideDates': async ({ credentialIds, isInOrder }) => {
      const evidence = await workspace.findings.evidenceOf(credentialIds);
      // One decision stands for a credential's picture too: of such a one it is not made among others.
      const dated = credentialIds.filter((id) => {
        const found = evidence.get(id);
        return found?.date !== undefined && found.picture === undefined;
      });
      if (dated.length < credentialIds.length)
        return err({ code: 'not-found', what: 'credential' });
      await workspace.findings.decide(
        dated.map((subject) => ({ kind: 'credential', subject })),
        isInOrder,
      );
      emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}
