import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { CredentialRecord } from '../../../../src/main/store/index.ts';
import {
  SHARE_ISSUER,
  SHARE_SCRAMBLED,
  WAYS,
} from '../../../../src/main/store/doubles/find-partners.ts';
import { AT, file as fileOf, fromFolder, record, sha256 } from '../samples.ts';
import { email, foundIn, issuedBy, lookAll, made, marked, resume } from './people.ts';
import { threadTimeOf } from '../../../thread-time.ts';

describe('who may be one is found', () => {
  test.each<[string, CredentialRecord, CredentialRecord, readonly string[]]>([
    [
      'by the e-mail address, in any casing',
      record({ identities: [email('Amara@example.org')] }),
      record({ identities: [email('amara@example.org')] }),
      ['email amara@example.org'],
    ],
    [
      'by the identifier that issuers know them by, as subject or as holder',
      record({ identities: [{ kind: 'subject-id', value: 'did:key:z1' }] }),
      record({ identities: [{ kind: 'holder', value: 'did:key:z1' }] }),
      ['identifier did:key:z1'],
    ],
    [
      'by an address that both keep scrambled alike',
      marked({ addresses: [{ algorithm: 'sha256', salt: 's', digest: sha256('x') }] }),
      marked({ addresses: [{ algorithm: 'sha256', salt: 's', digest: sha256('x') }] }),
      ['scrambled-email'],
    ],
    [
      'by the same credential',
      marked({ copies: ['same'] }),
      marked({ copies: ['same'] }),
      ['credential'],
    ],
  ])('%s', async (_, first, second, expected) => {
    const { workspace, person } = await made();
    const ids = [await person('Amara', [first]), await person('Ben', [second])];
    await person('Chi', [record({ identities: [email('chi@example.org')] })]);

    const [pair, ...others] = await foundIn(workspace);

    expect(others).toEqual([]);
    expect(pair?.candidateIds).toEqual(ids);
    expect(pair?.reasons.map(({ code, value }) => [code, value].join(' ').trim())).toEqual(
      expected,
    );
  });

  test('by the name only with an issuer in common, and never by a name alone', async () => {
    const { workspace, person } = await made();
    const uni = record({ facts: issuedBy('did:web:uni.example') });
    const one = await person('Amara Okafor', [uni]);
    const other = await person('Okafor, Amara', [uni]);
    await person('Amara Okafor', [record({ facts: issuedBy('did:web:elsewhere.example') })]);

    const found = await foundIn(workspace);

    expect(found).toEqual([{ candidateIds: [one, other], reasons: [{ code: 'name-and-issuer' }] }]);
  });

  test('by the same résumé, with the name beside it', async () => {
    const { workspace, person } = await made();
    const ids = [
      await person('Amara Okafor', [record({ facts: issuedBy('did:web:a.example') })]),
      await person('Amara Okafor', [record({ facts: issuedBy('did:web:b.example') })]),
    ];
    for (const id of ids) await workspace.resumes.add(id, resume('cv'));

    const [pair] = await foundIn(workspace);

    expect(pair?.reasons.map(({ code }) => code)).toEqual(['resume', 'name']);
  });

  test.each([
    ['that both name', ['x@example.org'], []],
    ['of the other', ['x@example.org'], ['X@example.org']],
  ])('by an address in a résumé %s', async (_, named, known) => {
    const { workspace, person } = await made();
    const ids = [await person('Amara', [record()]), await person('Ben', [record()])] as const;
    await workspace.resumes.add(ids[0], resume('first', named));
    if (known.length > 0) await workspace.candidates.setEmails(ids[1], known);
    else await workspace.resumes.add(ids[1], resume('second', named));

    const found = await foundIn(workspace);

    const reasons = [{ code: 'resume-email', value: 'x@example.org' }];
    expect(found).toEqual([{ candidateIds: ids, reasons }]);
  });

  test('by an address in a résumé that was removed and put back', async () => {
    const { workspace, person } = await made();
    const ids = [await person('Amara', [record()]), await person('Ben', [record()])] as const;
    const first = (await workspace.resumes.add(ids[0], resume('first', ['x@example.org']))) ?? '';
    await workspace.resumes.add(ids[1], resume('second', ['x@example.org']));
    await workspace.resumes.remove(first);
    expect(await foundIn(workspace)).toEqual([]);

    await workspace.resumes.restore(first);

    const reasons = [{ code: 'resume-email', value: 'x@example.org' }];
    expect(await foundIn(workspace)).toEqual([{ candidateIds: ids, reasons }]);
  });

  test.each<
    [
      string,
      (
        given: { amara: string; container: string } & Awaited<ReturnType<typeof made>>,
      ) => Promise<unknown>,
    ]
  >([
    [
      'by one more credential',
      ({ workspace, importId, container }) =>
        workspace.files.record(
          fileOf(importId, 'more.json', {
            container,
            credentials: [{ ...marked({ copies: ['same'] }), placement: fromFolder('Amara') }],
          }),
        ),
    ],
    [
      'by what a credential has taught since',
      ({ workspace, amara }) => workspace.candidates.addIdentities(amara, [email('b@x.example')]),
    ],
    [
      'by an address that was written down',
      ({ workspace, amara }) => workspace.candidates.setEmails(amara, ['b@x.example']),
    ],
    [
      'by what came with somebody who was merged into them',
      async ({ workspace, amara }) => {
        const other = await workspace.candidates.create('Chi');
        await workspace.candidates.setEmails(other, ['b@x.example']);
        await lookAll(workspace);
        await workspace.doubles.merge(amara, other);
      },
    ],
  ])('%s, when both had been looked at before', async (_, change) => {
    const given = await made();
    const { workspace, importId, person } = given;
    const container = `Amara #${importId}`;
    const first = { ...record({}), placement: fromFolder('Amara') };
    const written = await workspace.files.record(
      fileOf(importId, 'first.json', { container, credentials: [first] }),
    );
    const amara = written[0]?.candidateId ?? '';
    const ben = await person('Ben', [
      { ...marked({ copies: ['same'] }), identities: [email('b@x.example')] },
    ]);
    expect(await foundIn(workspace)).toEqual([]);

    await change({ ...given, amara, container });

    const found = await foundIn(workspace);
    expect(found.map(({ candidateIds }) => candidateIds)).toEqual([[amara, ben]]);
  });

  test('by the same credential once, though it was issued to one address by whomever it is handed in', async () => {
    const { workspace, person } = await made();
    const address = { algorithm: 'sha256' as const, salt: 's', digest: sha256('x') };
    const copy = () => marked({ copies: ['same'], addresses: [address] });
    const amara = await person('Amara', [copy()]);
    const ben = await person('Ben', [copy()]);
    expect((await foundIn(workspace))[0]?.reasons).toEqual([{ code: 'credential' }]);

    const chi = await person('Chi', [copy(), marked({ copies: ['other'], addresses: [address] })]);

    await lookAll(workspace);
    const [group] = await workspace.doubles.listGroups(200);
    expect(group?.candidateIds).toEqual([chi, amara, ben]);
    expect(group?.reasons).toEqual([{ code: 'scrambled-email' }, { code: 'credential' }]);
  });

  test('several for one reason as one, who are kept apart and proposed again at once', async () => {
    const { workspace, person } = await made();
    const names = ['Amara', 'Ben', 'Chi', 'Dana', 'Emil'];
    const ids = [];
    for (const name of names) ids.push(await person(name, [marked({ copies: ['same'] })]));

    expect(await foundIn(workspace)).toEqual([]);
    const [group, ...others] = await workspace.doubles.listGroups(3);
    expect(others).toEqual([]);
    expect(group?.candidateIds).toEqual(ids);
    expect(group?.reasons).toEqual([{ code: 'credential' }]);
    expect(group?.pairs).toHaveLength(10);
    expect(await workspace.doubles.count()).toBe(1);

    const idAt = (place: number) => group?.candidateIds[place] ?? '';
    const pairs = (group?.pairs ?? []).map(([one, other]) => [idAt(one), idAt(other)] as const);
    expect(await workspace.doubles.keepApart([...pairs, [idAt(0), idAt(0)]], true)).toBe(false);
    expect(await workspace.doubles.count()).toBe(1);
    expect(await workspace.doubles.keepApart(pairs, true)).toBe(true);
    expect(await workspace.doubles.count()).toBe(0);
    await person('Finn', [marked({ copies: ['same'] })]);
    await lookAll(workspace);
    const [grown] = await workspace.doubles.listGroups(200);
    expect([grown?.candidateIds.length, grown?.pairs.length]).toEqual([6, 5]);
    expect(await workspace.doubles.keepApart(pairs, false)).toBe(true);
    expect((await workspace.doubles.listGroups(200))[0]?.pairs).toHaveLength(15);
  });

  test('not by an address that more than twenty people share', async () => {
    const { workspace, person } = await made();
    for (let count = 0; count < 22; count += 1) {
      await person(`Person ${count}`, [record({ identities: [email('office@example.org')] })]);
    }

    expect(await foundIn(workspace)).toEqual([]);
  });

  test('no longer once the reason is gone', async () => {
    const { workspace, person } = await made();
    const one = await person('Amara', [record()]);
    const other = await person('Ben', [record()]);
    await workspace.candidates.setEmails(one, ['a@example.org']);
    await workspace.candidates.setEmails(other, ['a@example.org']);
    expect(await foundIn(workspace)).toHaveLength(1);

    await workspace.candidates.setEmails(other, []);

    expect(await foundIn(workspace)).toEqual([]);
  });

  test('not again once they were kept apart, until that is taken back', async () => {
    const { workspace, person } = await made();
    const pair = [
      await person('Amara', [record({ identities: [email('a@example.org')] })]),
      await person('Ben', [record({ identities: [email('a@example.org')] })]),
    ] as const;
    expect(await foundIn(workspace)).toHaveLength(1);

    expect(await workspace.doubles.keepApart([pair], true)).toBe(true);
    expect(await workspace.doubles.count()).toBe(0);
    // Whatever is found of them later.
    await workspace.candidates.setEmails(pair[0], ['b@example.org']);
    await workspace.candidates.setEmails(pair[1], ['b@example.org']);
    expect(await foundIn(workspace)).toEqual([]);

    await workspace.doubles.keepApart([pair], false);
    expect(await foundIn(workspace)).toHaveLength(1);
    const entries = await workspace.audit.latest(2);
    expect(entries.map(({ kind, detail }) => [kind, detail['decision']])).toEqual([
      ['double', 'proposed-again'],
      ['double', 'kept-apart'],
    ]);
  });
});

