import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import styles from './action-menu.module.css';

export interface CheckMenuProps<Value extends string> {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** A menu of things to have or not to have; it stays open while one chooses. */
export function CheckMenu<Value extends string>(props: CheckMenuProps<Value>) {
  const { trigger, label, options, chosen, onChange } = props;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup} aria-label={label}>
            {options.map((option) => (
              <Menu.CheckboxItem
                key={option.value}
                className={styles.item}
                checked={chosen.includes(option.value)}
                closeOnClick={false}
                onCheckedChange={(isChosen) =>
                  onChange(
                    options.flatMap(({ value }) =>
                      (value === option.value ? isChosen : chosen.includes(value)) ? [value] : [],
                    ),
                  )
                }
              >
                <span className={styles.icon}>
                  <Menu.CheckboxItemIndicator render={<Check className={styles.icon} />} />
                </span>
                {option.label}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
