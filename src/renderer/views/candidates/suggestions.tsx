import { Sparkle } from 'lucide-react';
import type { CompletionView } from '../../../shared/contract/views.ts';
import { normaliseSkillName } from '../../../shared/model/skill.ts';
import type { shownSkill } from '../../../shared/messages/skill-names.ts';
import { CANDIDATES } from '../../../shared/messages/ui/candidates.ts';
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

/** The skills that fit what is typed. The search field keeps the focus. */
export function Suggestions({ id, suggestions, active, onChoose }: SuggestionsProps) {
  const nameOf = useShownSkill();
  return (
    <div className={styles.popup}>
      <p className={styles.heading} aria-hidden>
        {CANDIDATES.suggestions}
      </p>
      <div id={id} role="listbox" aria-label={CANDIDATES.suggestions}>
        {suggestions.map((suggestion, place) => (
          <div
            key={suggestion.key}
            id={`${id}-${place}`}
            role="option"
            className={styles.option}
            aria-selected={place === active}
            tabIndex={-1}
            // Before the field loses the focus, which would take this list away.
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(suggestion);
            }}
          >
            <Sparkle className={styles.optionIcon} aria-hidden />
            <span className={styles.optionName}>{nameIn(suggestion, nameOf)}</span>{' '}
            {suggestion.candidates === undefined ? undefined : (
              <span className={styles.optionCount}>{COMMON.candidates(suggestion.candidates)}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function nameIn({ key, name, completion }: Suggestion, nameOf: typeof shownSkill): string {
  if (completion === undefined) return nameOf(key, name);
  return completion.kind === 'skill' ? nameOf(normaliseSkillName(name), name) : name;
}
