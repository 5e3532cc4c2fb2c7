import { basename } from 'node:path';
import type { ParsedInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { RegistryView } from '../../../shared/contract/registry-views.ts';
import type { TrustAnchor } from '../../../shared/model/registry.ts';
import { thumbprintOfJwk } from '../../verify/index.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readRegistries } from '../judging/read-registries.ts';
import type { EngineContext } from './context.ts';

const NO_REGISTRY: AppError = { code: 'not-found', what: 'registry' };

export function registryHandlers(context: EngineContext): HandlersOf<'registries'> {
  const { registries } = context.workspace;
  return {
    'registries.list': async () => ok({ registries: await view(context) }),
    'registries.import': (input) => importRegistries(context, input),
    'registries.setLevel': async ({ registryId, level }) =>
      settle(context, await registries.setLevel(registryId, level)),
    'registries.remove': async ({ registryId }) =>
      settle(context, await registries.remove(registryId)),
    'registries.restore': async ({ registryId }) =>
      settle(context, await registries.restore(registryId)),
  };
}

async function view({ workspace }: EngineContext): Promise<RegistryView[]> {
  const registries = await workspace.registries.list();
  return registries.map(({ anchor, ...registry }) => ({
    ...registry,
    ...(anchor === undefined ? {} : viewAnchor(anchor)),
    flaws: [...registry.flaws],
  }));
}

function viewAnchor({ id, keys }: TrustAnchor) {
  const thumbprints = keys.map(thumbprintOfJwk);
  return { anchorId: id, anchorKeys: thumbprints.filter((one) => one !== undefined) };
}

async function importRegistries(
  context: EngineContext,
  { file, level }: ParsedInput<'registries.import'>,
): Promise<Result<CallOutput<'registries.import'>, AppError>> {
  const { workspace, source, clock } = context;
  const read = await readRegistries(file, await source(), clock());
  if (!read.ok)
    return err({ code: 'registry-not-read', file: basename(file), problem: read.error });
  const ids = new Set<string>();
  for (const registry of read.value.registries) {
    ids.add(await workspace.registries.put({ ...registry, level }));
  }
  await settle(context, true);
  const added = (await view(context)).filter(({ id }) => ids.has(id));
  return ok({ registries: added, flaws: [...read.value.flaws] });
}

/** Whom a registry lists may be anybody: everything is judged again. */
async function settle(
  { trustJudging, emit }: EngineContext,
  isDone: boolean,
): Promise<Result<{ done: true }, AppError>> {
  if (!isDone) return err(NO_REGISTRY);
  await trustJudging.judge();
  emit('workspace.changed', {});
  return ok({ done: true });
}
