import { z } from 'zod';
import { LANGUAGES } from '../../shared/messages/language.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';

/** As many as a menu holds and one still finds. */
const RECENT_LIMIT = 10;

const schema = z.strictObject({
  /** Of the window when it was last open; absent: the system's. */
  language: z.enum(LANGUAGES).optional(),
  notifies: z.boolean().default(true),
  /** The last one first. */
  recent: z
    .array(z.strictObject({ file: z.string(), openedAt: z.string() }))
    .max(RECENT_LIMIT)
    .default([]),
});

/** What is kept of this computer's user, outside every workspace: paths, and nothing of what is in them. */
export type DesktopSettings = Readonly<z.infer<typeof schema>>;

export interface SettingsFile {
  get(): DesktopSettings;
  set(change: Partial<DesktopSettings>): void;
  /** That a workspace was opened, which is then the last one. */
  didOpen(file: string, openedAt: string): void;
  /** Takes a workspace off the list; the workspace itself stays. */
  forget(file: string): void;
}

/** Reads the settings once; a file that is missing or cannot be read is the first ones. */
export function openDesktopSettings(path: string): SettingsFile {
  let settings: DesktopSettings = readOwnFile(path, schema) ?? schema.parse({});
  const set = (change: Partial<DesktopSettings>) => {
    settings = { ...settings, ...change };
    writeOwnFile(path, settings);
  };
  const others = (file: string) => settings.recent.filter((one) => one.file !== file);
  return {
    get: () => settings,
    set,
    didOpen: (file, openedAt) =>
      set({ recent: [{ file, openedAt }, ...others(file)].slice(0, RECENT_LIMIT) }),
    forget: (file) => set({ recent: others(file) }),
  };
}
