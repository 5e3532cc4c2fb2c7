import { Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { DESK } from '../../../shared/messages/ui/desk.ts';
import { FilterChip } from '../../components/chip.tsx';
import { IconButton } from '../../components/button.tsx';
import { useCall } from '../../lib/client.ts';
import { leaveField, pressInField } from '../../lib/field-keys.ts';
import { useChange } from '../../lib/use-change.ts';
import { usePageKeys } from '../../lib/use-page-keys.ts';
import styles from './desk.module.css';

/** The words by which the recruiter finds the person again. */
export function TagList({ candidateId }: { readonly candidateId: string }) {
  const tags = useCall('tags.of', { candidateId }).data?.tags;
  const set = useChange('tags.set');
  if (tags === undefined) return undefined;
  const change = (next: readonly string[]) =>
    set.change({
      title: DESK.tagsChanged,
      to: { candidateId, tags: [...next] },
      from: { candidateId, tags },
    });
  return (
    <div className={styles.tags} role="group" aria-label={DESK.tags}>
      {tags.map((tag) => (
        <FilterChip
          key={tag}
          label={tag}
          removeLabel={DESK.removeTag(tag)}
          onRemove={() => change(tags.filter((one) => one !== tag))}
        />
      ))}
      <NewTag onAdd={(tag) => (tags.includes(tag) ? undefined : change([...tags, tag]))} />
    </div>
  );
}

function NewTag({ onAdd }: { readonly onAdd: (tag: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const known = useCall('tags.list', {}).data?.tags ?? [];
  usePageKeys({ t: () => field.current?.focus() });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className={styles.newTag} onSubmit={send}>
      <input
        ref={field}
        className={styles.tagField}
        aria-label={DESK.addTag}
        placeholder={DESK.addTag}
        list={id}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => pressInField(event, { onLeave: leaveField })}
      />
      <datalist id={id}>
        {known.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {text.trim() === '' ? undefined : (
        <IconButton icon={Plus} label={DESK.addTag} onClick={send} />
      )}
    </form>
  );
}
