import type { SettingStore } from '../store/index.ts';

/** Whether issuer keys and status lists may be looked up on the network. */
export type NetworkSetting = 'offline' | 'allowed';

const KEY = 'network';

/** Offline until a person allows otherwise: whom a candidate's issuer is, is nobody's business. */
export async function readNetwork(settings: SettingStore): Promise<NetworkSetting> {
  return (await settings.get(KEY)) === 'allowed' ? 'allowed' : 'offline';
}

export function writeNetwork(settings: SettingStore, network: NetworkSetting): Promise<void> {
  return settings.set(KEY, network);
}
