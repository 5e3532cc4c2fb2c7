import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import styles from './action-menu.module.css';

export interface MenuAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onChoose: () => void;
}

export interface ActionMenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly actions: readonly MenuAction[];
}

/** A menu of actions under a button. */
export function ActionMenu({ trigger, actions }: ActionMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup}>
            {actions.map(({ label, icon: Icon, onChoose }) => (
              <Menu.Item key={label} className={styles.item} onClick={onChoose}>
                <Icon className={styles.icon} aria-hidden />
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
