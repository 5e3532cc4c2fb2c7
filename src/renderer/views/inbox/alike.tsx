import { useState } from 'react';
import type { ReactNode } from 'react';
import { INBOX } from '../../../shared/messages/ui/inbox.ts';
import { Button } from '../../components/button.tsx';
import { isBackFrom, useCameFrom } from '../../lib/came-from.tsx';
import { ITEM, OPENS } from './use-item-keys.ts';
import styles from './inbox.module.css';

/** So many of one kind are shown as one. */
const MANY = 5;

interface Showing<Thing> {
  /** One by itself, with a key. */
  readonly renderOne: (thing: Thing) => ReactNode;
  readonly icon: ReactNode;
  /** What is to be said of each of a kind, by the first of them. */
  readonly words: (first: Thing) => string;
  /** How many there are. */
  readonly note: (alike: readonly Thing[]) => string;
  /** What can be done with all of a kind at once. */
  readonly renderActions: (alike: readonly Thing[]) => ReactNode;
}

export interface AlikeProps<Thing> extends Showing<Thing> {
  readonly things: readonly Thing[];
  readonly kindOf: (thing: Thing) => string;
}

/** Things one by one; those of which there are many of one kind as one, where the first of them stands. */
export function Alike<Thing>({ things, kindOf, ...showing }: AlikeProps<Thing>) {
  const kinds = Map.groupBy(things, kindOf);
  return things.map((thing) => {
    const kind = kindOf(thing);
    const alike = kinds.get(kind) ?? [];
    if (alike.length < MANY) return showing.renderOne(thing);
    if (alike[0] !== thing) return undefined;
    return <Many key={kind} kind={kind} first={thing} alike={alike} {...showing} />;
  });
}

/** The kinds of which each was shown last, for whoever comes back from one of them. */
const shownEach = new Set<string>();

interface ManyProps<Thing> extends Showing<Thing> {
  readonly kind: string;
  readonly first: Thing;
  readonly alike: readonly Thing[];
}

function Many<Thing>({ kind, first, alike, icon, words, note, ...rest }: ManyProps<Thing>) {
  const isBack = isBackFrom(useCameFrom());
  const [isOpen, setOpen] = useState(isBack && shownEach.has(kind));
  const toggle = () => {
    if (isOpen) shownEach.delete(kind);
    else shownEach.add(kind);
    setOpen(!isOpen);
  };
  return (
    <>
      <li className={styles.item} {...ITEM}>
        {icon}
        <div className={styles.words}>
          <p>{words(first)}</p>
          <p className={styles.meta}>{note(alike)}</p>
        </div>
        <div className={styles.actions}>
          {rest.renderActions(alike)}
          <Button small variant="quiet" aria-expanded={isOpen} onClick={toggle} {...OPENS}>
            {INBOX.showEach}
          </Button>
        </div>
      </li>
      {isOpen ? alike.map(rest.renderOne) : undefined}
    </>
  );
}
