import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { LevelView } from '../../../shared/contract/skill-views.ts';
import {
  LEVEL_SETTINGS,
  describeMet,
  describeReading,
} from '../../../shared/messages/ui/settings-levels.ts';
import { LEVEL_WORDS } from '../../../shared/messages/words.ts';
import { LEVELS } from '../../../shared/model/level.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

const LIMIT = 200;
const SHOWN_FIRST = 10;

/** How credentials word levels, and which level on the scale each wording is. */
export function Levels() {
  const listed = useCall('levels.list', { limit: LIMIT });
  return (
    <Section title={LEVEL_SETTINGS.title} hint={LEVEL_SETTINGS.hint}>
      {listed.isError ? (
        <Failure error={listed.error} onRetry={() => void listed.refetch()} />
      ) : undefined}
      {listed.data === undefined ? undefined : <Wordings {...listed.data} />}
    </Section>
  );
}

function Wordings({ levels, rules }: CallOutput<'levels.list'>) {
  const [isWhole, setIsWhole] = useState(false);
  if (levels.length === 0) return <p className={styles.none}>{LEVEL_SETTINGS.none}</p>;
  const shown = isWhole ? levels : levels.slice(0, SHOWN_FIRST);
  return (
    <div className={styles.body}>
      <ul className={styles.list} aria-label={LEVEL_SETTINGS.title}>
        {shown.map((level) => (
          <Wording
            key={JSON.stringify([level.wording, level.describedBy, level.own])}
            level={level}
            ruleName={rules.find(({ id }) => id === level.own?.rule)?.name ?? level.own?.rule}
          />
        ))}
      </ul>
      {shown.length < levels.length ? (
        <Button onClick={() => setIsWhole(true)}>{LEVEL_SETTINGS.showAll(levels.length)}</Button>
      ) : undefined}
      {isWhole && levels.length === LIMIT ? (
        <p className={styles.meta}>{LEVEL_SETTINGS.cut(LIMIT)}</p>
      ) : undefined}
    </div>
  );
}

interface WordingProps {
  readonly level: LevelView;
  readonly ruleName: string | undefined;
}

function Wording({ level, ruleName }: WordingProps) {
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3 className={styles.name}>{`“${level.wording}”`}</h3>
        <p>{describeReading(level, ruleName)}</p>
        <p className={styles.meta}>{describeMet(level)}</p>
      </div>
      <div className={styles.choice}>
        <Place level={level} />
        {level.decidedFor === undefined ? undefined : (
          <Undo level={level} decidedFor={level.decidedFor} />
        )}
      </div>
    </li>
  );
}

const listOptions = () =>
  [
    { value: 'none', label: LEVEL_SETTINGS.noLevel },
    ...LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value].label })),
  ] as const;

function Place({ level: view }: { readonly level: LevelView }) {
  const { wording, describedBy, title, level, decidedFor } = view;
  const map = useCommand('levels.map');
  const of = { wording, describedBy };
  // A decision for a wording wherever it stands is left as it is by one for this place.
  const before = () =>
    decidedFor === describedBy
      ? call('levels.map', { ...of, level: level ?? null })
      : call('levels.unmap', of);
  return (
    <Select
      label={LEVEL_SETTINGS.choose(wording, title)}
      value={level ?? 'none'}
      options={listOptions()}
      onChoose={(value) => {
        const chosen = value === 'none' ? undefined : value;
        const to = { ...of, level: chosen ?? null };
        const saved = LEVEL_SETTINGS.placed(wording, chosen);
        map.mutate(to, {
          onSuccess: () => didChange(saved, before, () => call('levels.map', to)),
        });
      }}
    />
  );
}

function Undo({ level, decidedFor }: { readonly level: LevelView; readonly decidedFor: string }) {
  const { wording, title } = level;
  const unmap = useCommand('levels.unmap');
  const of = { wording, describedBy: decidedFor };
  return (
    <Button
      small
      icon={Undo2}
      aria-label={LEVEL_SETTINGS.undoNamed(wording, title)}
      unavailable={unmap.isPending ? LEVEL_SETTINGS.saving : undefined}
      onClick={() =>
        unmap.mutate(of, {
          onSuccess: () =>
            didChange(
              LEVEL_SETTINGS.undone(wording),
              () => call('levels.map', { ...of, level: level.level ?? null }),
              () => call('levels.unmap', of),
            ),
        })
      }
    >
      {LEVEL_SETTINGS.undo}
    </Button>
  );
}
