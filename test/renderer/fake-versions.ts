import type { CredentialView } from '../../src/shared/contract/views.ts';

/** A version that nobody here has, and one that is the person's own credential `heldId`. */
export function fakeVersions(heldId: string): CredentialView['versions'] {
  return [
    { achievementId: 'https://uni.example/achievements/earlier' },
    {
      achievementId: 'https://uni.example/achievements/next',
      held: { id: heldId, title: 'The next one' },
    },
  ];
}
