import { describe, expect, test } from 'vitest';
import { createVerify } from '../../../../src/main/engine/verifying/verifying.ts';
import type { Verifier } from '../../../../src/main/verify/index.ts';
import { THREAD_LIMITS } from '../../../../src/shared/limits.ts';
import { NO_FACTS } from '../../../../src/shared/model/credential.ts';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import { instantFrom } from '../../../../src/shared/lib/instant.ts';

const DOCUMENT = {
  format: 'ob3-json',
  path: '',
  payload: { kind: 'json', json: { type: ['VerifiableCredential'] } },
} as const;

function verifyThatFails(failure: 'time-limit' | 'crashed') {
  const verifier: Verifier = {
    verify: () => Promise.resolve({ failure }),
    close: () => undefined,
  };
  const source = () =>
    Promise.resolve({ resolve: () => Promise.reject(new Error('No document is needed.')) });
  return createVerify({ verifier, source, clock: () => instantFrom(0) })(DOCUMENT);
}

describe('a credential whose check never ends', () => {
  test.each(['time-limit', 'crashed'] as const)('is unconfirmed after %s', async (failure) => {
    const { verification, facts } = await verifyThatFails(failure);
    expect(verification.verdict).toBe('unconfirmed');
    expect(verification.issuerAssurance).toBe('none');
    expect(facts.achievements).toEqual([]);
  });

  test.each(['time-limit', 'crashed'] as const)(
    'counts as all that one may take after %s',
    async (failure) => {
      expect((await verifyThatFails(failure)).tookMs).toBe(THREAD_LIMITS.documentMs);
    },
  );

  test('has a sentence of its own for each reason', async () => {
    const sentences = await Promise.all(
      (['time-limit', 'crashed'] as const).map(async (failure) => {
        const { verification } = await verifyThatFails(failure);
        return verification.checks.map((check) => describeCheck(check)).join(' ');
      }),
    );
    expect(sentences[0]).toContain('took too long');
    expect(sentences[1]).toContain('ended the checker');
  });
});

test('the second credential of an issuer is verified in one round', async () => {
  const rounds: number[] = [];
  const id = 'did:web:uni.example';
  const verifier: Verifier = {
    verify: ({ documents }) => {
      rounds[rounds.length - 1] = (rounds.at(-1) ?? 0) + 1;
      const wanted = Object.hasOwn(documents, id) ? [] : [{ id, purpose: 'issuer-key' as const }];
      const verification = {
        verdict: 'verified' as const,
        checks: [],
        issuerAssurance: 'key' as const,
        judgedAt: '2026-05-01T12:00:00.000Z',
      };
      return Promise.resolve({ facts: NO_FACTS, verification, wanted });
    },
    close: () => undefined,
  };
  const answer = { outcome: 'unavailable', reason: 'offline', detail: '' } as const;
  const source = () => Promise.resolve({ resolve: () => Promise.resolve(answer) });
  const verify = createVerify({ verifier, source, clock: () => instantFrom(0) });
  const json = { type: ['VerifiableCredential'], issuer: id };
  for (let credential = 0; credential < 2; credential += 1) {
    rounds.push(0);
    await verify({ ...DOCUMENT, payload: { kind: 'json', json } });
  }
  expect(rounds).toEqual([2, 1]);
});
