import type { SettingStore } from '../../store/index.ts';
import { NETWORK_KINDS } from '../../../shared/model/network.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';

const KEY = 'network';
/** All kinds, in workspaces of before each was allowed for itself. */
const ALL = 'allowed';
const KINDS_OF_THEN: readonly NetworkKind[] = [
  'issuer-keys',
  'status-lists',
  'hosted-badges',
  'registries',
];
const NONE = 'offline';

/** What may be asked for on the network: nothing until a person allows it, whom a candidate's issuer is, is nobody's business. */
export async function readNetwork(settings: SettingStore): Promise<readonly NetworkKind[]> {
  const kept = await settings.get(KEY);
  if (kept === ALL) return KINDS_OF_THEN;
  const allowed = new Set(kept?.split(','));
  return NETWORK_KINDS.filter((kind) => allowed.has(kind));
}

/** The same, or `undefined` where nobody has decided yet: then it is for the command to say. */
export async function readDecidedNetwork(
  settings: SettingStore,
): Promise<readonly NetworkKind[] | undefined> {
  return (await settings.get(KEY)) === undefined ? undefined : readNetwork(settings);
}

export function writeNetwork(settings: SettingStore, kinds: readonly NetworkKind[]): Promise<void> {
  return settings.set(KEY, kinds.length === 0 ? NONE : kinds.join(','));
}
