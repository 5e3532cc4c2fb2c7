import type { CertificateView } from '../../src/shared/contract/views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeCertificate } from './fake-data.ts';

export interface CertificatesState {
  certificates: CertificateView[];
}

/** The certificates that the engine in memory accepts. */
export function certificateHandlers(state: CertificatesState) {
  return {
    'certificates.list': () => ({ certificates: [...state.certificates] }),
    'certificates.accept': ({ paths }) => {
      const isText = (path: string) => path.endsWith('.txt');
      const added = paths.filter((path) => !isText(path)).map((_, at) => fakeCertificate(at));
      state.certificates.push(...added);
      return { accepted: added.length, others: paths.filter(isText) };
    },
    'certificates.remove': ({ sha256 }) => {
      state.certificates = state.certificates.filter((one) => one.sha256 !== sha256);
      return { done: true };
    },
    'dialogs.openCertificates': () => ({ paths: ['/home/recruiter/authority.pem'] }),
  } satisfies Partial<Handlers>;
}
