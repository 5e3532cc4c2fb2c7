/**
 * Takes the place of the module `electron` in the app's process (DESIGN.md, "Where Electron's
 * runtime cannot be had"). It has what the app uses; the rest throws by name, or is missing from
 * this list, which Node says by name too.
 */
export { app } from './app-side/app.ts';
export { BrowserWindow } from './app-side/browser-window.ts';
export { dialog, shell } from './app-side/dialog.ts';
export { ipcMain, protocol } from './app-side/serving.ts';
export { Menu } from './app-side/menu.ts';
export { Notification } from './app-side/notification.ts';
export { safeStorage } from './app-side/safe-storage.ts';
export { session } from './app-side/session.ts';
