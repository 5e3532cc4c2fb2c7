import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../../src/main/store/migrations/index.ts';
import { openOldWorkspace } from './open-old-workspace.ts';

const NAMED = `
  SELECT DISTINCT candidate_no, issuer_no, trust_check ->> '$.params.listedAs' AS listed_as FROM credential
   WHERE candidate_no IS NOT NULL AND verdict <> 'rejected' ORDER BY 1, 2, 3`;
const INDEXED = `
  SELECT DISTINCT candidate_no, issuer_no, listed_as
    FROM credential INDEXED BY credential_names_issuer
   WHERE candidate_no IS NOT NULL AND verdict <> 'rejected' ORDER BY 1, 2, 3`;

test('whose credentials people hold is the same by the index, and follows what is decided of issuers', () => {
  const { sql } = openOldWorkspace();
  migrate(sql, MIGRATIONS.slice(0, 32));
  const before = sql.all(NAMED);
  migrate(sql);
  expect(before.length).toBeGreaterThan(0);
  expect(sql.all(INDEXED)).toEqual(before);

  const listed = { params: { listedAs: 'Real University' } };
  const change =
    "UPDATE credential SET trust_check = json_patch(trust_check, ?) WHERE verdict <> 'rejected'";
  sql.run(change, JSON.stringify(listed));
  expect(sql.all(INDEXED)).toEqual(sql.all(NAMED));
  expect(sql.all(INDEXED)).toContainEqual(
    expect.objectContaining({ listed_as: 'Real University' }),
  );

  sql.run("UPDATE credential SET verdict = 'rejected'");
  expect(sql.all(INDEXED)).toEqual([]);
});
