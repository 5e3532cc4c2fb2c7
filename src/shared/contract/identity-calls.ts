import { z } from 'zod';
import { call, nothing } from './call.ts';
import { timestamp } from './scalars.ts';
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
  /** The address of the time stamp authority to be asked; absent where none is. */
  authority: z.string().optional(),
});
export type SigningIdentity = z.infer<typeof signingIdentity>;

/** What came of asking for a time stamp. */
const timeStampView = z.discriminatedUnion('outcome', [
  z.strictObject({
    /** `unknown`: it fits, and its authority leads to no certificate that is accepted. */
    outcome: z.enum(['attested', 'unknown']),
    at: timestamp,
    authority: z.string(),
  }),
  z.strictObject({
    outcome: z.literal('none'),
    why: z.enum([
      'no-authority',
      'not-allowed',
      'no-answer',
      'malformed',
      'other-file',
      'other-question',
      'not-signed',
      'not-for-time',
    ]),
  }),
]);
export type TimeStampView = z.infer<typeof timeStampView>;

/** In whose name reports are signed, and who attests when. */
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
  /** `address`: HTTPS; without it, nobody is asked for time stamps. */
  'identity.setAuthority': call(
    'engine',
    z.strictObject({
      address: z
        .url({ protocol: /^https$/u })
        .max(2000)
        .optional(),
    }),
    signingIdentity,
  ),
  /** Has a report that was just written attested, and writes what is said of it beside the file. */
  'identity.stamp': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096) }),
    timeStampView,
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
