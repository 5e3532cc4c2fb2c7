import { CircleCheck, CircleDashed, CircleDot, ListChecks, UserSearch } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { RankedCandidate, RequirementView } from '../../../shared/contract/openings.ts';
import { DESK } from '../../../shared/messages/ui/desk.ts';
import { describeAnswer, describeProven, OPENINGS } from '../../../shared/messages/ui/openings.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { Button } from '../../components/button.tsx';
import { StageSelect } from '../../components/stage-select.tsx';
import { Empty, Failure, Skeleton } from '../../components/status.tsx';
import { useCall } from '../../lib/client.ts';
import { peopleShownAt, showPeople } from '../../lib/people-walk.ts';
import { hrefOf } from '../../lib/router.ts';
import type { Route } from '../../lib/router.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { useComingBack } from '../../lib/use-coming-back.ts';
import { useSetStage } from '../../lib/use-set-stage.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { MOST_RANKED, RANKED_AT_ONCE } from './ranked-limits.ts';
import styles from './openings.module.css';

const REST_MS = 150;

interface RankedPeopleProps {
  /** Absent while it was never saved: nobody can be on its shortlist then. */
  readonly openingId: string | undefined;
  readonly requirements: RequirementView[];
}

/** Who answers what is asked for, in order, each with the reasons. */
export function RankedPeople({ openingId, requirements }: RankedPeopleProps) {
  const id = useId();
  const [limit, setLimit] = useState(() => limitAt(openingId));
  const asked = useDebounced(requirements, REST_MS);
  const isAsking = requirements.length > 0 && asked.length > 0;
  const input = { requirements: asked, limit };
  const found = useCall('openings.rank', input, { keepPrevious: true, enabled: isAsking });
  const total = found.data?.total ?? 0;
  const rows = isAsking ? found.data?.rows : undefined;
  useEffect(() => {
    if (rows === undefined) return;
    const ids = rows.map(({ candidateId }) => candidateId);
    showPeople({ origin: originOf(openingId), ids, ranking: { requirements: asked, limit } });
  }, [openingId, rows, asked, limit]);
  useComingBack(rows !== undefined);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {OPENINGS.people}{' '}
        {isAsking && found.isSuccess ? (
          <span className={styles.count}>{OPENINGS.peopleCount(total)}</span>
        ) : undefined}
      </h2>
      {isAsking ? (
        <p className={styles.hint}>{OPENINGS.order}</p>
      ) : (
        <Empty icon={ListChecks} title={OPENINGS.askFirst} />
      )}
      {isAsking && found.isError ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : undefined}
      {isAsking && found.isPending ? <Skeleton /> : undefined}
      {isAsking && found.isSuccess ? (
        <People openingId={openingId} rows={found.data.rows} requirements={asked} />
      ) : undefined}
      {isAsking && total > limit && limit < MOST_RANKED ? (
        <Button onClick={() => setLimit(limit + RANKED_AT_ONCE)}>{OPENINGS.more}</Button>
      ) : undefined}
    </section>
  );
}

/** As many as were shown before, for whoever comes back from somebody's page. */
function limitAt(openingId: string | undefined): number {
  return peopleShownAt(originOf(openingId))?.ranking?.limit ?? RANKED_AT_ONCE;
}

/** The address of the screen. */
function originOf(openingId: string | undefined): Route {
  return { screen: 'openings', openingId: openingId ?? 'new' };
}

interface PeopleProps {
  readonly openingId: string | undefined;
  readonly rows: readonly RankedCandidate[];
  readonly requirements: readonly RequirementView[];
}

function People({ openingId, rows, requirements }: PeopleProps) {
  const nameOf = useShownSkill();
  const stages = useStages(openingId);
  const setStage = useSetStage();
  if (rows.length === 0) {
    return <Empty icon={UserSearch} title={OPENINGS.nobody} hint={OPENINGS.nobodyHint} />;
  }
  return (
    <ol className={styles.ranking} aria-label={OPENINGS.people}>
      {rows.map((person) => (
        <li key={person.candidateId} className={styles.person}>
          <div className={styles.personLine}>
            <a
              className={styles.name}
              href={hrefOf({ screen: 'candidate', candidateId: person.candidateId })}
            >
              <bdi>{person.name}</bdi>
            </a>
            <span className={styles.proven}>{describeProven(person, requirements)}</span>
            {openingId === undefined ? undefined : (
              <span className={styles.stage}>
                <StageSelect
                  label={DESK.stageOf(person.name)}
                  stage={stages.get(person.candidateId)}
                  onChoose={(to) =>
                    setStage({
                      openingId,
                      ...person,
                      from: stages.get(person.candidateId),
                      to,
                    })
                  }
                />
              </span>
            )}
          </div>
          <ul className={styles.answers} aria-label={OPENINGS.why(person.name)}>
            {requirements.map(({ key, name }) => (
              <Answer
                key={key}
                name={nameOf(key, name)}
                answer={person.answers.find((one) => one.key === key)}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Who is on the shortlist, and how far each has come. */
function useStages(openingId: string | undefined): ReadonlyMap<string, Stage> {
  const input = { openingId: openingId ?? '' };
  const people = useCall('stages.ofOpening', input, { enabled: openingId !== undefined }).data
    ?.people;
  return new Map((people ?? []).map(({ candidateId, stage }) => [candidateId, stage]));
}

interface AnswerProps {
  readonly name: string;
  readonly answer: RankedCandidate['answers'][number] | undefined;
}

function Answer({ name, answer }: AnswerProps) {
  if (answer === undefined) return undefined;
  const standing = answer.proven ? 'proven' : answer.evidence === undefined ? 'none' : 'short';
  const Icon = { proven: CircleCheck, short: CircleDot, none: CircleDashed }[standing];
  return (
    <li className={styles.answer} data-standing={standing}>
      <Icon className={styles.sign} aria-hidden />
      <span>
        <span className={styles.skill}>{name}</span>
        {' — '}
        {describeAnswer(answer)}
      </span>
    </li>
  );
}
