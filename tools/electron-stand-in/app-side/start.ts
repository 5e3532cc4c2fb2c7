/** Joins the app's half of the stand-in to the process that drives Chromium. */
import { functionsOf } from '../link.ts';
import type { AppSide } from '../messages.ts';
import { app } from './app.ts';
import { getWindow } from './browser-window.ts';
import { offer } from './connection.ts';
import { chooseMenu } from './menu.ts';
import { invoke, serve } from './serving.ts';

const appSide: AppSide = {
  serve,
  invoke,
  chooseMenu,
  mayNavigate: async ({ url }) => getWindow()?.webContents.mayNavigate(url) ?? false,
  resized: async (size) => getWindow()?.resized(size),
  focused: async ({ hasFocus }) => getWindow()?.focused(hasFocus),
  gone: async () => getWindow()?.webContents.gone(),
  closed: async () => getWindow()?.closedInChromium(),
};

offer(functionsOf(appSide));

const quit = () => app.quit();
process.on('SIGINT', quit);
process.on('SIGTERM', quit);
// Without the other process there is no window, and never will be one.
process.on('disconnect', quit);
