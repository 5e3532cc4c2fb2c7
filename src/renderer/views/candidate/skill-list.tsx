import { Check, CircleDashed } from 'lucide-react';
import type { CandidateView, CredentialView } from '../../../shared/contract/views.ts';
import type { SkillView } from '../../../shared/contract/skill-views.ts';
import {
  describeLevel,
  describeSkillDetails,
  FRESHNESS_WORDS,
} from '../../../shared/messages/skills.ts';
import { compareShown } from '../../../shared/messages/compare-shown.ts';
import { CANDIDATE, describeNotProven } from '../../../shared/messages/ui/candidate.ts';
import { MAPPINGS, describeReach } from '../../../shared/messages/ui/mapping.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { didChange } from '../../lib/undo.ts';
import { isProven } from '../../../shared/model/verdict.ts';
import { CredentialLinks } from './credential-links.tsx';
import styles from './skill-list.module.css';

/** The proven skills with what proves them, then what is only named. */
export function SkillList({ candidate }: { readonly candidate: CandidateView }) {
  const nameOf = useShownSkill();
  const shown = ({ key, name }: SkillView) => nameOf(key, name);
  const skills = candidate.skills.toSorted((a, b) => compareShown(shown(a), shown(b)));
  const proven = skills.filter((skill) => skill.proven);
  const others = skills.filter((skill) => !skill.proven);
  return (
    <section className={styles.section} aria-labelledby="skills-heading">
      <h2 id="skills-heading" className={styles.heading}>
        {CANDIDATE.skills}
      </h2>
      {skills.length === 0 ? <p className={styles.none}>{CANDIDATE.noSkills}</p> : undefined}
      {skills.length > 0 && proven.length === 0 ? (
        <p className={styles.none}>{CANDIDATE.noProven}</p>
      ) : undefined}
      <Group
        title={CANDIDATE.proven}
        hint={CANDIDATE.provenHint}
        skills={proven}
        candidate={candidate}
      />
      <Group title={CANDIDATE.otherSkills} skills={others} candidate={candidate} />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  /** What is true of each of them, and therefore not said of each. */
  readonly hint?: string;
  readonly skills: readonly SkillView[];
  readonly candidate: CandidateView;
}

function Group({ title, hint, skills, candidate }: GroupProps) {
  if (skills.length === 0) return undefined;
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      {hint === undefined ? undefined : <p className={styles.note}>{hint}</p>}
      <ul className={styles.skills} aria-label={title}>
        {skills.map((skill) => (
          <Skill key={skill.key} skill={skill} candidate={candidate} />
        ))}
      </ul>
    </div>
  );
}

function Skill({
  skill,
  candidate,
}: {
  readonly skill: SkillView;
  readonly candidate: CandidateView;
}) {
  const Icon = skill.proven ? Check : CircleDashed;
  const shown = useShownSkill()(skill.key, skill.name);
  const behind = candidate.credentials.filter(({ id }) => skill.credentialIds.includes(id));
  return (
    <li className={styles.skill} data-proven={skill.proven || undefined}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Disclosure label={shown} note={describeBriefly(skill)}>
          <div className={styles.details}>
            {describeSkillDetails(skill).map((detail) => (
              <span key={detail} className={styles.note}>
                {detail}
              </span>
            ))}
            {skill.framework === undefined ? undefined : (
              <span className={styles.note}>
                {CANDIDATE.framework(skill.framework, skill.code)}
              </span>
            )}
            {shown === skill.name ? undefined : (
              <span className={styles.note}>{CANDIDATE.ownWords(skill.mapping.from)}</span>
            )}
            {isPlainlyStated(skill) ? undefined : (
              <span className={styles.note}>{describeHow(skill, behind[0])}</span>
            )}
            <CredentialLinks credentials={behind} />
          </div>
        </Disclosure>
        {isAcceptable(skill, behind) ? <AcceptButton skill={skill} /> : undefined}
      </div>
    </li>
  );
}

/** What is looked for first: the level, and how fresh it is. */
function describeBriefly({ level, scale, freshness }: SkillView): string {
  return [
    ...(level === undefined ? [] : [describeLevel(level, scale)]),
    ...(freshness === undefined ? [] : [FRESHNESS_WORDS[freshness].label]),
  ].join(', ');
}

/** As the group’s hint says of all of its skills: not to be said of each. */
function isPlainlyStated({ proven, source, mapping }: SkillView): boolean {
  return proven && source === 'alignment' && mapping.how === 'named';
}

function describeHow(skill: SkillView, credential: CredentialView | undefined): string {
  const { source, mapping, proven } = skill;
  const reach = describeReach(source, mapping);
  if (proven) return reach;
  return mapping.how === 'named'
    ? describeNotProven(skill, credential)
    : `${reach}; ${CANDIDATE.notProven}`;
}

/** Whether nothing but a person's word is missing for the skill to be proven. */
function isAcceptable({ proven, mapping }: SkillView, behind: readonly CredentialView[]): boolean {
  const holds = behind.some(({ verdict, recipient, issuer }) =>
    isProven(verdict, recipient.match, issuer.trust),
  );
  return !proven && mapping.state === 'inferred' && holds;
}

function AcceptButton({ skill }: { readonly skill: SkillView }) {
  const accept = useCommand('skills.acceptMapping');
  const { key, name, mapping } = skill;
  const { from, fromKey, isStated } = mapping;
  return (
    <Button
      small
      variant="quiet"
      aria-label={MAPPINGS.acceptNamed(from, name)}
      unavailable={accept.isPending ? MAPPINGS.accept : undefined}
      onClick={() =>
        accept.mutate(
          { fromKey, isStated, skillKey: key },
          {
            onSuccess: () =>
              didChange(
                MAPPINGS.accepted(from, name),
                () => call('skills.undoMapping', { fromKey, isStated }),
                () => call('skills.acceptMapping', { fromKey, isStated, skillKey: key }),
              ),
          },
        )
      }
    >
      {MAPPINGS.accept}
    </Button>
  );
}
