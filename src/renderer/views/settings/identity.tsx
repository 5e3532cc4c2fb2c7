import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { SigningIdentity } from '../../../shared/contract/identity-calls.ts';
import { describeCheck } from '../../../shared/messages/checks/index.ts';
import { IDENTITY } from '../../../shared/messages/ui/identity.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Failure } from '../../components/status.tsx';
import { useCall, useCommand } from '../../lib/client.ts';
import { copy } from '../../lib/clipboard.ts';
import { notify } from '../../lib/notices.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** In whose name reports are signed, and what a domain is to publish for that. */
export function Identity() {
  const identity = useCall('identity.get', {});
  return (
    <Section title={IDENTITY.title} hint={IDENTITY.hint}>
      {identity.isError ? (
        <Failure error={identity.error} onRetry={() => void identity.refetch()} />
      ) : undefined}
      {identity.data === undefined ? undefined : (
        <div className={styles.body}>
          <Name identity={identity.data} />
          <DomainForm key={identity.data.web?.did} identity={identity.data} />
          <AuthorityForm authority={identity.data.authority} />
        </div>
      )}
    </Section>
  );
}

function Name({ identity: { key, web } }: { readonly identity: SigningIdentity }) {
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        {web === undefined ? IDENTITY.asKey : IDENTITY.asDomain(web.place)}
      </p>
      <p className={styles.meta}>{key === undefined ? IDENTITY.noKey : IDENTITY.keyHint(key)}</p>
    </div>
  );
}

function DomainForm({ identity: { web } }: { readonly identity: SigningIdentity }) {
  const [place, setPlace] = useState(web?.place ?? '');
  const [isRefused, setRefused] = useState(false);
  const set = useCommand('identity.set');
  const typed = place.trim();
  const save = () =>
    set.mutate(
      { place: typed },
      {
        onSuccess: (answer) => {
          setRefused(answer.kind === 'no-place');
          if (answer.kind === 'set') notify(IDENTITY.saved(typed));
        },
      },
    );
  return (
    <>
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') save();
        }}
      >
        <TextField
          label={IDENTITY.domain}
          placeholder={IDENTITY.example}
          value={place}
          maxLength={253}
          spellCheck={false}
          problem={isRefused ? IDENTITY.noPlace : undefined}
          onChange={(event) => setPlace(event.target.value)}
        />
        <Button type="submit">{IDENTITY.signAs}</Button>
      </form>
      {web === undefined ? undefined : <Published web={web} />}
    </>
  );
}

function Published({ web }: { readonly web: NonNullable<SigningIdentity['web']> }) {
  const set = useCommand('identity.set');
  return (
    <>
      <p className={styles.meta}>{IDENTITY.publish(web.url)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <pre className={styles.document} tabIndex={0} aria-label={IDENTITY.document}>
        {web.document}
      </pre>
      <p className={styles.meta}>{IDENTITY.several}</p>
      <div className={styles.actions}>
        <Button icon={Copy} onClick={() => copy({ text: web.document }, IDENTITY.copied)}>
          {IDENTITY.copy}
        </Button>
        <Button onClick={() => set.mutate({}, { onSuccess: () => notify(IDENTITY.keySaved) })}>
          {IDENTITY.keyOnly}
        </Button>
      </div>
      <Asking />
    </>
  );
}

function Asking() {
  const check = useCommand('identity.check');
  const answer = check.data?.answer;
  const why = answer?.why === undefined ? '' : describeCheck(answer.why);
  return (
    <>
      <Button
        unavailable={check.isPending ? IDENTITY.checking : undefined}
        onClick={() => check.mutate({})}
      >
        {IDENTITY.check}
      </Button>
      <p className={styles.meta} role="status">
        {answer === undefined ? '' : IDENTITY.answers[answer.outcome](answer.place, why)}
      </p>
    </>
  );
}

function AuthorityForm({ authority }: { readonly authority: string | undefined }) {
  const [address, setAddress] = useState(authority ?? '');
  const [isRefused, setRefused] = useState(false);
  const set = useCommand('identity.setAuthority');
  const typed = address.trim();
  const save = () => {
    const isAddress = URL.canParse(typed) && new URL(typed).protocol === 'https:';
    setRefused(typed !== '' && !isAddress);
    if (typed === '') set.mutate({}, { onSuccess: () => notify(IDENTITY.authorityRemoved) });
    else if (isAddress) {
      set.mutate({ address: typed }, { onSuccess: () => notify(IDENTITY.authoritySaved) });
    }
  };
  return (
    <form
      className={styles.body}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={IDENTITY.authority}
        placeholder={IDENTITY.authorityExample}
        value={address}
        maxLength={2000}
        spellCheck={false}
        problem={isRefused ? IDENTITY.noAuthority : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <p className={styles.meta}>{IDENTITY.authorityHint}</p>
      <Button type="submit">{IDENTITY.setAuthority}</Button>
    </form>
  );
}
