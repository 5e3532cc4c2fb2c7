import { Check, CircleDashed, FilePlus, FileText, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ClaimComparison, ClaimView, ResumeView } from '../../../shared/contract/resumes.ts';
import type { CandidateView } from '../../../shared/contract/views.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { shownDay } from '../../../shared/messages/ui/date.ts';
import {
  describeAddedResumes,
  describeResumeProblem,
  RESUME_FORMAT_NAMES,
  RESUMES,
} from '../../../shared/messages/ui/resumes.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notify, notifyFailure } from '../../lib/notices.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { didChange } from '../../lib/undo.ts';
import { CredentialLinks } from './credential-links.tsx';
import styles from './resume-claims.module.css';

/** What the candidate's résumés claim, beside what is proven. */
export function ResumeClaims({ candidate }: { readonly candidate: CandidateView }) {
  const compared = useCall('resumes.compare', { candidateId: candidate.id });
  return (
    <section className={styles.section} aria-labelledby="resume-heading">
      <div className={styles.head}>
        <h2 id="resume-heading" className={styles.heading}>
          {RESUMES.title}
        </h2>
        <AddResume candidateId={candidate.id} />
      </div>
      <p className={styles.hint}>{RESUMES.hint}</p>
      {compared.isError ? (
        <Failure error={compared.error} onRetry={() => void compared.refetch()} />
      ) : undefined}
      {compared.data === undefined ? undefined : (
        <Comparison comparison={compared.data} candidate={candidate} />
      )}
    </section>
  );
}

function AddResume({ candidateId }: { readonly candidateId: string }) {
  const add = useCommand('resumes.add');
  const choose = async () => {
    const { paths } = await call('dialogs.openResumes', {});
    if (paths.length === 0) return;
    // It may take a while, and one may be elsewhere by then; that it failed is on show already.
    await add.mutateAsync({ candidateId, paths }).then(tellAdded, () => undefined);
  };
  return (
    <Button
      small
      icon={FilePlus}
      unavailable={add.isPending ? RESUMES.adding : undefined}
      onClick={() => void choose().catch(notifyFailure)}
    >
      {RESUMES.add}
    </Button>
  );
}

function tellAdded(result: CallOutput<'resumes.add'>): void {
  const each = (name: 'resumes.remove' | 'resumes.restore') => () =>
    Promise.all(result.resumeIds.map((resumeId) => call(name, { resumeId })));
  if (result.added > 0) {
    didChange(describeAddedResumes(result), each('resumes.remove'), each('resumes.restore'));
  } else if (result.problems.length === 0) {
    notify(describeAddedResumes(result));
  }
  for (const problem of result.problems) notifyFailure(new Error(describeResumeProblem(problem)));
}

interface ComparisonProps {
  readonly comparison: ClaimComparison;
  readonly candidate: CandidateView;
}

function Comparison({ comparison, candidate }: ComparisonProps) {
  const { resumes, proven, claimedOnly, provenNotMentioned } = comparison;
  if (resumes.length === 0) return <p className={styles.none}>{RESUMES.none}</p>;
  const unclaimed = provenNotMentioned.map(({ key, name, credentialIds }) => ({
    ...NO_CLAIM,
    skill: key,
    name,
    credentialIds,
  }));
  return (
    <>
      <ul className={styles.resumes} aria-label={RESUMES.list}>
        {resumes.map((resume) => (
          <Resume key={resume.id} resume={resume} />
        ))}
      </ul>
      {proven.length + claimedOnly.length === 0 ? (
        <p className={styles.none}>{RESUMES.noClaims}</p>
      ) : undefined}
      <Group kind="proven" claims={proven} candidate={candidate} />
      <Group kind="claimedOnly" claims={claimedOnly} candidate={candidate} />
      <Group kind="provenNotMentioned" claims={unclaimed} candidate={candidate} />
    </>
  );
}

const NO_CLAIM = { listed: false, quote: '', resumeIds: [] };

function Resume({ resume }: { readonly resume: ResumeView }) {
  const { id, name, format, addedAt, claims } = resume;
  const remove = useCommand('resumes.remove');
  return (
    <li className={styles.resume}>
      <FileText className={styles.icon} aria-hidden />
      <div className={styles.about}>
        <span className={styles.file}>{name}</span>
        <span className={styles.note}>
          {RESUME_FORMAT_NAMES[format]} · {RESUMES.claims(claims)} ·{' '}
          {RESUMES.addedOn(shownDay(addedAt))}
        </span>
      </div>
      <Button
        small
        variant="quiet"
        icon={Trash2}
        aria-label={RESUMES.removeNamed(name)}
        onClick={() =>
          remove.mutate(
            { resumeId: id },
            {
              onSuccess: () =>
                didChange(
                  RESUMES.removed(name),
                  () => call('resumes.restore', { resumeId: id }),
                  () => call('resumes.remove', { resumeId: id }),
                ),
            },
          )
        }
      >
        {RESUMES.remove}
      </Button>
    </li>
  );
}

interface GroupProps {
  readonly kind: keyof typeof RESUMES.groups;
  readonly claims: readonly ClaimView[];
  readonly candidate: CandidateView;
}

function Group({ kind, claims, candidate }: GroupProps) {
  const id = useId();
  if (claims.length === 0) return undefined;
  const { title, note } = RESUMES.groups[kind];
  return (
    <div className={styles.group}>
      <h3 id={id} className={styles.title}>
        {title} <span className={styles.count}>{claims.length}</span>
      </h3>
      <p className={styles.note}>{note}</p>
      <ul className={styles.claims} aria-labelledby={id}>
        {claims.map((claim) => (
          <Claim
            key={claim.skill}
            claim={claim}
            proven={kind !== 'claimedOnly'}
            candidate={candidate}
          />
        ))}
      </ul>
    </div>
  );
}

interface ClaimProps {
  readonly claim: ClaimView;
  readonly proven: boolean;
  readonly candidate: CandidateView;
}

function Claim({ claim, proven, candidate }: ClaimProps) {
  const { quote, listed, credentialIds } = claim;
  const name = useShownSkill()(normaliseSkillName(claim.name), claim.name);
  const Icon = proven ? Check : CircleDashed;
  const behind = candidate.credentials.filter(({ id }) => credentialIds.includes(id));
  return (
    <li className={styles.claim} data-proven={proven || undefined}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {quote === '' ? undefined : <q className={styles.quote}>{quote}</q>}
        {quote === '' && listed ? <span className={styles.note}>{RESUMES.listed}</span> : undefined}
        <CredentialLinks credentials={behind} />
      </div>
    </li>
  );
}
