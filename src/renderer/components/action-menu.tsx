import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import styles from './action-menu.module.css';

export interface MenuAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onChoose: () => void;
  /** What is to be known before it is chosen. */
  readonly hint?: string | undefined;
  /** Why it cannot be chosen now; it stays in reach, so that the reason can be read. */
  readonly unavailable?: string | undefined;
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
            {actions.map((action) => (
              <Action key={action.label} {...action} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Action({ label, icon: Icon, onChoose, hint, unavailable }: MenuAction) {
  const said = unavailable ?? hint;
  return (
    <Menu.Item
      className={styles.item}
      // One that is disabled is passed over by the keys.
      aria-disabled={unavailable === undefined ? undefined : true}
      closeOnClick={unavailable === undefined}
      onClick={unavailable === undefined ? onChoose : undefined}
    >
      <Icon className={styles.icon} aria-hidden />
      {said === undefined ? (
        label
      ) : (
        <span className={styles.words}>
          <span>{label}</span> <span className={styles.said}>{said}</span>
        </span>
      )}
    </Menu.Item>
  );
}
