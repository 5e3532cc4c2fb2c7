import type { SealCertificateView } from '../../shared/contract/certificate-views.ts';
import { CERTIFICATES } from '../../shared/messages/ui/certificates.ts';
import { shownDay } from '../../shared/messages/ui/date.ts';
import styles from './certificate-facts.module.css';

/** What tells a certificate from others: whose it is by whose word, until when, and its fingerprint. */
export function CertificateFacts({ certificate }: { readonly certificate: SealCertificateView }) {
  const { organisationIdentifier, isAuthority, issuer, isSelfIssued, sha256 } = certificate;
  return (
    <>
      <h3 className={styles.owner}>{ownerOf(certificate)}</h3>
      {organisationIdentifier === undefined ? undefined : (
        <p className={styles.meta}>{CERTIFICATES.number(organisationIdentifier)}</p>
      )}
      <p className={styles.meta}>
        {isAuthority ? CERTIFICATES.authority : CERTIFICATES.ownSeal}{' '}
        {CERTIFICATES.validUntil(shownDay(certificate.validUntil))}
      </p>
      <p className={styles.meta}>
        {isSelfIssued ? CERTIFICATES.selfIssued : CERTIFICATES.issuedBy(issuer)}
      </p>
      <p className={styles.meta}>{CERTIFICATES.fingerprint}</p>
      <p className={styles.fingerprint}>{sha256}</p>
    </>
  );
}

export function ownerOf({ owner }: SealCertificateView): string {
  return owner === '' ? CERTIFICATES.unnamed : owner;
}
