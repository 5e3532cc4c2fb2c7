import type { CredentialView } from '../../src/shared/contract/views.ts';
import type { CertificateView } from '../../src/shared/contract/certificate-views.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeCertificate, fakeCredential, fakeId } from './fake-data.ts';

export interface CertificatesState {
  certificates: CertificateView[];
}

/** The certificates that the engine in memory accepts. */
export function certificateHandlers(state: CertificatesState) {
  const bin = createFakeBin<CertificateView>(({ sha256 }) => sha256);
  return {
    'certificates.list': () => ({ certificates: [...state.certificates] }),
    'certificates.accept': ({ paths }) => {
      const isText = (path: string) => path.endsWith('.txt');
      const added = paths.filter((path) => !isText(path)).map((_, at) => fakeCertificate(at));
      state.certificates.push(...added);
      return { accepted: added.map(({ sha256 }) => sha256), others: paths.filter(isText) };
    },
    'certificates.ofSeal': () => {
      const { acceptedAt: _, ...certificate } = fakeCertificate(0);
      return { certificate };
    },
    'certificates.acceptOfSeal': () => {
      state.certificates.push(fakeCertificate(0));
      return { done: true };
    },
    'certificates.remove': ({ sha256 }) => {
      state.certificates = bin.without(state.certificates, sha256);
      return { done: true };
    },
    'certificates.restore': ({ sha256 }) => {
      state.certificates = bin.withAgain(state.certificates, sha256);
      return { done: true };
    },
    'dialogs.openCertificates': () => ({ paths: ['/home/recruiter/authority.pem'] }),
  } satisfies Partial<Handlers>;
}

/** A diploma whose seal fits, under a certificate that nobody has accepted. */
export function fakeSealed(candidateId: string): CredentialView {
  const credential = fakeCredential(0, candidateId);
  const checkedAt = '2026-01-01T00:00:00Z';
  return {
    ...credential,
    id: fakeId(5, 1),
    title: 'Sealed Diploma',
    format: 'edc-json',
    verdict: 'unconfirmed',
    checks: [
      { id: 'proof', outcome: 'pass', code: 'proof.valid', checkedAt },
      {
        id: 'key-resolution',
        outcome: 'unknown',
        code: 'certificate.not-accepted',
        params: { owner: 'Example University', authority: 'Authority' },
        checkedAt,
      },
    ],
  };
}
