import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { PALETTE } from '../../../shared/messages/ui/palette.ts';
import { useEntries } from './entries.ts';
import type { Entry } from './entries.ts';
import styles from './palette.module.css';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Goes anywhere and does anything by its name. Render it to open it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const entries = useEntries(text);
  const chosen = Math.min(active, entries.length - 1);
  const run = (one: Entry | undefined) => {
    if (one === undefined) return;
    onClose();
    one.run();
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS.get(event.key);
    if (by !== undefined) setActive((chosen + by + entries.length) % Math.max(entries.length, 1));
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className="visually-hidden">{PALETTE.title}</Dialog.Title>
          <div className={styles.line}>
            <Search className={styles.icon} aria-hidden />
            <input
              className={styles.input}
              role="combobox"
              aria-label={PALETTE.field}
              aria-expanded={entries.length > 0}
              aria-controls={id}
              aria-activedescendant={entries.length === 0 ? undefined : `${id}-${chosen}`}
              placeholder={PALETTE.field}
              value={text}
              onKeyDown={step}
              onChange={(event) => {
                setText(event.target.value);
                setActive(0);
              }}
            />
          </div>
          <Options id={id} entries={entries} chosen={chosen} onChoose={run} onPoint={setActive} />
          {entries.length === 0 ? <p className={styles.none}>{PALETTE.none}</p> : undefined}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** The place of the one that Enter runs. */
  readonly chosen: number;
  readonly onChoose: (entry: Entry) => void;
  readonly onPoint: (place: number) => void;
}

function Options({ id, entries, chosen, onChoose, onPoint }: OptionsProps) {
  return (
    <ul id={id} role="listbox" className={styles.list} aria-label={PALETTE.results}>
      {entries.map((one, place) => (
        <Option
          key={`${one.group} ${one.label} ${place}`}
          id={`${id}-${place}`}
          entry={one}
          isChosen={place === chosen}
          isFirst={entries[place - 1]?.group !== one.group}
          onChoose={() => onChoose(one)}
          onPoint={() => onPoint(place)}
        />
      ))}
    </ul>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  /** Whether it opens its group, whose name then stands beside it. */
  readonly isFirst: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

function Option({ id, entry, isChosen, isFirst, onChoose, onPoint }: OptionProps) {
  return (
    <li
      ref={(element) => {
        if (isChosen) element?.scrollIntoView?.({ block: 'nearest' });
      }}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.option}
      onClick={onChoose}
      onPointerMove={onPoint}
    >
      <span className={styles.label}>{entry.label}</span>
      <span className={styles.group} data-first={isFirst || undefined}>
        {entry.group}
      </span>
    </li>
  );
}
