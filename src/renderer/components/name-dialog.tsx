import { useState } from 'react';
import { COMMON } from '../../shared/messages/ui/common.ts';
import { TextField } from './field.tsx';
import { Modal } from './modal.tsx';
import type { ModalProps } from './modal.tsx';

export interface NameDialogProps extends Pick<ModalProps, 'title' | 'hint' | 'onClose'> {
  /** What the field asks for. */
  readonly label: string;
  /** What it is called so far. */
  readonly name: string;
  readonly maxLength: number;
  /** Is given the new name, without the spaces around it; never an empty one. */
  readonly onSave: (name: string) => void;
}

/** Asks what something is to be called. */
export function NameDialog({ label, name: before, maxLength, onSave, ...rest }: NameDialogProps) {
  const [typed, setTyped] = useState(before);
  const name = typed.trim();
  return (
    <Modal
      {...rest}
      submitLabel={COMMON.save}
      onSubmit={() => (name === '' ? undefined : onSave(name))}
    >
      <TextField
        label={label}
        value={typed}
        required
        maxLength={maxLength}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Modal>
  );
}
