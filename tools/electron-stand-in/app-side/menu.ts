import type { Accelerator } from '../messages.ts';
import { covered, refuse } from './covered.ts';

interface Item {
  readonly label?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}

interface BuiltMenu {
  readonly items: readonly Item[];
}

let current: BuiltMenu = { items: [] };

/** Chromium shows no menu of ours: what is left of it are its keys. */
export const Menu = covered('Menu', {
  buildFromTemplate: (template: readonly Item[]): BuiltMenu => ({ items: template }),
  setApplicationMenu(menu: BuiltMenu): void {
    current = menu;
  },
});

/** The keys of the menu's entries that do something of the app's own. */
export function listAccelerators(): readonly Accelerator[] {
  return findItems(current.items).flatMap(({ label, accelerator, registerAccelerator, click }) => {
    if (label === undefined || accelerator === undefined || click === undefined) return [];
    // It is shown, and the window itself listens for it.
    if (registerAccelerator === false) return [];
    const key = /^CmdOrCtrl\+(?<key>[A-Z])$/u.exec(accelerator)?.groups?.['key'];
    return [{ label, key: (key ?? refuse(`the accelerator ${accelerator}`)).toLowerCase() }];
  });
}

export async function chooseMenu({ label }: { readonly label: string }): Promise<void> {
  findItems(current.items)
    .find((item) => item.label === label)
    ?.click?.();
}

function findItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...findItems(item.submenu ?? [])]);
}
