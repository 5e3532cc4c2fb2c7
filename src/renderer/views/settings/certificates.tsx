import { FilePlus, Trash2 } from 'lucide-react';
import type { CertificateView } from '../../../shared/contract/certificate-views.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { CERTIFICATES, describeAccepted } from '../../../shared/messages/ui/certificates.ts';
import { Button } from '../../components/button.tsx';
import { CertificateFacts, ownerOf } from '../../components/certificate-facts.tsx';
import { Failure } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { notify, notifyFailure } from '../../lib/notices.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './listing.module.css';
import { Section } from './section.tsx';

/** The certificates under which seals are accepted, with what adds one and takes one away. */
export function Certificates() {
  const listed = useCall('certificates.list', {});
  return (
    <Section title={CERTIFICATES.title} hint={CERTIFICATES.hint}>
      <div className={styles.body}>
        {listed.isError ? (
          <Failure error={listed.error} onRetry={() => void listed.refetch()} />
        ) : undefined}
        {listed.data === undefined ? undefined : <Accepted list={listed.data.certificates} />}
        <AcceptButton />
      </div>
    </Section>
  );
}

function AcceptButton() {
  const accept = useCommand('certificates.accept');
  const choose = async () => {
    const { paths } = await call('dialogs.openCertificates', {});
    if (paths.length === 0) return;
    accept.mutate({ paths }, { onSuccess: tellAccepted });
  };
  return (
    <Button
      icon={FilePlus}
      unavailable={accept.isPending ? CERTIFICATES.judging : undefined}
      onClick={() => void choose().catch(notifyFailure)}
    >
      {CERTIFICATES.accept}
    </Button>
  );
}

function tellAccepted(result: CallOutput<'certificates.accept'>): void {
  const { accepted } = result;
  const said = describeAccepted({ ...result, accepted: accepted.length });
  const each = (name: 'certificates.remove' | 'certificates.restore') => () =>
    Promise.all(accepted.map((sha256) => call(name, { sha256 })));
  if (accepted.length === 0) notify(said);
  else didChange(said, each('certificates.remove'), each('certificates.restore'));
}

function Accepted({ list }: { readonly list: readonly CertificateView[] }) {
  if (list.length === 0) return <p className={styles.none}>{CERTIFICATES.none}</p>;
  return (
    <ul className={styles.list} aria-label={CERTIFICATES.title}>
      {list.map((certificate) => (
        <AcceptedCertificate key={certificate.sha256} certificate={certificate} />
      ))}
    </ul>
  );
}

function AcceptedCertificate({ certificate }: { readonly certificate: CertificateView }) {
  const { sha256 } = certificate;
  const remove = useCommand('certificates.remove');
  const name = ownerOf(certificate);
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <CertificateFacts certificate={certificate} />
      </div>
      <Button
        small
        icon={Trash2}
        aria-label={CERTIFICATES.removeNamed(name)}
        unavailable={remove.isPending ? CERTIFICATES.judging : undefined}
        onClick={() =>
          remove.mutate(
            { sha256 },
            {
              onSuccess: () =>
                didChange(
                  CERTIFICATES.removed(name),
                  () => call('certificates.restore', { sha256 }),
                  () => call('certificates.remove', { sha256 }),
                ),
            },
          )
        }
      >
        {CERTIFICATES.remove}
      </Button>
    </li>
  );
}
