import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract/contract.ts';

type MenuItem = EventPayload<'menu.chosen'>['item'];

/** Sets the app's menu; `choose` is told what was chosen of the entries that are our own. */
export function setMenu(choose: (item: MenuItem) => void): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        {
          label: 'Add credentials…',
          accelerator: 'CmdOrCtrl+O',
          click: () => choose('add-credentials'),
        },
        {
          label: 'Export report…',
          accelerator: 'CmdOrCtrl+E',
          click: () => choose('export-report'),
        },
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
