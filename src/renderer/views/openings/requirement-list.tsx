import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { RequirementView } from '../../../shared/contract/openings.ts';
import {
  describeMonths,
  ISSUER_ASKED_WORDS,
  NEED_WORDS,
  OPENINGS,
} from '../../../shared/messages/ui/openings.ts';
import { LEVEL_WORDS } from '../../../shared/messages/words.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import { ISSUERS_ASKED, NEEDS } from '../../../shared/model/opening.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useCall } from '../../lib/client.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import styles from './openings.module.css';

export interface RequirementsProps {
  readonly requirements: RequirementView[];
  readonly onChange: (requirements: RequirementView[]) => void;
}

/** What is asked for, skill by skill. */
export function RequirementList({ requirements, onChange }: RequirementsProps) {
  const id = useId();
  const replace = (changed: RequirementView) =>
    onChange(requirements.map((one) => (one.key === changed.key ? changed : one)));
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {OPENINGS.requirements}
      </h2>
      {requirements.length === 0 ? (
        <p className={styles.hint}>{OPENINGS.noRequirements}</p>
      ) : (
        <ul className={styles.requirements} aria-labelledby={id}>
          {requirements.map((requirement) => (
            <RequirementItem
              key={requirement.key}
              requirement={requirement}
              onChange={replace}
              onRemove={() => onChange(requirements.filter(({ key }) => key !== requirement.key))}
            />
          ))}
        </ul>
      )}
      <AddSkill requirements={requirements} onChange={onChange} />
    </section>
  );
}

interface ItemProps {
  readonly requirement: RequirementView;
  readonly onChange: (requirement: RequirementView) => void;
  readonly onRemove: () => void;
}

const AGES = [6, 12, 24, 36, 60] as const;

function RequirementItem({ requirement, onChange, onRemove }: ItemProps) {
  const name = useShownSkill()(requirement.key, requirement.name);
  return (
    <li className={styles.requirement} aria-label={OPENINGS.requirement(name)}>
      <span className={styles.skill}>{name}</span>
      <span className={styles.need}>
        <Select
          label={`${OPENINGS.need}: ${name}`}
          value={requirement.need}
          options={NEEDS.map((value) => ({ value, label: NEED_WORDS[value] }))}
          onChoose={(need) => onChange({ ...requirement, need })}
        />
      </span>
      <IconButton icon={X} label={OPENINGS.removeRequirement(name)} onClick={onRemove} />
      <Criteria requirement={requirement} onChange={onChange} />
    </li>
  );
}

const listLevels = () =>
  [
    { value: '', label: OPENINGS.anyLevel },
    ...LEVELS.map((value) => ({ value, label: OPENINGS.atLeast(LEVEL_WORDS[value].label) })),
  ] as const;

/** What a proof must be like. */
function Criteria({ requirement, onChange }: Omit<ItemProps, 'onRemove'>) {
  const { level, withinMonths, ...base } = requirement;
  const { issuer } = base;
  const name = useShownSkill()(base.key, base.name);
  return (
    <div className={styles.criteria}>
      <Select
        label={`${OPENINGS.level}: ${name}`}
        value={level ?? ''}
        options={listLevels()}
        onChoose={(value) =>
          onChange({
            ...base,
            ...(value === '' ? {} : { level: value }),
            ...(withinMonths === undefined ? {} : { withinMonths }),
          })
        }
      />
      <Select
        label={`${OPENINGS.age}: ${name}`}
        value={withinMonths === undefined ? '' : String(withinMonths)}
        options={ageOptions(withinMonths)}
        onChoose={(value) =>
          onChange({
            ...base,
            ...(level === undefined ? {} : { level }),
            ...(value === '' ? {} : { withinMonths: Number(value) }),
          })
        }
      />
      <Select
        label={`${OPENINGS.issuer}: ${name}`}
        value={issuer}
        options={ISSUERS_ASKED.map((value) => ({ value, label: ISSUER_ASKED_WORDS[value] }))}
        onChoose={(value) => onChange({ ...requirement, issuer: value })}
      />
    </div>
  );
}

// An age that came from a file is kept.
function ageOptions(withinMonths: number | undefined) {
  const ages = new Set([...AGES, ...(withinMonths === undefined ? [] : [withinMonths])]);
  return [
    { value: '', label: OPENINGS.anyAge },
    ...[...ages].map((age) => ({
      value: String(age),
      label: OPENINGS.within(describeMonths(age)),
    })),
  ];
}

const SUGGESTIONS = 8;
const TYPING_MS = 80;

function AddSkill({ requirements, onChange }: RequirementsProps) {
  const [text, setText] = useState('');
  const id = useId();
  const nameOf = useShownSkill();
  const rested = useDebounced(text.trim(), TYPING_MS);
  const asked = { text: rested, limit: SUGGESTIONS };
  const found = useCall('skills.suggest', asked, { keepPrevious: true, enabled: rested !== '' });
  const skills = rested === '' ? [] : (found.data?.skills ?? []);
  const add = () => {
    const key = normaliseSkillName(text);
    if (key === '') return;
    const isMeant = (one: { readonly key: string; readonly name: string }) =>
      one.key === key || normaliseSkillName(nameOf(one.key, one.name)) === key;
    const skill = skills.find(isMeant) ?? { key, name: text.trim() };
    onChange(withSkills(requirements, [skill]));
    setText('');
  };
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={OPENINGS.skill}
        list={id}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={id}>
        {skills.map(({ key, name }) => (
          <option key={key} value={nameOf(key, name)} />
        ))}
      </datalist>
      <Button icon={Plus} type="submit">
        {OPENINGS.add}
      </Button>
    </form>
  );
}

/** The same with these skills as musts, each once. */
export function withSkills(
  requirements: readonly RequirementView[],
  skills: readonly { readonly key: string; readonly name: string }[],
): RequirementView[] {
  const held = new Set(requirements.map(({ key }) => key));
  const added = skills
    .filter(({ key }) => !held.has(key))
    .map(({ key, name }): RequirementView => ({ key, name, need: 'must', issuer: 'any' }));
  return [...requirements, ...added];
}
