import { z } from 'zod';
import { REGISTRY_LEVELS } from '../model/registry.ts';
import { ISSUER_TRUSTS } from '../model/verdict.ts';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { registryFlawView, registryView } from './registry-views.ts';
import { seenIssuerView, sharedKeyView } from './views.ts';
import { certificateView, sealCertificateView } from './certificate-views.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** Issuers, and on whose word the employer goes. */
export const issuerCalls = {
  /** Whoever issued anything that was imported, those with most credentials first. */
  'issuers.list': call(
    'engine',
    z.strictObject({
      /** Must stand in the issuer's id or one of its names. */
      text: z.string().max(500).default(''),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.strictObject({ total: z.int().min(0), issuers: z.array(seenIssuerView) }),
  ),
  /** Keys that sign for issuers who seem to be different ones, for a person to judge. */
  'issuers.sharedKeys': call('engine', nothing, z.strictObject({ keys: z.array(sharedKeyView) })),
  /** Says that it is in order that this key signs for all of them, or takes that back. */
  'issuers.decideKey': call(
    'engine',
    z.strictObject({ thumbprint: z.string().min(1).max(200), isInOrder: z.boolean() }),
    done,
  ),
  'issuers.setTrust': call(
    'engine',
    z.strictObject({
      issuerId: z.string().min(1).max(2000),
      /** `trusted` or `blocked` by decision; any other value takes the decision back. */
      trust: z.enum(ISSUER_TRUSTS),
    }),
    done,
  ),
  'certificates.list': call(
    'engine',
    nothing,
    z.strictObject({ certificates: z.array(certificateView) }),
  ),
  /** Accepts those in the files; every sealed credential is judged again then. */
  'certificates.accept': call(
    'engine',
    z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(1000) }),
    z.strictObject({
      /** Those that were not accepted before. */
      accepted: z.array(sha256),
      /** Files in which there was none. */
      others: z.array(z.string()),
    }),
  ),
  /** The certificate that the seal of a credential brings along. */
  'certificates.ofSeal': call(
    'engine',
    z.strictObject({ credentialId: rowId }),
    z.strictObject({ certificate: sealCertificateView.optional() }),
  ),
  /** Accepts it, provided that it is the one that was shown; every sealed credential is judged again then. */
  'certificates.acceptOfSeal': call(
    'engine',
    z.strictObject({ credentialId: rowId, sha256 }),
    done,
  ),
  'certificates.remove': call('engine', z.strictObject({ sha256 }), done),
  /** Puts back what was removed since the workspace was opened. */
  'certificates.restore': call('engine', z.strictObject({ sha256 }), done),
  'registries.list': call('engine', nothing, z.strictObject({ registries: z.array(registryView) })),
  /** Reads the registry in a file, or gets those that it names; what was read there before is replaced. */
  'registries.import': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096), level: z.enum(REGISTRY_LEVELS) }),
    z.strictObject({ registries: z.array(registryView), flaws: z.array(registryFlawView) }),
  ),
  'registries.setLevel': call(
    'engine',
    z.strictObject({ registryId: rowId, level: z.enum(REGISTRY_LEVELS) }),
    done,
  ),
  'registries.remove': call('engine', z.strictObject({ registryId: rowId }), done),
  /** Puts back what was removed since the workspace was opened. */
  'registries.restore': call('engine', z.strictObject({ registryId: rowId }), done),
} as const;
