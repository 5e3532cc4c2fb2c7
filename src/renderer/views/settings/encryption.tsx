import { KeyRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import type { VaultView } from '../../../shared/contract/vault-calls.ts';
import { DATA } from '../../../shared/messages/ui/vault.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { notify } from '../../lib/notices.ts';
import styles from './listing.module.css';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx';
import { Section } from './section.tsx';

/** Whether the workspace is encrypted, and by what its key is to be had. */
export function Encryption() {
  const vault = useCall('vault.get', {});
  return (
    <Section title={DATA.title} hint={DATA.hint}>
      {vault.isError ? (
        <Failure error={vault.error} onRetry={() => void vault.refetch()} />
      ) : undefined}
      {vault.data === undefined ? undefined : <State vault={vault.data} />}
    </Section>
  );
}

function State({ vault }: { readonly vault: VaultView }) {
  // Stays while the workspace comes to be encrypted.
  const [isCodeShown, setCodeShown] = useState(false);
  const { isEncrypted } = vault;
  const Icon = isEncrypted ? LockKeyhole : LockKeyholeOpen;
  return (
    <div className={styles.body}>
      <p className={styles.state} data-sealed={isEncrypted}>
        <Icon className={styles.icon} aria-hidden />
        <span className={styles.name}>{isEncrypted ? DATA.sealed : DATA.plain}</span>
      </p>
      <p className={styles.meta}>{isEncrypted ? describeWay(vault) : DATA.plainHint}</p>
      {isEncrypted ? (
        <KeyActions vault={vault} />
      ) : (
        <EncryptAction vault={vault} onEncrypted={() => setCodeShown(true)} />
      )}
      {isCodeShown ? <RecoveryCodeDialog onClose={() => setCodeShown(false)} /> : undefined}
    </div>
  );
}

function describeWay({ byKeychain, byPassphrase }: VaultView): string {
  if (byKeychain && byPassphrase) return DATA.byBoth;
  return byKeychain ? DATA.byKeychain : DATA.byPassphrase;
}

interface EncryptActionProps {
  readonly vault: VaultView;
  readonly onEncrypted: () => void;
}

function EncryptAction({ vault, onEncrypted }: EncryptActionProps) {
  const [isOpen, setOpen] = useState(false);
  const encrypt = useCommand('vault.encrypt');
  // By then this is gone: what is encrypted cannot be again.
  const start = (passphrase: string | undefined) =>
    void encrypt.mutateAsync(passphrase === undefined ? {} : { passphrase }).then(
      () => {
        notify(DATA.encrypted);
        return onEncrypted();
      },
      // The sentence is on show already.
      () => undefined,
    );
  return (
    <>
      <Button icon={LockKeyhole} onClick={() => setOpen(true)}>
        {DATA.encrypt}
      </Button>
      {isOpen ? (
        <PassphraseDialog
          title={DATA.encryptTitle}
          hint={DATA.encryptHint}
          label={vault.hasKeychain ? DATA.optional : DATA.passphrase}
          isOptional={vault.hasKeychain}
          isPending={encrypt.isPending}
          onClose={() => setOpen(false)}
          onChosen={start}
        />
      ) : undefined}
    </>
  );
}

function KeyActions({ vault }: { readonly vault: VaultView }) {
  const [shown, setShown] = useState<'passphrase' | 'code'>();
  const set = useCommand('vault.setPassphrase');
  const close = () => setShown(undefined);
  const change = (passphrase: string | undefined, sentence: string) =>
    set.mutate(passphrase === undefined ? {} : { passphrase }, {
      onSuccess: () => {
        close();
        notify(sentence);
      },
    });
  return (
    <div className={styles.actions}>
      <Button icon={KeyRound} onClick={() => setShown('passphrase')}>
        {vault.byPassphrase ? DATA.changePassphrase : DATA.setPassphrase}
      </Button>
      {vault.byPassphrase && vault.hasKeychain ? (
        <Button onClick={() => change(undefined, DATA.passphraseRemoved)}>
          {DATA.removePassphrase}
        </Button>
      ) : undefined}
      <Button onClick={() => setShown('code')}>{DATA.showCode}</Button>
      {shown === 'passphrase' ? (
        <PassphraseDialog
          title={DATA.passphraseTitle}
          hint={DATA.passphraseHint}
          label={DATA.passphrase}
          isOptional={false}
          isPending={set.isPending}
          onClose={close}
          onChosen={(passphrase) => change(passphrase, DATA.passphraseSet)}
        />
      ) : undefined}
      {shown === 'code' ? <RecoveryCodeDialog onClose={close} /> : undefined}
    </div>
  );
}
