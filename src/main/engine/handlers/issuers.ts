import type { TrustJudgement } from '../../trust/index.ts';
import { formatInstant } from '../../../shared/lib/instant.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { judgeIssuers } from '../judging.ts';
import type { EngineContext } from './context.ts';

export function issuerHandlers(context: EngineContext): HandlersOf<'issuers'> {
  return {
    'issuers.setTrust': async ({ issuerId, trust }) => {
      const decision = trust === 'trusted' || trust === 'blocked' ? trust : undefined;
      await context.workspace.issuers.decide(issuerId, decision);
      await judgeIssuerAgain(context, issuerId);
      context.emit('workspace.changed', {});
      return ok({ done: true });
    },
  };
}

/**
 * A decision does not come to the same for every credential: only those proven to be the issuer's are
 * trusted, and of those that hold one of the issuer's a part may count for nothing.
 */
async function judgeIssuerAgain(context: EngineContext, issuerId: string): Promise<void> {
  const { credentials, issuers } = context.workspace;
  const decisions = await issuers.decisions();
  const checkedAt = formatInstant(context.clock());
  const alike = new Map<string, { readonly trust: TrustJudgement; readonly ids: string[] }>();
  for (const id of await credentials.listByIssuer(issuerId)) {
    const stored = await credentials.get(id);
    if (stored === undefined) continue;
    const { trust } = judgeIssuers(stored, decisions, checkedAt);
    const key = JSON.stringify(trust);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { trust, ids: [id] });
    else group.ids.push(id);
  }
  for (const { trust, ids } of alike.values()) await credentials.updateTrust(issuerId, trust, ids);
  for (const id of await credentials.listByInnerIssuer(issuerId)) {
    const stored = await credentials.get(id);
    if (stored === undefined) continue;
    const { trust, skills } = judgeIssuers(stored, decisions, checkedAt);
    await credentials.updateSkills(id, trust, skills);
  }
}
