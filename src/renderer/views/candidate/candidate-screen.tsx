import { memo, useDeferredValue, useEffect, useState } from 'react';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { Failure, Skeleton } from '../../components/status.tsx';
import { useCameFrom } from '../../lib/came-from.tsx';
import { useCall } from '../../lib/client.ts';
import { enterWalk } from '../../lib/people-walk.ts';
import type { PeopleWalk } from '../../lib/people-walk.ts';
import { notify } from '../../lib/notices.ts';
import { useCheckAgain } from '../../lib/recheck-state.tsx';
import { redirect } from '../../lib/router.ts';
import { CheckAgainButton } from '../rechecks/check-again-button.tsx';
import { ExportReport } from '../report/export-report.tsx';
import { CandidateMenu } from './candidate-menu.tsx';
import { CredentialCard } from './credential-card.tsx';
import { Identity } from './identity.tsx';
import { ListWalk } from './list-walk.tsx';
import { NoteList } from './note-list.tsx';
import { ResumeClaims } from './resume-claims.tsx';
import { ShownWalk } from './shown-walk.tsx';
import { SkillList } from './skill-list.tsx';
import { StageList } from './stage-list.tsx';
import { StackList } from './stack-list.tsx';
import { Timeline } from './timeline.tsx';
import { WayBack } from './way-back.tsx';
import styles from './candidate-screen.module.css';

/** One person: who, which skills, and every credential with its checks. */
export function CandidateScreen({ candidateId }: { readonly candidateId: string }) {
  const candidate = useCall('candidates.get', { candidateId });
  useHeir(candidateId, candidate.data);
  const from = useCameFrom();
  const [people] = useState(() => enterWalk(from, candidateId));
  return (
    <>
      <div className={styles.path}>
        <WayBack from={people?.origin} />
        <bdi className={styles.here}>{candidate.data?.name}</bdi>
        {candidate.data === undefined ? undefined : (
          <Actions candidate={candidate.data} people={people} />
        )}
      </div>
      {candidate.isError ? (
        <Failure isTitle error={candidate.error} onRetry={() => void candidate.refetch()} />
      ) : undefined}
      {candidate.isPending ? <Skeleton /> : undefined}
      {candidate.data === undefined ? undefined : <Page candidate={candidate.data} />}
    </>
  );
}

/** A link of before a merge leads to whoever holds what was this person's. */
function useHeir(askedId: string, found: CandidateView | undefined): void {
  const heir = found === undefined || found.id === askedId ? undefined : found;
  useEffect(() => {
    if (heir === undefined) return;
    notify(CANDIDATE.mergedInto(heir.name));
    redirect({ screen: 'candidate', candidateId: heir.id });
  }, [heir]);
}

interface ActionsProps {
  readonly candidate: CandidateView;
  readonly people: PeopleWalk | undefined;
}

function Actions({ candidate, people }: ActionsProps) {
  const checkAgain = useCheckAgain();
  return (
    <div className={styles.actions}>
      {people === undefined ? (
        <ListWalk candidate={candidate} />
      ) : (
        <ShownWalk candidate={candidate} people={people} />
      )}
      <CheckAgainButton
        unavailable={candidate.credentials.length === 0 ? CANDIDATE.noCredentials : undefined}
        onClick={() => checkAgain({ kind: 'candidates', candidateIds: [candidate.id] })}
      >
        {CANDIDATE.checkAllAgain}
      </CheckAgainButton>
      <ExportReport
        selected={[]}
        all={{
          scope: { kind: 'candidates', candidateIds: [candidate.id] },
          count: 1,
          label: candidate.name,
        }}
      />
      <CandidateMenu candidate={candidate} />
    </div>
  );
}

function Page({ candidate }: { readonly candidate: CandidateView }) {
  // Who it is and what is proven stands there at once; what takes long to draw follows in the next frames.
  const rest = useDeferredValue<CandidateView | 'later'>(candidate, 'later');
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <Identity candidate={candidate} />
        <div className={styles.skills}>
          <SkillList candidate={candidate} />
        </div>
        {rest === 'later' ? undefined : <Rest candidate={rest} />}
      </div>
    </div>
  );
}

const Rest = memo(function Rest({ candidate }: { readonly candidate: CandidateView }) {
  return (
    <>
      <div className={styles.main}>
        <Timeline credentials={candidate.credentials} />
        <StackList stacks={candidate.stacks} />
        <section className={styles.credentials} aria-labelledby="credentials-heading">
          <h2 id="credentials-heading" className={styles.heading}>
            {CANDIDATE.credentials}
          </h2>
          {candidate.credentials.length === 0 ? (
            <p className={styles.none}>{CANDIDATE.noCredentials}</p>
          ) : undefined}
          <ul className={styles.cards}>
            {candidate.credentials.map((credential) => (
              <li key={credential.id}>
                <CredentialCard credential={credential} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <ResumeClaims candidate={candidate} />
      <div className={styles.desk}>
        <StageList candidateId={candidate.id} name={candidate.name} />
        <NoteList candidateId={candidate.id} />
      </div>
    </>
  );
});
