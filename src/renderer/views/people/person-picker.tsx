import { Combobox } from '@base-ui/react/combobox';
import { useId, useState } from 'react';
import type { ListedCandidate } from '../../../shared/contract/views.ts';
import { PERSON, UNASSIGNED } from '../../../shared/messages/ui/unassigned.ts';
import { useCall } from '../../lib/client.ts';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import styles from './people.module.css';

const SHOWN = 20;

export type PickedPerson = Pick<ListedCandidate, 'id' | 'name'>;

export interface PersonPickerProps {
  readonly picked: PickedPerson | undefined;
  readonly onPick: (person: PickedPerson | undefined) => void;
}

/** Finds a person by name or e-mail as one types; in the blind view by the code in place of the name. */
export function PersonPicker({ picked, onPick }: PersonPickerProps) {
  const id = useId();
  const isBlind = useIsBlind();
  const [text, setText] = useState('');
  const found = useCall(
    'candidates.search',
    { filter: { text: text === picked?.name ? '' : text }, limit: SHOWN },
    { keepPrevious: true },
  );
  const people: readonly ListedCandidate[] = found.data?.rows ?? [];
  return (
    <Combobox.Root<PickedPerson>
      items={people}
      filter={null}
      value={picked ?? null}
      inputValue={text}
      itemToStringLabel={(person) => person.name}
      isItemEqualToValue={(one, other) => one.id === other.id}
      onInputValueChange={setText}
      onValueChange={(person) => onPick(person ?? undefined)}
    >
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {PERSON.person}
        </label>
        <Combobox.Input
          id={id}
          className={styles.input}
          placeholder={isBlind ? PERSON.placeholderBlind : PERSON.placeholder}
        />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty className={styles.empty}>{UNASSIGNED.nobodyFits}</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(person: ListedCandidate) => (
                <Combobox.Item key={person.id} value={person} className={styles.item}>
                  <span className={styles.name}>{person.name}</span>{' '}
                  <span className={styles.email}>{person.emails[0]}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
