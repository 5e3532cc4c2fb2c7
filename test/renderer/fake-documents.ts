import type { DocumentView, PictureView } from '../../src/shared/contract/credential-calls.ts';
import type { Handlers } from './fake-bridge.ts';

/** What credentials look like, in memory. */
export interface DocumentsState {
  /** What every badge looks like. */
  readonly picture?: PictureView | undefined;
}

export function documentHandlers({ picture }: DocumentsState) {
  return {
    'credentials.picture': () => (picture === undefined ? {} : { picture }),
    'credentials.document': (): DocumentView => ({
      signature: 'fits',
      parts: [
        {
          kind: 'document',
          lines: [
            { level: 0, text: '{', coverage: 'signed' },
            { level: 1, text: '"name": "Python",', coverage: 'signed' },
            { level: 1, text: '"made": "up",', coverage: 'unsigned' },
            { level: 1, text: `"image": "${'x'.repeat(5000)}",`, coverage: 'signed' },
            { level: 1, text: '"proofValue": "z1"', coverage: 'signature' },
            { level: 0, text: '}', coverage: 'signed' },
          ],
        },
      ],
      leftOut: 2,
    }),
    'credentials.explain': () => ({
      differences: [{ code: 'proof.embedded', detail: 'proof: eddsa-rdfc-2022' }],
    }),
  } satisfies Partial<Handlers>;
}
