import { useState } from 'react';
import { CANDIDATE } from '../../../shared/messages/ui/candidate.ts';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { TextArea } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';
import { useChange } from '../../lib/use-change.ts';
import type { EditProps } from './rename-dialog.tsx';

// Good enough to catch a slip of the hand; the contract's own schema decides.
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Says which addresses are the person's, so that hashed recipients can be compared with them. */
export function EmailsDialog({ candidate, onClose }: EditProps) {
  const [text, setText] = useState(candidate.emails.join('\n'));
  const [problem, setProblem] = useState<string>();
  const { change } = useChange('candidates.setEmails');
  const send = () => {
    const emails = [...new Set(text.split(/[\s,;]+/u).filter((line) => line !== ''))];
    const bad = emails.find((email) => !EMAIL.test(email));
    setProblem(bad === undefined ? undefined : CANDIDATE.badEmail(bad));
    if (bad === undefined) {
      const { id: candidateId, emails: before } = candidate;
      change({
        title: CANDIDATE.emailsChanged(candidate.name),
        to: { candidateId, emails },
        from: { candidateId, emails: before },
        onDone: onClose,
      });
    }
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
        label={CANDIDATE.emailsField}
        value={text}
        problem={problem}
        rows={4}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}
