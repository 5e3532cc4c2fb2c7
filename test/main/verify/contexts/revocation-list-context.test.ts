import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REVOCATION_LIST_2020 } from '../../../../src/main/verify/contexts/revocation-list-context.ts';

const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? '../shared/vectors';

test('the terms of Revocation List 2020 are those that were published', () => {
  const path = join(VECTORS, 'contexts/w3id.org_vc-revocation-list-2020_v1.jsonld');
  expect(REVOCATION_LIST_2020).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
