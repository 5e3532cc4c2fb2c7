import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src/main/store/migrations/index.ts';
import { packText } from '../../../../src/main/store/files/packed-text.ts';
import { createSql } from '../../../../src/main/store/sql.ts';
import { sumUpTraits } from '../../../../src/main/store/lists/traits.ts';
import { facts, record, sha256 } from '../samples.ts';
import type { SampleRecord } from '../samples.ts';

const AMARA = 1;

const samples: readonly SampleRecord[] = [
  {
    trust: 'trusted',
    recipient: 'confirmed',
    facts: facts({ validFrom: '2024-05-01T23:30:00-02:00' }),
  },
  { verdict: 'lapsed', failed: ['validity.expired'], facts: facts({ validFrom: '2019-03-01' }) },
  { verdict: 'lapsed', failed: ['status.revoked', 'status.suspended'] },
  { verdict: 'rejected', trust: 'blocked', failed: ['validity.not-yet'] },
];

test('an old workspace is summed up as a new one would be', () => {
  const sql = createSql(new BetterSqlite3(':memory:'));
  migrate(sql, MIGRATIONS.slice(0, 7));
  sql.execute(`
    INSERT INTO import_run VALUES (1, 'i', '', 'finished', '{}');
    INSERT INTO source_file VALUES (1, unhex('${sha256('a')}'), 1, x'00');
    INSERT INTO file VALUES (1, 1, 1, '', 'a', '[]', '');
    INSERT INTO named_issuer VALUES (1, 'i', 'I', 0);
    INSERT INTO candidate (no, id, name, sort_name, search_text, created_at) VALUES (${AMARA}, 'a', 'A', ' a', ' a', '')`);
  samples
    .map(record)
    .forEach(({ facts: { validFrom, ...other }, verification, recipient, trust }, place) => {
      sql.run(
        `INSERT INTO credential VALUES (NULL, ?, 1, 1, ?, ?, 'person', 'ob3-json', 't', ?, ?, ?, 0, 1, ?, NULL, ?, '{}', '{}')`,
        `c${place}`,
        String(place),
        AMARA,
        verification.verdict,
        recipient.match,
        trust.level,
        validFrom,
        packText(JSON.stringify({ facts: { ...other, validFrom }, verification })),
      );
    });
  migrate(sql);
  const held = sql.get('SELECT traits, newest, oldest FROM holding WHERE candidate_no = ?', AMARA);
  expect(held).toEqual(sumUpTraits(sql, AMARA));
  expect(held).toMatchObject({ newest: 19_845, oldest: 17_956, traits: 0b110_1101_0101 });
});
