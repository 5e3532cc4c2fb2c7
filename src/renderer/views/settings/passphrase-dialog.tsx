import { useState } from 'react';
import { COMMON } from '../../../shared/messages/ui/common.ts';
import { DATA } from '../../../shared/messages/ui/vault.ts';
import { TextField } from '../../components/field.tsx';
import { Modal } from '../../components/modal.tsx';

export interface PassphraseDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  /** Whether there may be none. */
  readonly isOptional: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onChosen: (passphrase: string | undefined) => void;
}

const SHORTEST = 10;

/** Asks for a new passphrase twice, so that it is not mistyped for good. */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isSent, setSent] = useState(false);
  const isNone = props.isOptional && passphrase === '' && again === '';
  const short = !isNone && passphrase.length < SHORTEST ? DATA.short : undefined;
  const different = passphrase === again ? undefined : DATA.different;
  const send = () => {
    setSent(true);
    if (props.isPending || short !== undefined || different !== undefined) return;
    props.onChosen(isNone ? undefined : passphrase);
  };
  return (
    <Modal
      title={props.title}
      hint={props.hint}
      submitLabel={COMMON.save}
      unavailable={props.isPending ? COMMON.loading : undefined}
      onClose={props.onClose}
      onSubmit={send}
    >
      <TextField
        label={props.label}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        maxLength={1000}
        problem={isSent ? short : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <TextField
        label={DATA.again}
        type="password"
        autoComplete="new-password"
        value={again}
        maxLength={1000}
        problem={isSent && short === undefined ? different : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
    </Modal>
  );
}
