import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { CERTIFICATES } from '../../../shared/messages/ui/certificates.ts';
import { Button } from '../../components/button.tsx';
import { CertificateFacts, ownerOf } from '../../components/certificate-facts.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failure, Skeleton } from '../../components/status.tsx';
import { call, useCall, useCommand } from '../../lib/client.ts';
import { didChange } from '../../lib/undo.ts';
import styles from './accept-seal.module.css';

interface AcceptSealProps {
  readonly credentialId: string;
}

/** Lets the employer accept the certificate that a credential's seal brought along. */
export function AcceptSeal({ credentialId }: AcceptSealProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small icon={BadgeCheck} onClick={() => setOpen(true)}>
        {CERTIFICATES.acceptOfSeal}
      </Button>
      {isOpen ? <AcceptDialog credentialId={credentialId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AcceptDialog({
  credentialId,
  onClose,
}: AcceptSealProps & { readonly onClose: () => void }) {
  const found = useCall('certificates.ofSeal', { credentialId });
  const accept = useCommand('certificates.acceptOfSeal');
  const certificate = found.data?.certificate;
  const send = () => {
    if (certificate === undefined) return;
    const { sha256 } = certificate;
    const tell = () => {
      didChange(
        CERTIFICATES.acceptedNamed(ownerOf(certificate)),
        () => call('certificates.remove', { sha256 }),
        () => call('certificates.restore', { sha256 }),
      );
      onClose();
    };
    accept.mutate({ credentialId, sha256 }, { onSuccess: tell });
  };
  return (
    <Modal
      title={CERTIFICATES.acceptTitle}
      hint={CERTIFICATES.acceptHint}
      submitLabel={CERTIFICATES.acceptNow}
      unavailable={accept.isPending ? CERTIFICATES.judging : unavailableFor(found)}
      onClose={onClose}
      onSubmit={send}
    >
      {found.isPending ? <Skeleton /> : undefined}
      {found.isError ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : undefined}
      {found.isSuccess && certificate === undefined ? <p>{CERTIFICATES.notBrought}</p> : undefined}
      {certificate === undefined ? undefined : (
        <div className={styles.certificate}>
          <CertificateFacts certificate={certificate} />
        </div>
      )}
    </Modal>
  );
}

function unavailableFor({
  data,
}: {
  readonly data: { readonly certificate?: unknown } | undefined;
}) {
  return data?.certificate === undefined ? CERTIFICATES.notShown : undefined;
}
