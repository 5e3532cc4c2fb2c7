import { allowKinds, rememberAnswers } from '../../verify/index.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readNetwork } from '../network-setting.ts';
import { checkIdentity, readIdentity, writeIdentity } from '../signing-identity.ts';
import type { EngineContext } from './context.ts';

export function identityHandlers(context: EngineContext): HandlersOf<'identity'> {
  const { workspace, signingKey, clock, network } = context;
  const services = { settings: workspace.settings, signingKey };
  return {
    'identity.get': async () => ok(await readIdentity(services)),
    'identity.set': async ({ place }) => {
      if (!(await writeIdentity(services, place))) return ok({ kind: 'no-place' });
      return ok({ kind: 'set', identity: await readIdentity(services) });
    },
    'identity.check': async () => {
      const kinds = await readNetwork(workspace.settings);
      const outside = rememberAnswers(allowKinds(network, kinds), clock);
      const withVerifier = context.withReportVerifier;
      const found = await checkIdentity({ ...services, clock, outside, withVerifier });
      if (found === undefined) return ok({});
      const { outcome, place, check } = found;
      if (check === undefined) return ok({ answer: { outcome, place } });
      const { code, params } = check;
      const why = params === undefined ? { code } : { code, params: { ...params } };
      return ok({ answer: { outcome, place, why } });
    },
  };
}
