import type { CredentialPayload } from '../../../intake/index.ts';
import { summarise } from '../../keys/certificate-summary.ts';
import type { CertificateSummary } from '../../keys/certificate-summary.ts';
import { readSeal, readSealSignature } from './read-seal.ts';
import { findSealingCertificate } from './sealing-certificate.ts';

/**
 * The certificate that a seal brings along as its own, for a person to accept or not. That it is there
 * says nothing of whose it is: anybody can make one with any name.
 *
 * @returns `undefined` where there is no seal, it only names its certificate, or it cannot be read.
 */
export function readSealCertificate(payload: CredentialPayload): CertificateSummary | undefined {
  const seal = readSeal(payload);
  if (!seal.ok) return undefined;
  const [written] = seal.value.signatures;
  const read = written === undefined ? undefined : readSealSignature(seal.value, written);
  if (read?.ok !== true) return undefined;
  const found = findSealingCertificate(read.value, []);
  return found.ok ? summarise(found.value.certificate) : undefined;
}
