import { expect, test } from 'vitest';
import { REVOCATION_LIST_2020 } from '../../../../src/main/verify/contexts/revocation-list-context.ts';
import { HAS_VECTORS, readVector, reportLeftOut } from '../../../conformance/vectors.ts';

reportLeftOut('the published context of Revocation List 2020', 1);

test.skipIf(!HAS_VECTORS)('the terms of Revocation List 2020 are those that were published', () => {
  const published: unknown = JSON.parse(
    readVector('contexts/w3id.org_vc-revocation-list-2020_v1.jsonld'),
  );
  expect(REVOCATION_LIST_2020).toEqual(published);
});
