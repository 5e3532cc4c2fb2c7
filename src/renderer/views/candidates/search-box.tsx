import { Search } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ChangeEvent, KeyboardEvent } from 'react';
import type { CompletionView } from '../../../shared/contract/query-views.ts';
import { CANDIDATES } from '../../../shared/messages/ui/candidates.ts';
import { useCall } from '../../lib/client.ts';
import { useScreeningState } from '../../lib/screening-state.tsx';
import type { Filter } from '../../lib/screening-state.tsx';
import { isAsked, isTyped } from '../../lib/typed.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useIsBlind } from '../../lib/use-is-blind.ts';
import { QueryError, useQueryError } from './query-error.tsx';
import { byKind, Suggestions } from './suggestions.tsx';
import type { Suggestion } from './suggestions.tsx';
import { useWayToList } from './way-to-list.ts';
import styles from './search-box.module.css';

/** As long as nothing is typed, until the list follows. */
const REST_MS = 120;
const TYPING_MS = 80;
const SUGGESTIONS = 6;

/** Searches as one types; a skill that fits can be taken as a filter instead. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const errorId = useId();
  const placeholder = useIsBlind() ? CANDIDATES.searchHintBlind : CANDIDATES.searchHint;
  const { text, suggestions, active, choose, handlers } = useSearchField();
  const error = useQueryError(text);
  const open = suggestions.length > 0;
  useSlash(input);
  return (
    <div className={styles.box}>
      <Search className={styles.icon} aria-hidden />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={CANDIDATES.search}
        aria-autocomplete="list"
        {...(open ? { 'aria-controls': id } : {})}
        {...(open && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        {...(error === undefined ? {} : { 'aria-describedby': errorId, 'aria-invalid': true })}
        placeholder={placeholder}
        spellCheck={false}
        value={text}
        {...handlers}
      />
      <kbd className={styles.key} aria-hidden>
        /
      </kbd>
      {open ? (
        <Suggestions id={id} suggestions={suggestions} active={active} onChoose={choose} />
      ) : undefined}
      {error === undefined || open ? undefined : <QueryError id={errorId} error={error} />}
    </div>
  );
}

/** What is written, what is suggested for it, and what becomes of each key. */
function useSearchField() {
  const { text, setText, tell, take } = useSearchText();
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useProposals(focused ? text : '');
  const toList = useWayToList(text, tell);
  const open = suggestions.length > 0;
  const choose = (suggestion: Suggestion) => {
    setActive(-1);
    take(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = open ? suggestions[active] : undefined;
    if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Enter') toList.go();
    else if (event.key === 'Escape') tell('');
    else if (open && event.key === 'ArrowDown') setActive(step(active, 1, suggestions.length));
    else if (open && event.key === 'ArrowUp') setActive(step(active, -1, suggestions.length));
    else return;
    event.preventDefault();
  };
  const handlers = {
    onKeyDown,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setText(event.target.value);
      setActive(-1);
      toList.stay();
    },
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      toList.stay();
      tell(text);
    },
  };
  return { text, suggestions, active, choose, handlers };
}

/** Each letter is the field's own affair: the list is asked for, and drawn, when one rests or leaves the field. */
function useSearchText() {
  const { filter, setFilter } = useScreeningState();
  const [text, setText] = useState(filter.text);
  const [told, setTold] = useState(filter.text);
  // Something else has changed it: a view that was opened, or whoever clears the filter.
  if (told !== filter.text) {
    setTold(filter.text);
    setText(filter.text);
  }
  const tell = useCallback(
    (now: string) => {
      setText(now);
      setTold(now);
      setFilter((known) => (known.text === now ? known : { ...known, text: now }));
    },
    [setFilter],
  );
  useEffect(() => {
    const timer = setTimeout(() => tell(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, tell]);
  const take = (suggestion: Suggestion) => {
    const next = withSuggestion({ ...filter, text }, suggestion);
    setText(next.text);
    setFilter(next);
  };
  return { text, setText, tell, take };
}

/** What is written goes on where it is a query; a skill that plain words name becomes a filter. */
function withSuggestion(filter: Filter, { key, name, completion }: Suggestion): Filter {
  if (completion !== undefined) return { ...filter, text: completed(filter.text, completion) };
  return { ...filter, text: '', skills: [...filter.skills, { value: key, label: name }] };
}

function useProposals(text: string): readonly Suggestion[] {
  const isQuery = LANGUAGE.test(text);
  const skills = useSuggestions(isQuery ? '' : text);
  const completions = useCompletions(isQuery ? text : '');
  // What nobody has finds nobody; it can be written still.
  const all = isQuery ? completions : skills;
  return byKind(all.filter(({ candidates }) => candidates !== 0));
}

/** Tells a query from words: it has a field, a bracket, a sign or a word of the language in it, or ends in a level of languages. */
const LANGUAGE = /[:()<>=]|(?:^|\s)-|\b(?:or|not)\s|(?:^|\s)[abc][12]$/iu;

// Completions go by what stands before the end: whoever writes further up knows what to write.
function useCompletions(text: string): readonly Suggestion[] {
  const rested = useDebounced(text, TYPING_MS);
  const asked = { text: rested.slice(0, 500), cursor: Math.min(rested.length, 500) };
  const wanted = text.trim() !== '' && rested === text;
  const found = useCall('query.read', asked, { keepPrevious: true, enabled: wanted });
  if (!wanted || found.isPlaceholderData) return [];
  return (found.data?.completions ?? []).slice(0, SUGGESTIONS).map((completion) => ({
    key: `${completion.kind} ${completion.text}`,
    name: completion.label,
    candidates: completion.candidates,
    completion,
  }));
}

function completed(text: string, { from, to, text: written, kind }: CompletionView): string {
  const space = kind === 'field' ? '' : ' ';
  return `${text.slice(0, from)}${written}${space}${text.slice(to).trimStart()}`;
}

function useSuggestions(text: string): readonly Suggestion[] {
  const rested = useDebounced(text.trim(), TYPING_MS);
  const { filter } = useScreeningState();
  const wanted = text.trim() !== '' && rested !== '';
  const asked = { text: rested, limit: SUGGESTIONS };
  const found = useCall('skills.suggest', asked, { keepPrevious: true, enabled: wanted });
  if (!wanted) return [];
  return (found.data?.skills ?? []).filter(
    ({ key }) => !filter.skills.some(({ value }) => value === key),
  );
}

/** The next place, round and round; -1 is the field itself. */
function step(active: number, by: number, count: number): number {
  const next = active + by;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}

// "/" goes to the search from anywhere but a field in which it is a letter.
function useSlash(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || isTyped(event) || isAsked()) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
