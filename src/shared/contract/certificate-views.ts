import { z } from 'zod';
import { timestamp } from './scalars.ts';

/** A certificate under which the employer accepts seals. */
export const certificateView = z.strictObject({
  /** Lower-case hex: names it. */
  sha256: z.string(),
  owner: z.string(),
  /** As registers number organisations, e.g. `NTREE-17207834`. */
  organisationIdentifier: z.string().optional(),
  issuer: z.string(),
  isSelfIssued: z.boolean(),
  validFrom: timestamp,
  validUntil: timestamp,
  /** Whether accepting it accepts the certificates that it issued. */
  isAuthority: z.boolean(),
  acceptedAt: timestamp,
});

/** A certificate that a seal brings along, not accepted yet. */
export const sealCertificateView = certificateView.omit({ acceptedAt: true });

export type CertificateView = z.infer<typeof certificateView>;
export type SealCertificateView = z.infer<typeof sealCertificateView>;
