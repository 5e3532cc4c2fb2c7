import { allowKinds, rememberAnswers } from '../../verify/index.ts';
import type { TimeStampView } from '../../../shared/contract/identity-calls.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { listAccepted } from '../judging/accepted-certificates.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readNetwork } from '../workspaces/network-setting.ts';
import {
  checkIdentity,
  readAuthority,
  readIdentity,
  writeAuthority,
  writeIdentity,
} from '../reporting/signing-identity.ts';
import { stampFile } from '../reporting/stamp-file.ts';
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
    'identity.setAuthority': async ({ address }) => {
      await writeAuthority(workspace.settings, address);
      return ok(await readIdentity(services));
    },
    'identity.stamp': async ({ file }) => {
      if (!context.written.has(file)) {
        const issues = ['file: no report that was just written'];
        return err({ code: 'invalid-request', call: 'identity.stamp', issues });
      }
      return ok(await stamp(context, file));
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

async function stamp(
  { workspace, askAuthority: ask, clock }: EngineContext,
  file: string,
): Promise<TimeStampView> {
  const { settings, certificates, requests: log } = workspace;
  const authority = await readAuthority(settings);
  if (authority === undefined) return { outcome: 'none', why: 'no-authority' };
  if (!(await readNetwork(settings)).includes('time-stamps')) {
    return { outcome: 'none', why: 'not-allowed' };
  }
  const accepted = await listAccepted(certificates);
  return stampFile(file, { authority, ask, log, accepted, clock });
}
