import { blindView } from '../../../shared/model/blind.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import type { SettingStore } from '../../store/index.ts';

const KEY = 'blind-view';
const OFF = 'off';

/** What is hidden of people; nothing where everything is shown. A setting that cannot be read hides all. */
export async function readBlindView(settings: SettingStore): Promise<BlindView | undefined> {
  const kept = (await settings.get(KEY)) ?? OFF;
  if (kept === OFF) return undefined;
  try {
    return blindView.parse(JSON.parse(kept));
  } catch {
    return { hidesDates: true, hidesPictures: true };
  }
}

/** The audit trail takes down each change. */
export function writeBlindView(
  settings: SettingStore,
  blind: BlindView | undefined,
): Promise<void> {
  return settings.set(KEY, blind === undefined ? OFF : JSON.stringify(blind));
}
