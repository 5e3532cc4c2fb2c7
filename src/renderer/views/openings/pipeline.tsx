import { Columns3, KanbanSquare } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { Shortlisted } from '../../../shared/contract/desk-calls.ts';
import { whyNoCompare } from '../../../shared/messages/ui/candidates.ts';
import { COMPARE } from '../../../shared/messages/ui/compare.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import { DESK, PIPELINE, STAGE_WORDS } from '../../../shared/messages/ui/desk.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { Button } from '../../components/button.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { showPeople } from '../../lib/people-walk.ts';
import { hrefOf, navigate } from '../../lib/router.ts';
import { useComingBack } from '../../lib/use-coming-back.ts';
import { useSetStage } from '../../lib/use-set-stage.ts';
import styles from './pipeline.module.css';

type Move = (person: Shortlisted, to: Stage) => void;

/** An opening's shortlist: a column a stage, people in the order in which they came to it. */
export function Pipeline({ openingId }: { readonly openingId: string }) {
  const found = useCall('stages.ofOpening', { openingId });
  const setStage = useSetStage();
  const [said, setSaid] = useState('');
  useShownInOrder(openingId, found.data?.people);
  const move: Move = (person, to) => {
    const { candidateId, name, stage: from } = person;
    if (from === to) return;
    setStage({ openingId, candidateId, name, from, to });
    setSaid(DESK.moved(name, to));
  };
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton />;
  const { people } = found.data;
  if (people.length === 0) {
    return <Empty icon={KanbanSquare} title={PIPELINE.empty} hint={PIPELINE.emptyHint} />;
  }
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className={styles.top}>
        <p className={styles.keys}>{PIPELINE.keys}</p>
        <CompareShortlisted openingId={openingId} people={people} />
      </div>
      <div className={styles.board} role="group" aria-label={PIPELINE.board}>
        {STAGES.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            people={people.filter((person) => person.stage === stage)}
            onMove={move}
            onDropped={(candidateId) => {
              const person = people.find((one) => one.candidateId === candidateId);
              if (person !== undefined) move(person, stage);
            }}
          />
        ))}
      </div>
    </>
  );
}

interface CompareShortlistedProps {
  readonly openingId: string;
  readonly people: readonly Shortlisted[];
}

/** Side by side, by what the opening asks for: all but those who were declined. */
function CompareShortlisted({ openingId, people }: CompareShortlistedProps) {
  const left = inOrder(people).filter(({ stage }) => stage !== 'declined');
  const ids = left.map(({ candidateId }) => candidateId);
  const compare = () => {
    const origin = { screen: 'compare', candidateIds: ids } as const;
    const comparison = { differencesOnly: false, openingId, shortlistOf: openingId };
    showPeople({ origin, ids, comparison });
    navigate(origin);
  };
  return (
    <Button small icon={Columns3} unavailable={whyNoCompare(ids.length)} onClick={compare}>
      {COMPARE.compare}
    </Button>
  );
}

function inOrder(people: readonly Shortlisted[]): readonly Shortlisted[] {
  return STAGES.flatMap((stage) => people.filter((one) => one.stage === stage));
}

/** From a person's page one goes on as the columns go, each from its top. */
function useShownInOrder(openingId: string, people: readonly Shortlisted[] | undefined): void {
  useEffect(() => {
    if (people === undefined) return;
    const ids = inOrder(people).map(({ candidateId }) => candidateId);
    showPeople({ origin: { screen: 'openings', openingId }, ids });
  }, [openingId, people]);
  useComingBack(people !== undefined);
}

const DRAGGED = 'application/x-touchstone-candidate';

interface ColumnProps {
  readonly stage: Stage;
  readonly people: readonly Shortlisted[];
  readonly onMove: Move;
  readonly onDropped: (candidateId: string) => void;
}

function Column({ stage, people, onMove, onDropped }: ColumnProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    onDropped(event.dataTransfer.getData(DRAGGED));
  };
  return (
    <section
      className={styles.column}
      aria-labelledby={id}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={id} className={styles.title}>
        {STAGE_WORDS[stage]} <span className={styles.count}>{people.length}</span>
      </h2>
      <ul className={styles.people} aria-label={PIPELINE.column(stage, people.length)}>
        {people.map((person) => (
          <Card key={person.candidateId} person={person} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
]);

function Card({ person, onMove }: { readonly person: Shortlisted; readonly onMove: Move }) {
  const { candidateId, name, stage, changedAt } = person;
  const step = (event: KeyboardEvent) => {
    const direction = STEPS.get(event.key);
    if (!event.shiftKey || direction === undefined) return;
    event.preventDefault();
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = STAGES[STAGES.indexOf(stage) + (isReversed ? -direction : direction)];
    if (to !== undefined) onMove(person, to);
  };
  const drag = ({ dataTransfer }: DragEvent) => {
    dataTransfer.setData(DRAGGED, candidateId);
    dataTransfer.effectAllowed = 'move';
  };
  return (
    <li className={styles.card} draggable onDragStart={drag}>
      <a
        className={styles.name}
        href={hrefOf({ screen: 'candidate', candidateId })}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        draggable={false}
        onKeyDown={step}
      >
        <bdi>{name}</bdi>
      </a>
      <span className={styles.since}>{shownDay(changedAt)}</span>
    </li>
  );
}
