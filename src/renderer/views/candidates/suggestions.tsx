import { Sparkle } from 'lucide-react';
import type { CompletionView } from '../../../shared/contract/query-views.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { shownSkill } from '../../../shared/messages/skill-names.ts';
import { CANDIDATES, SUGGESTED } from '../../../shared/messages/ui/candidates.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { useShownSkill } from '../../lib/skill-names.ts';
import styles from './search-box.module.css';

export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly candidates?: number | undefined;
  /** What to write in the query, where it is not to be a filter. */
  readonly completion?: CompletionView;
}

export interface SuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** Which one the arrow keys stand on; -1 for none. */
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** What fits what is typed, by what it is. The search field keeps the focus. */
export function Suggestions({ id, suggestions, active, onChoose }: SuggestionsProps) {
  const nameOf = useShownSkill();
  return (
    <div className={styles.popup}>
      <div id={id} role="listbox" aria-label={CANDIDATES.suggestions}>
        {[...Map.groupBy(suggestions, kindOf)].map(([kind, own]) => (
          <div key={kind} role="group" aria-label={SUGGESTED[kind]}>
            <p className={styles.heading} aria-hidden>
              {SUGGESTED[kind]}
            </p>
            {own.map((suggestion) => {
              const place = suggestions.indexOf(suggestion);
              return (
                <Option
                  key={suggestion.key}
                  id={`${id}-${place}`}
                  name={nameIn(suggestion, nameOf)}
                  candidates={suggestion.candidates}
                  isActive={place === active}
                  onChoose={() => onChoose(suggestion)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** One kind after the other, as they are shown: the arrow keys go the same way. */
export function byKind(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return [...Map.groupBy(suggestions, kindOf).values()].flat();
}

function kindOf({ completion }: Suggestion): CompletionView['kind'] {
  return completion?.kind ?? 'skill';
}

interface OptionProps {
  readonly id: string;
  readonly name: string;
  readonly candidates: number | undefined;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Option({ id, name, candidates, isActive, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      className={styles.option}
      aria-selected={isActive}
      tabIndex={-1}
      // Before the field loses the focus, which would take this list away.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <Sparkle className={styles.optionIcon} aria-hidden />
      <span className={styles.optionName}>{name}</span>{' '}
      {candidates === undefined ? undefined : (
        <span className={styles.optionCount}>{COMMON.candidates(candidates)}</span>
      )}
    </div>
  );
}

function nameIn({ key, name, completion }: Suggestion, nameOf: typeof shownSkill): string {
  if (completion === undefined) return nameOf(key, name);
  return completion.kind === 'skill' ? nameOf(normaliseSkillName(name), name) : name;
}