// Straight into the tables: as files it would take half a minute. Ten names for everybody, and every
// hundredth has the address of the one before.
function writePeople(file: string, count: number): void {
  const database = new BetterSqlite3(file);
  const run = (statement: string) => database.prepare<[number]>(statement);
  const person = run(
    `INSERT INTO candidate (no, id, name, sort_name, search_text, name_words, created_at)
     SELECT ?1, 'id ' || ?1, 'x', 'x', 'x', 'person ' || (?1 % 10), '${AT}'`.replaceAll(
      '?1',
      '$no',
    ),
  );
  const address = run(
    `INSERT INTO identity (value, kind) VALUES ('p' || CAST(? AS INTEGER) || '@example.org', 'email') ON CONFLICT DO NOTHING`,
  );
  const known = database.prepare<[number, number]>(
    `INSERT INTO candidate_identity (candidate_no, identity_no, origin)
     SELECT ?, no, 'container' FROM identity WHERE value = 'p' || CAST(? AS INTEGER) || '@example.org'`,
  );
  database.transaction(() => {
    for (let no = 1; no <= count; no += 1) {
      const addressNo = no % 100 === 0 ? no - 1 : no;
      person.run({ no } as never);
      address.run(addressNo);
      known.run(no, addressNo);
    }
  })();
  database.close();
}

describe('among ten thousand people', () => {
  const PEOPLE = 10_000;

  test('the doubles are found, by indexes alone', async () => {
    const { workspace, file } = await made();
    writePeople(file, PEOPLE);

    const ms = await threadTimeOf(() => lookAll(workspace));

    expect(await workspace.doubles.count()).toBe(PEOPLE / 100);
    // Some 0.1 ms each; a comparison of each with each would be 50 million.
    expect(ms).toBeLessThan(PEOPLE * 2);
    const database = new BetterSqlite3(file, { readonly: true });
    const statements = [
      ...WAYS.flatMap(({ keys, people }) => [keys, people]),
      SHARE_ISSUER,
      SHARE_SCRAMBLED,
    ];
    const plans = statements.flatMap((statement) =>
      database
        .prepare<unknown[], { detail: string }>(
          `EXPLAIN QUERY PLAN ${statement.replaceAll('?1', '?')}`,
        )
        .all(...Array.from({ length: statement.split('?').length - 1 }, () => 1))
        .map(({ detail }) => detail),
    );
    database.close();
    expect(plans.length).toBeGreaterThan(statements.length);
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
  }, 120_000);
});
