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
    return { hidesDates: true, hidesPictures: true, hidesGender: true, hidesSchools: true };
  }
}

/** The audit trail takes down each change. A school is known by its badges' pictures too. */
export function writeBlindView(
  settings: SettingStore,
  blind: BlindView | undefined,
): Promise<void> {
  if (blind === undefined) return settings.set(KEY, OFF);
  const hidesPictures = blind.hidesPictures || blind.hidesSchools;
  return settings.set(KEY, JSON.stringify({ ...blind, hidesPictures }));
}
