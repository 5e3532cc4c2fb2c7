import { describe, expect, test } from 'vitest';
import { createVerify } from '../../../src/main/engine/verifying.ts';
import type { Verifier } from '../../../src/main/verify/index.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';

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
