import { LockKeyhole } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { VaultView } from '../../../shared/contract/vault-calls.ts';
import { shownMoment } from '../../../shared/messages/ui/date.ts';
import { UNLOCK } from '../../../shared/messages/ui/vault.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { call, useCommand } from '../../lib/client.ts';
import { renewAnswers } from '../../lib/query-client.ts';
import { RecentWorkspaces } from '../recent/recent-workspaces.tsx';
import styles from './unlock.module.css';

/** Asks for the passphrase, or for the recovery code where there is none or it is forgotten. */
export function UnlockScreen({ vault }: { readonly vault: VaultView }) {
  const [byCode, setByCode] = useState(!vault.byPassphrase);
  const isKeyless = vault.state === 'keyless';
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div className={styles.intro}>
          <LockKeyhole className={styles.icon} aria-hidden />
          <h1 className={styles.title}>{isKeyless ? UNLOCK.keylessTitle : UNLOCK.title}</h1>
          <p className={styles.hint}>{isKeyless ? UNLOCK.keylessHint(vault.file) : UNLOCK.hint}</p>
          {isKeyless ? undefined : <p className={styles.file}>{vault.file}</p>}
        </div>
        <SecretForm key={String(byCode)} byCode={byCode}>
          {vault.byPassphrase ? (
            <Button variant="quiet" onClick={() => setByCode(!byCode)}>
              {byCode ? UNLOCK.byPassphrase : UNLOCK.byCode}
            </Button>
          ) : (
            <span />
          )}
        </SecretForm>
        {isKeyless ? <RestoreInstead backups={vault.backups} /> : undefined}
        <RecentWorkspaces />
      </div>
    </main>
  );
}

/** What helps where there is no key because there never was one: the file looks encrypted, and is damaged. */
function RestoreInstead({ backups }: Pick<VaultView, 'backups'>) {
  const restore = useCommand('vault.restore');
  // One that is encrypted needs the key that is missing.
  const newest = backups.find((backup) => !backup.isEncrypted);
  return (
    <div className={styles.intro}>
      <p className={styles.hint}>{UNLOCK.damagedHint}</p>
      <div className={styles.actions}>
        {newest === undefined ? undefined : (
          <Button onClick={() => restore.mutate({ file: newest.file })}>
            {UNLOCK.restoreNewest(shownMoment(newest.madeAt))}
          </Button>
        )}
        <Button onClick={() => restore.mutate({})}>{UNLOCK.restore}</Button>
      </div>
    </div>
  );
}

function SecretForm(props: { readonly byCode: boolean; readonly children: ReactNode }) {
  const { byCode, children } = props;
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const queryClient = useQueryClient();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (secret === '' || isPending) return;
    setPending(true);
    // What is wrong stands under the field, and nowhere else.
    call('vault.unlock', { by: byCode ? 'recovery-code' : 'passphrase', secret })
      .then(() => renewAnswers(queryClient))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : ''))
      .finally(() => setPending(false));
  };
  return (
    <form className={styles.intro} onSubmit={send}>
      <TextField
        label={byCode ? UNLOCK.code : UNLOCK.passphrase}
        type={byCode ? 'text' : 'password'}
        value={secret}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        problem={problem}
        onChange={(event) => {
          setProblem(undefined);
          setSecret(event.target.value);
        }}
      />
      <div className={styles.actions}>
        {children}
        <Button
          type="submit"
          variant="primary"
          unavailable={isPending ? UNLOCK.unlocking : undefined}
        >
          {isPending ? UNLOCK.unlocking : UNLOCK.unlock}
        </Button>
      </div>
    </form>
  );
}
