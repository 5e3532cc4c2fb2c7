import { z } from 'zod';
import { LANGUAGES } from '../messages/language.ts';
import { call, done, nothing } from './call.ts';
import { timestamp } from './scalars.ts';

const path = z.string().min(1).max(4096);

/** A workspace that was opened on this computer. */
export const recentView = z.strictObject({
  file: path,
  openedAt: timestamp,
  isThere: z.boolean(),
  /** Whether it is the one in this window. */
  isOpen: z.boolean(),
});
export type RecentView = z.infer<typeof recentView>;

/** The window's own place on this computer: kept outside the workspace, by the window's own process. */
export const shellCalls = {
  /** Menus, and the titles of the system's dialogs, follow the language of the window. */
  'shell.setLanguage': call('shell', z.strictObject({ language: z.enum(LANGUAGES) }), done),
  'shell.get': call('shell', nothing, z.strictObject({ notifies: z.boolean() })),
  /** Whether the system says so when something long ends while another window is in front. */
  'shell.setNotifies': call('shell', z.strictObject({ notifies: z.boolean() }), done),
  /** Files that the app was opened with and nobody has taken yet; taken by this. */
  'shell.takeOpened': call('shell', nothing, z.strictObject({ paths: z.array(z.string()) })),
  /** Asks where to make a workspace, makes it and opens it in this window. */
  'shell.newWorkspace': call('shell', nothing, z.strictObject({ isDone: z.boolean() })),
  /** Asks for a workspace and opens it in this window; not `isDone` when the person thought better of it. */
  'shell.openWorkspace': call('shell', nothing, z.strictObject({ isDone: z.boolean() })),

  /** The last one first. */
  'recent.list': call('shell', nothing, z.strictObject({ recent: z.array(recentView) })),
  /** Opens one of them in this window. */
  'recent.open': call('shell', z.strictObject({ file: path }), done),
  'recent.remove': call('shell', z.strictObject({ file: path }), done),
  'recent.clear': call('shell', nothing, done),
} as const;
