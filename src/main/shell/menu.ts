import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

/** What the menu's entries do that are the app's own. */
export interface MenuActions {
  readonly addFiles: () => void;
  readonly addFolder: () => void;
  readonly exportReport: () => void;
  readonly pasteCredential: () => void;
}

/** Sets the app's menu. */
export function setMenu(actions: MenuActions): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        { label: 'Add credentials…', accelerator: 'CmdOrCtrl+O', click: actions.addFiles },
        { label: 'Add a folder of credentials…', click: actions.addFolder },
        { label: 'Paste a credential…', click: actions.pasteCredential },
        { label: 'Export report…', accelerator: 'CmdOrCtrl+E', click: actions.exportReport },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'help', submenu: [{ role: 'about' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
