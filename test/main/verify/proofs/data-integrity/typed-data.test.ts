import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import { asDocument, change, decidingFaultsOf, verify } from '../../signed-credentials.ts';

/** Credentials whose proofs cover something else than a graph, so that no context defines their parts. */
const FIXTURES = new URL('typed-data.json', import.meta.url);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fixture is ours
const PUBLISHED = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly {
  readonly name: string;
  readonly source: string;
  readonly credential: JsonObject;
}[];

describe.each(PUBLISHED)('a proof of $name', ({ credential }) => {
  test('is not checked, and says nothing against the candidate', async () => {
    const outcome = await verify(asDocument(credential));
    expect(outcome.verification.verdict).toBe('unconfirmed');
    expect(decidingFaultsOf(outcome)).toContain('proof unknown proof.unsupported');
    expect(decidingFaultsOf(outcome).filter((fault) => fault.includes(' fail '))).toEqual([]);
  });

  test('that is none by its looks is malformed', async () => {
    const { proofValue } = credential['proof'] as { readonly proofValue: string };
    for (const value of [proofValue.slice(2), `${proofValue}00`, 'z2LuLBVSfnVz', '0x']) {
      // oxlint-disable-next-line no-await-in-loop -- four
      const outcome = await verify(asDocument(change(credential, ['proof', 'proofValue'], value)));
      expect(outcome.verification.verdict).toBe('rejected');
    }
  });
});
