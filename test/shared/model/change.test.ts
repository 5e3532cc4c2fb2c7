import { describe, expect, test } from 'vitest';
import { findChange } from '../../../src/shared/model/change.ts';
import type { Check } from '../../../src/shared/model/check.ts';
import type { Verification } from '../../../src/shared/model/credential.ts';

const AT = '2026-06-01T00:00:00Z';

function verification(status: Pick<Check, 'outcome' | 'code' | 'params'>): Verification {
  return {
    verdict: 'verified',
    checks: [{ id: 'status', checkedAt: AT, ...status }],
    issuerAssurance: 'key',
    judgedAt: AT,
  } as unknown as Verification;
}

const message = (text: string) =>
  verification({ outcome: 'warn', code: 'status.message', params: { message: text } });
const kept = (since: string) =>
  verification({ outcome: 'warn', code: 'status.kept-copy', params: { since } });

describe('what changed between two verifications', () => {
  test('is another message by the issuer', () => {
    expect(findChange(message('under review'), message('withdrawn at own wish'))).toMatchObject({
      kind: 'noted',
      checks: [
        {
          id: 'status',
          before: [{ params: { message: 'under review' } }],
          after: [{ params: { message: 'withdrawn at own wish' } }],
        },
      ],
    });
  });

  test('is nothing where the message is the same, or only the copy is of another day', () => {
    expect(findChange(message('under review'), message('under review'))).toBeUndefined();
    expect(findChange(kept('2026-05-03T00:00:00Z'), kept('2026-05-09T00:00:00Z'))).toBeUndefined();
  });
});
