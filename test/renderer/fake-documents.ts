import type { PictureView } from '../../src/shared/contract/credential-calls.ts';
import type { Handlers } from './fake-bridge.ts';

/** What credentials look like, in memory. */
export interface DocumentsState {
  /** What every badge looks like. */
  readonly picture?: PictureView | undefined;
}

export function documentHandlers({ picture }: DocumentsState) {
  return {
    'credentials.picture': () => (picture === undefined ? {} : { picture }),
    'credentials.explain': () => ({
      differences: [{ code: 'proof.embedded', detail: 'proof: eddsa-rdfc-2022' }],
    }),
  } satisfies Partial<Handlers>;
}
