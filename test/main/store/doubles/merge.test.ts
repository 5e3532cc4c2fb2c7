import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Workspace } from '../../../../src/main/store/index.ts';
import { file as fileOf, fromFolder, record, sha256 } from '../samples.ts';
import { email, issuedBy, lookAll, made, marked, resume } from './people.ts';

/** Every row of every table but those of what happened. */
function rowsOf(file: string): Readonly<Record<string, readonly string[]>> {
  const database = new BetterSqlite3(file, { readonly: true });
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%'
          AND name NOT LIKE 'candidate_words%' AND name NOT IN ('double_work', 'tally', 'double_pair')`,
    )
    .all();
  const rows = tables.map(({ name }) => {
    const all = database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all();
    const texts = all.map((row) =>
      JSON.stringify(row, (key, value: unknown) =>
        // Counts changes; and a number of its row to which nothing else refers.
        key === 'revision' || (key === 'no' && name === 'recipient_address') ? 0 : value,
      ),
    );
    return [name, texts.toSorted()] as const;
  });
  const tally = database
    .prepare<[]>(`SELECT * FROM tally WHERE what <> 'revision' ORDER BY what`)
    .all();
  database.close();
  return { ...Object.fromEntries(rows), tally: tally.map((row) => JSON.stringify(row)) };
}

async function twoWithEverything() {
  const { workspace, file, importId, person } = await made();
  const twin = marked(
    { copies: ['twin'], addresses: [{ algorithm: 'sha256', salt: '', digest: sha256('z') }] },
    { path: 'same', skills: ['Python'], identities: [email('shared@example.org')] },
  );
  const one = await person(
    'Amara Okafor',
    [twin, record({ path: 'first', skills: ['SQL'] })],
    'shared bytes',
  );
  const other = await person(
    'A. Okafor',
    [
      twin,
      record({
        path: 'second',
        skills: ['Rust'],
        verdict: 'lapsed',
        facts: issuedBy('did:web:b.example'),
      }),
    ],
    'shared bytes',
  );
  const third = await person('Ben', [record()]);
  const openingIds = [];
  for (const title of ['Engineer', 'Analyst', 'Lead']) {
    openingIds.push(await openingOf(workspace, title));
  }
  await workspace.candidates.setEmails(one, ['amara@example.org', 'both@example.org']);
  await workspace.candidates.setEmails(other, ['okafor@example.org', 'both@example.org']);
  await workspace.notes.save(one, 'Note of the first');
  await workspace.notes.save(other, 'Note of the second');
  await workspace.tags.set(one, ['both', 'first']);
  await workspace.tags.set(other, ['both', 'second']);
  const [engineer = '', analyst = '', lead = ''] = openingIds;
  await workspace.stages.set(engineer, [one, other], 'screening');
  await workspace.stages.set(engineer, [other], 'interview');
  await workspace.stages.set(analyst, [other], 'offer');
  await workspace.stages.set(lead, [other], 'new');
  await workspace.stages.set(lead, [one], 'declined');
  for (const id of [one, other]) {
    await workspace.resumes.add(id, resume('cv of both', ['a@example.org', 'b@example.org']));
  }
  await workspace.resumes.add(other, resume('cv of the second'));
  await workspace.doubles.keepApart([[other, third]], true);
  const decided = [other, third].toSorted().join(' ');
  await workspace.findings.decide([{ kind: 'same-person', subject: decided }], true);
  await workspace.erasures.setHold(other, true);
  await lookAll(workspace);
  return { workspace, file, importId, one, other, third, openingIds };
}

async function openingOf({ openings }: Workspace, title: string): Promise<string> {
  return (await openings.save({ title, note: '', requirements: [] })) ?? '';
}

test('a merge gives everything of two to one, each thing once', async () => {
  const { workspace, one, other, openingIds } = await twoWithEverything();

  expect(await workspace.doubles.merge(one, other)).toBeDefined();

  expect(await workspace.candidates.get(other)).toBeUndefined();
  const merged = await workspace.candidates.get(one);
  expect(merged?.name).toBe('Amara Okafor');
  expect(merged?.emails.toSorted()).toEqual([
    'amara@example.org',
    'both@example.org',
    'okafor@example.org',
    'shared@example.org',
  ]);
  expect(merged?.credentials.map(({ verdict }) => verdict).toSorted()).toEqual([
    'lapsed',
    'verified',
    'verified',
  ]);
  expect(merged?.verdicts).toMatchObject({ verified: 2, lapsed: 1 });
  expect(merged?.skills.map(({ name }) => name).toSorted()).toEqual(['Python', 'Rust', 'SQL']);
  expect((await workspace.notes.list(one)).map(({ text }) => text)).toEqual([
    'Note of the second',
    'Note of the first',
  ]);
  expect(await workspace.tags.of(one)).toEqual(['both', 'first', 'second']);
  expect(await workspace.resumes.list(one)).toHaveLength(2);
  expect(await workspace.erasures.isHeld(one)).toBe(true);
  const stages = await Promise.all(openingIds.map((id) => workspace.stages.ofOpening(id)));
  expect(
    stages.map((people) => people.map(({ candidateId, stage }) => [candidateId, stage])),
  ).toEqual([[[one, 'interview']], [[one, 'offer']], [[one, 'declined']]]);
  expect(await workspace.candidates.count()).toBe(2);
});

test('taking a merge back leaves every row as it was', async () => {
  const { workspace, file, one, other } = await twoWithEverything();
  const before = rowsOf(file);
  const mergeId = await workspace.doubles.merge(one, other);
  expect(rowsOf(file)).not.toEqual(before);

  expect(await workspace.doubles.takeApart(mergeId ?? '')).toEqual([one, other]);

  expect(rowsOf(file)).toEqual(before);
  expect(await workspace.doubles.takeApart(mergeId ?? '')).toBeUndefined();
});

test('what was changed since a merge stays when it is taken back', async () => {
  const { workspace, one, other, openingIds, importId } = await twoWithEverything();
  const mergeId = await workspace.doubles.merge(one, other);
  await workspace.notes.save(one, 'Written since');
  await workspace.stages.set(openingIds[0] ?? '', [one], 'hired');
  // Rows that take the numbers of those that were removed.
  const container = 'Somebody new';
  await workspace.files.record(
    fileOf(importId, 'new', {
      container,
      credentials: [record({ placement: fromFolder(container) })],
    }),
  );

  await workspace.doubles.takeApart(mergeId ?? '');

  expect((await workspace.notes.list(one)).map(({ text }) => text)).toEqual([
    'Written since',
    'Note of the first',
  ]);
  const people = await workspace.stages.ofOpening(openingIds[0] ?? '');
  expect(new Map(people.map(({ candidateId, stage }) => [candidateId, stage]))).toEqual(
    new Map([
      [one, 'hired'],
      [other, 'interview'],
    ]),
  );
  expect((await workspace.candidates.get(other))?.credentials).toHaveLength(2);
  expect(await workspace.candidates.count()).toBe(4);
});

test('merges of merges are taken back in either order', async () => {
  const { workspace, file, one, other, third } = await twoWithEverything();
  const before = rowsOf(file);
  const first = await workspace.doubles.merge(other, third);
  const second = await workspace.doubles.merge(one, other);
  expect((await workspace.doubles.listMerged(5)).map(({ keptId }) => keptId)).toEqual([one, one]);

  await workspace.doubles.takeApart(first ?? '');
  await workspace.doubles.takeApart(second ?? '');

  expect(rowsOf(file)['candidate_note']).toEqual(before['candidate_note']);
  expect(rowsOf(file)['credential']).toEqual(before['credential']);
  expect(rowsOf(file)['candidate']).toEqual(before['candidate']);
});

test('who was merged goes with whom they were merged into when that one is deleted', async () => {
  const { workspace, file, one, other } = await twoWithEverything();
  const bytes = () => ['', '-wal'].map((end) => readFileSync(`${file}${end}`, 'latin1')).join('');
  await workspace.candidates.rename(other, 'Otherwise Called');
  await workspace.doubles.merge(one, other);
  expect(await workspace.doubles.mergedNames(one)).toEqual(['Otherwise Called']);
  await workspace.erasures.setHold(one, false);
  expect(bytes()).toContain('Otherwise Called');

  await workspace.erasures.erase([one], 'by-hand');

  expect(await workspace.doubles.listMerged(5)).toEqual([]);
  expect(bytes()).not.toMatch(/Otherwise Called|okafor@example\.org|Note of the second/u);
});

test('whoever stays keeps their own addresses first, also once they are edited, until both are two again', async () => {
  const { workspace, file, person } = await made();
  const taught = record({ identities: [email('zoe.credential@example.org')] });
  const one = await person('Zoe Lind', [taught]);
  const other = await person('Z. Lind', [record({ identities: [email('b@example.org')] })]);
  await workspace.candidates.setEmails(other, ['a@example.org', 'zoe.credential@example.org']);
  const emailsOf = async (id: string) => (await workspace.candidates.get(id))?.emails;
  const before = rowsOf(file);

  const mergeId = (await workspace.doubles.merge(one, other)) ?? '';
  const merged = ['zoe.credential@example.org', 'a@example.org', 'b@example.org'];
  expect(await emailsOf(one)).toEqual(merged);
  const [told] = await workspace.doubles.listMerged(1);
  expect(told?.keptEmails).toEqual(merged);
  expect(told?.emails[0]).toBe('a@example.org');
  await workspace.doubles.takeApart(mergeId);
  expect(rowsOf(file)).toEqual(before);

  await workspace.doubles.merge(one, other);
  await workspace.candidates.setEmails(one, [...merged, 'c@example.org']);
  expect(await emailsOf(one)).toEqual([
    'c@example.org',
    'zoe.credential@example.org',
    'a@example.org',
    'b@example.org',
  ]);
});

test('of two who were merged in turn the one who stays keeps their own addresses first', async () => {
  const { workspace, person } = await made();
  const people = [];
  for (const name of ['c', 'b', 'a']) {
    const id = await person(name, [record({ identities: [email(`${name}@example.org`)] })]);
    people.push(id);
  }
  const [c = '', b = '', a = ''] = people;
  await workspace.doubles.merge(b, a);
  await workspace.doubles.merge(c, b);
  expect((await workspace.candidates.get(c))?.emails[0]).toBe('c@example.org');
});

test('what a credential teaches of somebody to whom it is given is their own', async () => {
  const { workspace, person } = await made();
  const one = await person('One', [record({ identities: [email('one@example.org')] })]);
  const other = await person('Other', [record({ identities: [email('z@example.org')] })]);
  await workspace.doubles.merge(one, other);
  const third = await workspace.candidates.create('Third');
  const gone = await person('Gone', [record({ identities: [email('a@example.org')] })]);
  const held = (await workspace.candidates.get(one))?.credentials ?? [];
  await workspace.credentials.assign(
    held.map(({ id }) => ({
      credentialId: id,
      candidateId: third,
      reason: 'person' as const,
      recipient: record().recipient,
    })),
  );
  await workspace.doubles.merge(third, gone);
  const emails = ['one@example.org', 'z@example.org', 'a@example.org'];
  expect((await workspace.candidates.get(third))?.emails).toEqual(emails);
});

test('a merge is taken back although the file of what both held was deleted since', async () => {
  const { workspace, file, person } = await made();
  const one = await person('One', [record()], 'the same bytes');
  const other = await person('Other', [record()], 'the same bytes');
  const mergeId = await workspace.doubles.merge(one, other);
  // As where it was somebody's who is deleted by now.
  const database = new BetterSqlite3(file);
  const gone = database.prepare(
    `DELETE FROM file WHERE no NOT IN (SELECT file_no FROM credential)`,
  );
  expect(gone.run().changes).toBe(1);
  database.close();

  expect(await workspace.doubles.takeApart(mergeId ?? '')).toEqual([one, other]);

  const people = await Promise.all([one, other].map((id) => workspace.candidates.get(id)));
  expect(people.map((view) => view?.credentials.length)).toEqual([1, 1]);
});
