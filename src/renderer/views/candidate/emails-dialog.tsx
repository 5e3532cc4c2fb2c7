import { useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { TextArea } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { pressInField } from '../../lib/field-keys.ts';
import { useChange } from '../../lib/use-change.ts';
import { readEmails } from './read-emails.ts';
import type { EditProps } from './rename-dialog.tsx';

const LEAST_ROWS = 4;

/** Says which addresses are the person's, so that hashed recipients can be compared with them. */
export function EmailsDialog({ candidate, onClose }: EditProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The next address is written below them.
  const [text, setText] = useState(() => candidate.emails.map((email) => `${email}\n`).join(''));
  const [problem, setProblem] = useState<string>();
  const { change } = useChange('candidates.setEmails');
  const write = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setText(event.target.value);
    setProblem(undefined);
  };
  const send = () => {
    const read = readEmails(text);
    if (!read.ok) {
      setProblem(CANDIDATE.badEmail(read.bad));
      field.current?.focus();
      field.current?.setSelectionRange(read.from, read.to);
      return;
    }
    const { id: candidateId, emails: before } = candidate;
    change({
      title: CANDIDATE.emailsChanged(candidate.name),
      to: { candidateId, emails: [...read.emails] },
      from: { candidateId, emails: before },
      onDone: onClose,
    });
  };
  return (
    <Modal
      title={CANDIDATE.editEmails}
      hint={CANDIDATE.emailsHint}
      submitLabel={COMMON.save}
      onClose={onClose}
      onSubmit={send}
    >
      <TextArea
        ref={field}
        label={CANDIDATE.emailsField}
        value={text}
        problem={problem}
        rows={Math.max(LEAST_ROWS, candidate.emails.length + 2)}
        inputMode="email"
        spellCheck={false}
        onFocus={({ currentTarget }) => {
          if (problem === undefined) currentTarget.setSelectionRange(text.length, text.length);
        }}
        onChange={write}
        onKeyDown={(event) => pressInField(event, { onSend: send, onLeave: onClose })}
      />
    </Modal>
  );
}
