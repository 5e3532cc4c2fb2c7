import { useState } from 'react';
import type { DragEvent } from 'react';
import type { ListedCandidate } from '../../../shared/contract/views.ts';
import { UNASSIGNED } from '../../../shared/messages/ui/unassigned.ts';
import { TextField } from '../../components/field.tsx';
import { useCall } from '../../lib/client.ts';
import { useAssign } from '../people/use-assign.ts';
import { carriedBy, carriesCredentials } from './drag.ts';
import styles from './unassigned.module.css';

const SHOWN = 100;

export interface PeopleListProps {
  readonly selected: readonly string[];
  readonly onAssigned: () => void;
}

/** The people at the side: drop credentials on one, or press one to give them what is selected. */
export function PeopleList({ selected, onAssigned }: PeopleListProps) {
  const [text, setText] = useState('');
  const found = useCall(
    'candidates.search',
    { filter: { text }, limit: SHOWN },
    { keepPrevious: true },
  );
  const assign = useAssign();
  const people: readonly ListedCandidate[] = found.data?.rows ?? [];
  return (
    <section className={styles.people} aria-label={UNASSIGNED.people}>
      <TextField
        label={UNASSIGNED.findPerson}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.data !== undefined && people.length === 0 ? (
        <p className={styles.nobody}>{text === '' ? UNASSIGNED.nobody : UNASSIGNED.nobodyFits}</p>
      ) : undefined}
      <ul className={styles.list}>
        {people.map((person) => (
          <Target
            key={person.id}
            person={person}
            selected={selected}
            onGive={(credentialIds) =>
              assign.mutate({ credentialIds, person }, { onSuccess: onAssigned })
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface TargetProps {
  readonly person: ListedCandidate;
  readonly selected: readonly string[];
  readonly onGive: (credentialIds: readonly string[]) => void;
}

function Target({ person, selected, onGive }: TargetProps) {
  const [over, setOver] = useState(false);
  const nothing = selected.length === 0;
  const dragOver = (event: DragEvent) => {
    if (!carriesCredentials(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const credentialIds = carriedBy(event);
    if (credentialIds.length === 0) return;
    event.preventDefault();
    onGive(credentialIds);
  };
  return (
    <li>
      <button
        type="button"
        className={styles.target}
        data-over={over || undefined}
        aria-disabled={nothing}
        onClick={() => (nothing ? undefined : onGive(selected))}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="visually-hidden">{UNASSIGNED.assignTo}</span>{' '}
        <span className={styles.title}>{person.name}</span>{' '}
        <span className={styles.meta}>{person.emails[0]}</span>
      </button>
    </li>
  );
}
