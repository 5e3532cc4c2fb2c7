import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { NoteView } from '../../../shared/contract/desk-calls.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { DESK } from '../../../shared/messages/ui/desk.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { leaveField, pressInField } from '../../lib/field-keys.ts';
import { didChange } from '../../lib/undo.ts';
import { usePageKeys } from '../../lib/use-page-keys.ts';
import { keepNote, keptNote } from './kept-notes.ts';
import styles from './desk.module.css';

/** What was written down about the person, the newest first. */
export function NoteList({ candidateId }: { readonly candidateId: string }) {
  const notes = useCall('notes.list', { candidateId }).data?.notes ?? [];
  const [editing, setEditing] = useState<string>();
  return (
    <section className={styles.section} aria-labelledby="notes-heading">
      <h2 id="notes-heading" className={styles.heading}>
        {DESK.notes}
      </h2>
      <NoteForm candidateId={candidateId} label={DESK.addNote} />
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            {editing === note.id ? (
              <NoteForm
                candidateId={candidateId}
                label={DESK.editNote}
                note={note}
                onDone={() => setEditing(undefined)}
              />
            ) : (
              <Note note={note} onEdit={() => setEditing(note.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NoteProps {
  readonly note: NoteView;
  readonly onEdit: () => void;
}

function Note({ note, onEdit }: NoteProps) {
  const remove = useCommand('notes.remove');
  const { id: noteId, text, createdAt, changedAt } = note;
  const send = () =>
    remove.mutate(
      { noteId },
      {
        onSuccess: () =>
          didChange(
            DESK.noteRemoved,
            () => call('notes.restore', { noteId }),
            () => call('notes.remove', { noteId }),
          ),
      },
    );
  return (
    <>
      <p className={styles.text}>{text}</p>
      <p className={styles.moment}>
        {createdAt === changedAt ? shownMoment(createdAt) : DESK.changed(shownMoment(changedAt))}
        <IconButton icon={Pencil} label={DESK.editNote} onClick={onEdit} />
        <IconButton icon={Trash2} label={DESK.removeNote} onClick={send} />
      </p>
    </>
  );
}

interface NoteFormProps {
  readonly candidateId: string;
  readonly label: string;
  readonly note?: NoteView;
  readonly onDone?: () => void;
}

function NoteForm({ candidateId, label, note, onDone }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note?.text ?? keptNote(candidateId));
  const save = useCommand('notes.save');
  const write = (next: string) => {
    setText(next);
    // Whoever looks at somebody in between finds what was written as it was left.
    if (note === undefined) keepNote(candidateId, next);
  };
  const send = () =>
    save.mutate(
      { candidateId, text: text.trim(), ...(note === undefined ? {} : { noteId: note.id }) },
      {
        onSuccess: ({ noteId }) => {
          onDone?.();
          if (note === undefined) write('');
          field.current?.focus();
          didSave(candidateId, { id: noteId, text: text.trim() }, note);
        },
      },
    );
  usePageKeys({ n: note === undefined ? () => field.current?.focus() : undefined });
  const isEmpty = text.trim() === '';
  const keys = { onSend: isEmpty ? undefined : send, onLeave: onDone ?? leaveField };
  return (
    <div className={styles.form}>
      <TextArea
        ref={field}
        label={label}
        value={text}
        rows={note === undefined ? 2 : 4}
        maxLength={20_000}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => pressInField(event, keys)}
      />
      {isEmpty && note === undefined ? (
        <p className={styles.hint}>{DESK.noteHint}</p>
      ) : (
        <div className={styles.buttons}>
          {onDone === undefined ? undefined : (
            <Button small variant="quiet" onClick={onDone}>
              {COMMON.cancel}
            </Button>
          )}
          <Button
            small
            variant="primary"
            aria-disabled={isEmpty}
            onClick={isEmpty ? undefined : send}
          >
            {COMMON.save}
          </Button>
        </div>
      )}
    </div>
  );
}

type Written = Pick<NoteView, 'id' | 'text'>;

function didSave(candidateId: string, after: Written, before: Written | undefined): void {
  const noteId = after.id;
  if (before === undefined) {
    didChange(
      DESK.noteAdded,
      () => call('notes.remove', { noteId }),
      () => call('notes.restore', { noteId }),
    );
    return;
  }
  didChange(
    DESK.noteChanged,
    () => call('notes.save', { candidateId, noteId, text: before.text }),
    () => call('notes.save', { candidateId, noteId, text: after.text }),
  );
}
