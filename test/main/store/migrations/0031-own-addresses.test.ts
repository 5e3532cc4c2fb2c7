import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/main/store/index.ts';
import { email, made } from '../doubles/people.ts';
import { AT, record } from '../samples.ts';

const WITH_IT = 31;

test('of people who were merged before, their own addresses come first as well', async () => {
  const { workspace, file, person } = await made();
  const both = email('both@example.org');
  const one = await person('Zoe', [record({ identities: [email('zoe@example.org'), both] })]);
  const other = await person('Ann', [record({ identities: [email('ann@example.org'), both] })]);
  await workspace.doubles.merge(one, other);
  workspace.close();
  const old = new BetterSqlite3(file);
  old.exec(`DROP INDEX credential_names_issuer; ALTER TABLE credential DROP COLUMN listed_as`);
  old.exec(
    `ALTER TABLE candidate_identity DROP COLUMN by_merge; PRAGMA user_version = ${WITH_IT - 1}`,
  );
  old.close();

  const opened = openWorkspace(file, { clock: () => Date.parse(AT) });
  if (!opened.ok) throw new Error(opened.error.reason);
  onTestFinished(() => opened.value.close());
  expect((await opened.value.candidates.get(one))?.emails).toEqual([
    'both@example.org',
    'zoe@example.org',
    'ann@example.org',
  ]);
});
