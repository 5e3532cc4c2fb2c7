import { formatInstant } from '../../../shared/lib/instant.ts';
import { nameIssuer, readCertificateFile } from './certificate.ts';
import type { Certificate } from './certificate.ts';

/** What a person needs to know a certificate again, and its bytes. */
export interface CertificateSummary {
  readonly sha256: string;
  readonly der: Uint8Array;
  /** Who holds its key: an organisation, or whatever name it has. */
  readonly owner: string;
  /** In the semantics of ETSI EN 319 412-1 §5.1.4, e.g. `NTREE-17207834`. */
  readonly organisationIdentifier: string | undefined;
  /** Who says that it is the owner's; itself for a root. */
  readonly issuer: string;
  readonly isSelfIssued: boolean;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Whether it may issue certificates, so that accepting it accepts those that it issued. */
  readonly isAuthority: boolean;
}

/** The certificates of a file in DER or PEM; none where it holds none, or one that cannot be read. */
export function readCertificates(bytes: Uint8Array): readonly CertificateSummary[] {
  return readCertificateFile(bytes).map(summarise);
}

/** What a person is shown of a certificate. */
export function summarise(certificate: Certificate): CertificateSummary {
  const { sha256, der, owner, x509, content, notBefore, notAfter } = certificate;
  const { organisation, commonName, organisationIdentifier } = owner;
  return {
    sha256,
    der,
    owner: namesOf(organisation, commonName),
    organisationIdentifier,
    issuer: nameIssuer(certificate),
    isSelfIssued: x509.subject === x509.issuer,
    validFrom: formatInstant(notBefore),
    validUntil: formatInstant(notAfter),
    isAuthority: content.basicConstraints.isAuthority,
  };
}

// An authority has several certificates, which only the common name tells apart.
function namesOf(organisation: string | undefined, commonName: string | undefined): string {
  const names = new Set([commonName, organisation].filter((name) => name !== undefined));
  return [...names].join(', ');
}
