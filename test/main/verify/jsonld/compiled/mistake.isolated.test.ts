import { expect, test, vi } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import {
  decidingFaultsOf,
  asDocument,
  makeBadge,
  makeSigner,
  sign,
  verify,
} from '../../signed-credentials.ts';

vi.mock('../../../../../src/main/verify/jsonld/compiled/canonical-statements.ts', () => ({
  canonicaliseStatements: () => '<urn:wrong> <urn:wrong> <urn:wrong> .\n',
}));

async function signed(): Promise<JsonObject> {
  const signer = await makeSigner();
  return sign(makeBadge(signer.id), signer);
}

test('a mistake in our own canonicalisation is no fault of a badge: the processor has the last word', async () => {
  const outcome = await verify(asDocument(await signed()));
  expect(decidingFaultsOf(outcome)).toEqual([]);
  expect(outcome.verification.verdict).toBe('verified');
});

test('nor does it make a changed badge a good one', async () => {
  const outcome = await verify(asDocument({ ...(await signed()), name: 'Brain surgery' }));
  expect(outcome.verification.verdict).toBe('rejected');
});
