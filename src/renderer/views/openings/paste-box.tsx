import { ScanText } from 'lucide-react';
import { useState } from 'react';
import { OPENINGS } from '../../../shared/messages/ui/openings.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextArea } from '../../components/field.tsx';
import { call } from '../../lib/client.ts';
import { notifyFailure } from '../../lib/notices.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import { withSkills } from './requirement-list.tsx';
import type { RequirementsProps } from './requirement-list.tsx';
import styles from './openings.module.css';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Finds skills in a text; none is asked for before a person has chosen it. */
export function PasteBox({ requirements, onChange }: RequirementsProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Named[]>();
  const recognise = async () => {
    try {
      setFound((await call('openings.recognise', { text })).skills);
    } catch (cause) {
      notifyFailure(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const fresh = found?.filter(({ key }) => !requirements.some((one) => one.key === key));
  return (
    <section className={styles.section} aria-label={OPENINGS.fromText}>
      <TextArea
        label={OPENINGS.paste}
        placeholder={OPENINGS.pasteHint}
        maxLength={200_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFound(undefined);
        }}
      />
      {text.trim() === '' ? undefined : (
        <div>
          <Button icon={ScanText} onClick={() => void recognise()}>
            {OPENINGS.recognise}
          </Button>
        </div>
      )}
      {fresh === undefined ? undefined : (
        <Confirm
          key={fresh.map(({ key }) => key).join('\n')}
          skills={fresh}
          onConfirm={(chosen) => onChange(withSkills(requirements, chosen))}
        />
      )}
    </section>
  );
}

interface ConfirmProps {
  readonly skills: readonly Named[];
  readonly onConfirm: (chosen: readonly Named[]) => void;
}

function Confirm({ skills, onConfirm }: ConfirmProps) {
  const nameOf = useShownSkill();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(skills.map(({ key }) => key)),
  );
  if (skills.length === 0) return <p role="status">{OPENINGS.noneRecognised}</p>;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <div className={styles.found} role="group" aria-label={OPENINGS.recognised}>
      <p className={styles.hint}>{OPENINGS.recognised}</p>
      <ul className={styles.choices}>
        {skills.map(({ key, name }) => (
          <li key={key}>
            <label className={styles.choice}>
              <Checkbox checked={chosen.has(key)} onToggle={() => toggle(key)} />
              {nameOf(key, name)}
            </label>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => onConfirm(skills.filter(({ key }) => chosen.has(key)))}>
          {OPENINGS.addChosen(chosen.size)}
        </Button>
      </div>
    </div>
  );
}
