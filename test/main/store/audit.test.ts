import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../../../src/main/store/index.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import { describeAuditEntry } from '../../../src/shared/messages/audit.ts';
import type { AuditCheck } from '../../../src/shared/model/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-audit-'));
const clock = () => Date.parse('2026-11-23T09:30:00Z');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(file: string): Workspace {
  const opened = openWorkspace(file, { clock });
  if (!opened.ok) throw new Error(opened.error.reason);
  return opened.value;
}

/** As somebody does who has the file and takes the triggers away. */
function tamper(file: string, change: (database: BetterSqlite3.Database) => void): AuditCheckOf {
  const database = new BetterSqlite3(file);
  database.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted');
  change(database);
  database.close();
  const workspace = open(file);
  return workspace.audit.check().finally(() => workspace.close());
}
type AuditCheckOf = Promise<AuditCheck>;

const ENTRIES = 12;

async function makeTrail(name: string): Promise<string> {
  const file = join(folder, name);
  const workspace = open(file);
  for (let no = 1; no <= ENTRIES; no += 1) await workspace.audit.append('export', { file: no });
  workspace.close();
  return file;
}

describe('the audit trail', () => {
  let file: string;
  beforeAll(async () => {
    file = await makeTrail('whole');
  });

  test('is whole as it was written, and its head is the last hash', async () => {
    const workspace = open(file);
    const head = await workspace.audit.head();
    expect(await workspace.audit.check()).toEqual({ whole: true, entries: ENTRIES, head });
    const [last] = await workspace.audit.latest(1);
    expect(last).toMatchObject({ no: ENTRIES, hash: head, kind: 'export', detail: { file: 12 } });
    expect(await workspace.audit.after(10, 5)).toHaveLength(2);
    workspace.close();
  });

  test('refuses to have an entry changed or deleted', () => {
    const database = new BetterSqlite3(file);
    expect(() => database.exec(`UPDATE audit_entry SET kind = 'stage' WHERE no = 3`)).toThrow(
      'never changed',
    );
    expect(() => database.exec('DELETE FROM audit_entry WHERE no = 3')).toThrow('never deleted');
    database.close();
  });

  test('of an empty workspace is whole', async () => {
    const workspace = open(join(folder, 'empty'));
    expect(await workspace.audit.check()).toMatchObject({ whole: true, entries: 0 });
    expect(await workspace.audit.head()).toBeUndefined();
    workspace.close();
  });

  const place = fc.integer({ min: 1, max: ENTRIES });
  let copy = 0;
  const anew = () => makeTrail(`copy-${(copy += 1)}`);

  test('tells where a part of any entry was changed', async () => {
    const column = fc.constantFrom(
      `at = '2026-11-24T09:30:00.000Z'`,
      `kind = 'stage'`,
      `detail = '{"file":99}'`,
      `hash = '${'0'.repeat(64)}'`,
    );
    await fc.assert(
      fc.asyncProperty(place, column, async (no, change) => {
        const check = await tamper(await anew(), (database) =>
          database.prepare(`UPDATE audit_entry SET ${change} WHERE no = ?`).run(no),
        );
        // Another hash is only seen by the one that follows, or by the head.
        expect(check).toMatchObject({ whole: false, at: no });
      }),
      { numRuns: 25 },
    );
  });

  test('tells where any run of entries was removed, at the end too', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const check = await tamper(await anew(), (database) =>
          database.prepare('DELETE FROM audit_entry WHERE no BETWEEN ? AND ?').run(first, last),
        );
        expect(check).toMatchObject({ whole: false, at: first });
      }),
      { numRuns: 25 },
    );
  });

  test('tells where any two entries were exchanged', async () => {
    const pair = fc.tuple(place, place).filter(([one, other]) => one !== other);
    await fc.assert(
      fc.asyncProperty(pair, async ([one, other]) => {
        const check = await tamper(await anew(), (database) => {
          const move = database.prepare('UPDATE audit_entry SET no = ? WHERE no = ?');
          move.run(-1, one);
          move.run(one, other);
          move.run(other, -1);
        });
        expect(check).toMatchObject({ whole: false, at: Math.min(one, other) });
      }),
      { numRuns: 25 },
    );
  });

  test('with one made up in its place does not fit either', async () => {
    const check = await tamper(await anew(), (database) =>
      database
        .prepare(`INSERT INTO audit_entry VALUES (?, '2026', 'export', '{}', ?)`)
        .run(ENTRIES + 1, 'a'.repeat(64)),
    );
    expect(check).toMatchObject({ whole: false, at: ENTRIES + 1 });
  });
});

describe('what is written down', () => {
  test('names nobody, and stays when the person is deleted', async () => {
    const workspace = open(join(folder, 'names'));
    const candidateId = await workspace.candidates.create('Amara Okafor');
    const draft = { title: 'Welder', note: 'for Amara Okafor', requirements: [] };
    const openingId = await workspace.openings.save(draft);
    if (openingId === undefined) throw new Error('No opening.');
    await workspace.stages.set(openingId, [candidateId], 'interview');
    await workspace.issuers.decide('did:web:okafor.example', 'trusted');
    await workspace.settings.set('network', 'allowed');
    await workspace.settings.set('judged-trust-revision', '1');
    await workspace.openings.setClosed(openingId, true);
    await workspace.erasures.erase([candidateId], 'by-hand');
    const entries = await workspace.audit.after(0, 100);
    expect(entries.map(({ kind }) => kind)).toEqual([
      'opening',
      'stage',
      'trust',
      'setting',
      'opening',
      'erasure',
    ]);
    const text = JSON.stringify(entries);
    for (const personal of ['Amara', 'okafor', 'Welder', candidateId]) {
      expect(text).not.toContain(personal);
    }
    expect(entries[1]?.detail['persons']).toEqual([entries[5]?.detail['person']]);
    expect(await workspace.audit.check()).toMatchObject({ whole: true });
    expect(entries.map(describeAuditEntry)).toEqual([
      'An opening was made',
      '1 candidate was brought to the stage “Interview”',
      'An issuer was trusted by decision',
      'What may be looked up on the network was changed',
      'An opening was closed',
      'A candidate was deleted by hand',
    ]);
    workspace.close();
  });
});
