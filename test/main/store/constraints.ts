import * as fc from 'fast-check';
import type { CredentialCondition } from '../../../src/main/store/index.ts';
import { VERDICTS } from '../../../src/shared/model/verdict.ts';

/** What one credential is like, as one field of a query says it. */
export const constraint = fc.oneof<fc.Arbitrary<CredentialCondition>[]>(
  fc.record({
    kind: fc.constant('issuer' as const),
    issuer: fc.constantFrom('did:web:a.example', 'UNI A'),
  }),
  fc.record({ kind: fc.constant('verdict' as const), value: fc.constantFrom(...VERDICTS) }),
  fc.record({
    kind: fc.constant('trust' as const),
    value: fc.constantFrom('known' as const, 'unknown' as const, 'trusted' as const),
  }),
  fc.record({
    kind: fc.constant('recipient' as const),
    value: fc.constantFrom('confirmed' as const, 'unstated' as const, 'mismatch' as const),
  }),
  fc.record({
    kind: fc.constant('lapse' as const),
    value: fc.constantFrom('expired' as const, 'revoked' as const, 'suspended' as const),
  }),
  fc.record({
    kind: fc.constantFrom('since' as const, 'before' as const),
    day: fc.constantFrom('2020-01-01', '2024-01-01', '2024-05-02'),
  }),
  fc.record({
    kind: fc.constant('between' as const),
    since: fc.constantFrom('2019-06-01', '2020-01-01', '2024-01-01'),
    before: fc.constantFrom('2020-01-01', '2024-01-01', '2024-05-02'),
  }),
  fc.record({ kind: fc.constant('within' as const), months: fc.constantFrom(23, 24, 28, 90) }),
);
/** Several in one, and choices among them. */
export const constraints = fc.array(
  fc.oneof(
    { arbitrary: constraint, weight: 4 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('each' as const, 'either' as const),
        of: fc.array(constraint, { minLength: 1, maxLength: 2 }),
      }),
      weight: 1,
    },
  ),
  { minLength: 1, maxLength: 3 },
);
