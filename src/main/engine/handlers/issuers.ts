import { findSharedKeys } from '../../screening/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { EngineContext } from './context.ts';

export function issuerHandlers(context: EngineContext): HandlersOf<'issuers'> {
  const { workspace, trustJudging } = context;
  return {
    'issuers.list': async ({ text, limit }) => {
      const { total, issuers } = await workspace.issuers.list(text, limit);
      return ok({ total, issuers: [...issuers] });
    },
    'issuers.sharedKeys': async () => {
      const shared = await workspace.findings.sharedKeys();
      const found = findSharedKeys(shared, formatInstant(context.clock()));
      return ok({
        keys: found.map(({ thumbprint, issuers, check }) => ({
          thumbprint,
          issuers: [...issuers],
          check,
        })),
      });
    },
    'issuers.decideKey': async ({ thumbprint, isInOrder }) => {
      await workspace.findings.decide([{ kind: 'key', subject: thumbprint }], isInOrder);
      context.emit('workspace.changed', {});
      return ok({ done: true });
    },
    'issuers.setTrust': async ({ issuerId, trust }) => {
      const decision = trust === 'trusted' || trust === 'blocked' ? trust : undefined;
      await workspace.issuers.decide(issuerId, decision);
      // Whoever goes by its name is warned of while it is trusted, and no longer when it is not.
      const concerned = [issuerId, ...(await workspace.issuers.namesakesOf(issuerId))];
      await trustJudging.judge(concerned);
      context.emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}
