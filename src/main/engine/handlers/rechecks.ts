import { err, ok } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { recordIncident } from '../incident.ts';
import type { EngineContext } from './context.ts';

export function recheckHandlers(context: EngineContext): HandlersOf<'rechecks'> {
  const { workspace, rechecker, clock, judgeIssuers, verifyAnew } = context;
  return {
    'rechecks.start': async ({ scope }) => {
      if (scope.kind === 'credentials') {
        const listed = await workspace.rechecks.list(scope);
        const isWhole = listed.length === new Set(scope.credentialIds).size;
        if (!isWhole) return err({ code: 'not-found', what: 'credential' });
      }
      const verifyFor = verifyAnew();
      const services = { workspace, clock, verifyFor, judgeIssuers, recordIncident };
      const started = rechecker.start(scope, services);
      return started.ok ? ok({ recheckId: started.value }) : started;
    },
    'rechecks.cancel': async ({ recheckId }) =>
      rechecker.cancel(recheckId)
        ? ok({ done: true })
        : err({ code: 'not-found', what: 'recheck' }),
    'rechecks.latest': async () => {
      const latest = rechecker.current() ?? (await workspace.rechecks.latest());
      return ok(latest === undefined ? {} : { recheck: latest });
    },
  };
}
