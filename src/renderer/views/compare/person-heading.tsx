import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { CandidateRow } from '../../../shared/contract/views.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { IconButton } from '../../components/button.tsx';
import { VerdictMix } from '../../components/verdict.tsx';
import { hrefOf } from '../../lib/router.ts';
import styles from './compare.module.css';

export interface PersonHeadingProps {
  readonly candidate: CandidateRow;
  readonly place: number;
  readonly count: number;
  readonly onRemove: () => void;
  readonly onMove: (to: number) => void;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
]);

/** One person above a column; it can be moved by its buttons, by Alt with an arrow key, and by dragging. */
export function PersonHeading(props: PersonHeadingProps) {
  const { candidate, place, count, onRemove, onMove } = props;
  const { id, name, verdicts, holdsOthers } = candidate;
  const step = (event: KeyboardEvent) => {
    const direction = STEPS.get(event.key);
    if (!event.altKey || direction === undefined) return;
    event.preventDefault();
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    onMove(place + (isReversed ? -direction : direction));
  };
  return (
    <div className={styles.personBox}>
      <div className={styles.personLine}>
        <a
          className={styles.personName}
          href={hrefOf({ screen: 'candidate', candidateId: id })}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
          draggable={false}
          onKeyDown={step}
        >
          <bdi>{name}</bdi>
        </a>
        <span className={styles.personActions}>
          {place === 0 ? undefined : (
            <IconButton
              icon={ArrowLeft}
              label={COMPARE.earlier(name)}
              onClick={() => onMove(place - 1)}
            />
          )}
          {place === count - 1 ? undefined : (
            <IconButton
              icon={ArrowRight}
              label={COMPARE.later(name)}
              onClick={() => onMove(place + 1)}
            />
          )}
          <IconButton icon={X} label={COMPARE.remove(name)} onClick={onRemove} />
        </span>
      </div>
      <VerdictMix counts={verdicts} holdsOthers={holdsOthers} />
    </div>
  );
}
