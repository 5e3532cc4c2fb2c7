import type { SettingStore } from '../../store/index.ts';

/** Whether a credential of which its holder shows a part can be verified, or proves nothing. */
export type DisclosureSetting = 'part' | 'whole';

const KEY = 'disclosure';

/** A part is enough, as the standards have it, until a person decides otherwise (docs/decisions/0006). */
export async function readDisclosure(settings: SettingStore): Promise<DisclosureSetting> {
  return (await settings.get(KEY)) === 'whole' ? 'whole' : 'part';
}

export function writeDisclosure(
  settings: SettingStore,
  disclosure: DisclosureSetting,
): Promise<void> {
  return settings.set(KEY, disclosure);
}

export async function isWholeOnly(settings: SettingStore): Promise<boolean> {
  return (await readDisclosure(settings)) === 'whole';
}
