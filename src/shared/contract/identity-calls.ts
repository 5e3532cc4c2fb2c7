import { z } from 'zod';
import { call, nothing } from './call.ts';
import { checkView } from './views.ts';

const signingIdentity = z.strictObject({
  /** The did:key of the workspace's key; absent where it has never signed. */
  key: z.string().optional(),
  /** The domain in whose name reports are signed; absent where they are in the key's own. */
  web: z
    .strictObject({
      did: z.string(),
      /** As a person writes it: `acme.example/hiring`. */
      place: z.string(),
      /** Where the document is to be published. */
      url: z.string(),
      /** JSON, as it is to be published. */
      document: z.string(),
    })
    .optional(),
});
export type SigningIdentity = z.infer<typeof signingIdentity>;

/** In whose name reports are signed. */
export const identityCalls = {
  'identity.get': call('engine', nothing, signingIdentity),
  /** `place`: a host, or a folder on one; without it, the key's own name. */
  'identity.set': call(
    'engine',
    z.strictObject({ place: z.string().min(1).max(253).optional() }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('set'), identity: signingIdentity }),
      z.strictObject({ kind: z.literal('no-place') }),
    ]),
  ),
  /** Asks the domain, as far as the network is allowed, whether it lists the key. */
  'identity.check': call(
    'engine',
    nothing,
    z.strictObject({
      /** Absent where reports are signed in no domain's name. */
      answer: z
        .strictObject({
          outcome: z.enum(['pass', 'unknown', 'fail']),
          place: z.string(),
          why: checkView.pick({ code: true, params: true }).optional(),
        })
        .optional(),
    }),
  ),
} as const;
