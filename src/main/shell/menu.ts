import { basename } from 'node:path';
import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { MENU } from '../../shared/messages/ui/desktop.ts';

/** What the menu's entries do that are the app's own. */
export interface MenuActions {
  readonly addFiles: () => void;
  readonly addFolder: () => void;
  readonly exportReport: () => void;
  readonly pasteCredential: () => void;
  readonly checkReport: () => void;
  readonly newWorkspace: () => void;
  readonly openWorkspace: () => void;
  readonly openRecent: (file: string) => void;
  readonly clearRecent: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Sets the app's menu, in the language of the moment.
 *
 * @param recent Workspaces that were opened, the last one first.
 */
export function setMenu(actions: MenuActions, recent: readonly string[]): void {
  const template = [fileMenu(actions, recent), editMenu(actions), viewMenu(), helpMenu()];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileMenu(actions: MenuActions, recent: readonly string[]): MenuItemConstructorOptions {
  return {
    label: MENU.file,
    submenu: [
      { label: MENU.addFiles, accelerator: 'CmdOrCtrl+O', click: actions.addFiles },
      { label: MENU.addFolder, click: actions.addFolder },
      { label: MENU.pasteCredential, click: actions.pasteCredential },
      { type: 'separator' },
      { label: MENU.exportReport, accelerator: 'CmdOrCtrl+E', click: actions.exportReport },
      { label: MENU.checkReport, click: actions.checkReport },
      { type: 'separator' },
      { label: MENU.newWorkspace, click: actions.newWorkspace },
      { label: MENU.openWorkspace, click: actions.openWorkspace },
      { label: MENU.openRecent, submenu: recentMenu(actions, recent) },
      { type: 'separator' },
      { role: 'quit', label: MENU.quit },
    ],
  };
}

function recentMenu(
  { openRecent, clearRecent }: MenuActions,
  recent: readonly string[],
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: MENU.noRecent, enabled: false }];
  return [
    ...recent.map((file) => ({
      // An ampersand would underline what follows it.
      label: `${basename(file)} — ${file}`.replaceAll('&', '&&'),
      click: () => openRecent(file),
    })),
    { type: 'separator' },
    { label: MENU.clearRecent, click: clearRecent },
  ];
}

/** The window listens for the keys of the first two itself, and leaves them to a field that is typed in. */
function editMenu({ undo, redo }: MenuActions): MenuItemConstructorOptions {
  const shown = { registerAccelerator: false } as const;
  return {
    label: MENU.edit,
    submenu: [
      { label: MENU.undo, accelerator: 'CmdOrCtrl+Z', ...shown, click: undo },
      { label: MENU.redo, accelerator: 'CmdOrCtrl+Shift+Z', ...shown, click: redo },
      { type: 'separator' },
      { role: 'cut', label: MENU.cut },
      { role: 'copy', label: MENU.copy },
      { role: 'paste', label: MENU.paste },
      { role: 'selectAll', label: MENU.selectAll },
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: MENU.view,
    submenu: [
      { role: 'resetZoom', label: MENU.resetZoom },
      { role: 'zoomIn', label: MENU.zoomIn },
      { role: 'zoomOut', label: MENU.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: MENU.fullScreen },
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return { role: 'help', label: MENU.help, submenu: [{ role: 'about', label: MENU.about }] };
}
