import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { COVERAGES, DOCUMENT_PARTS, SIGNATURE_STATES } from '../model/coverage.ts';
import { PICTURE_SOURCES } from '../model/picture.ts';
import { rowId } from './scalars.ts';
import { credentialView, differenceView, recheckView } from './views.ts';

/** Which credentials are checked again. */
const recheckScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('credentials'),
    credentialIds: z.array(rowId).min(1).max(5000),
  }),
  z.strictObject({ kind: z.literal('candidates'), candidateIds: z.array(rowId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('everything') }),
]);

/** What a badge looks like, drawn anew by us. */
export const pictureView = z.strictObject({
  source: z.enum(PICTURE_SOURCES),
  /** In pixels. */
  width: z.int().min(1).max(256),
  height: z.int().min(1).max(256),
  /** A PNG as base64. */
  png: z.base64(),
});
export type PictureView = z.infer<typeof pictureView>;

/** A document as it is shown: each line of it with how it stands to the signature. */
export const documentView = z.strictObject({
  /** Whether the signature fits, as it was last checked. */
  signature: z.enum(SIGNATURE_STATES),
  parts: z.array(
    z.strictObject({
      kind: z.enum(DOCUMENT_PARTS),
      lines: z.array(
        z.strictObject({
          level: z.int().min(0),
          text: z.string(),
          coverage: z.enum(COVERAGES),
        }),
      ),
    }),
  ),
  /** Lines at its end that are too many to be shown. */
  leftOut: z.int().min(0),
});
export type DocumentView = z.infer<typeof documentView>;

/** Credentials: whose they are, what others may make of them, and checking them again. */
export const credentialCalls = {
  'credentials.unassigned': call(
    'engine',
    nothing,
    z.strictObject({ credentials: z.array(credentialView) }),
  ),
  'credentials.assign': call(
    'engine',
    z.strictObject({
      credentialIds: z.array(rowId).min(1).max(5000),
      /** Absent: back to "Unassigned". */
      candidateId: rowId.optional(),
    }),
    done,
  ),
  /** Absent where it has none that can be shown; nobody is asked for one. */
  'credentials.picture': call(
    'engine',
    z.strictObject({ credentialId: rowId }),
    z.strictObject({ picture: pictureView.optional() }),
  ),
  /** The document itself, read again from the original bytes, with what the signature on it covers. */
  'credentials.document': call('engine', z.strictObject({ credentialId: rowId }), documentView),
  /** What other verifiers may make of it, and why; worked out from the original bytes when asked. */
  'credentials.explain': call(
    'engine',
    z.strictObject({ credentialId: rowId }),
    z.strictObject({ differences: z.array(differenceView) }),
  ),
  /** Verifies again from the original bytes, with the documents that can be had now, in the background. */
  'rechecks.start': call(
    'engine',
    z.strictObject({ scope: recheckScope }),
    z.strictObject({ recheckId: rowId }),
  ),
  'rechecks.cancel': call('engine', z.strictObject({ recheckId: rowId }), done),
  'rechecks.latest': call('engine', nothing, z.strictObject({ recheck: recheckView.optional() })),
} as const;
