import { describe, expect, test } from 'vitest';
import { parseRegistry } from '../../../src/main/trust/parse-registry.ts';
import type { Registry } from '../../../src/shared/model/registry.ts';
import { configure, makeEntity, NOW, vouch } from './federation/federation.ts';

async function read(text: string, fileName = 'issuers.csv'): Promise<Registry> {
  const parsed = await parseRegistry(fileName, text, NOW);
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${parsed.error.detail}`);
  if (parsed.value.kind !== 'registry') throw new Error('It only names registries.');
  return parsed.value.registry;
}

const brief = ({ entries }: Registry) =>
  entries.map(({ subject, name, note, blocked }) => [subject, name, note, blocked]);

describe('a list as a table', () => {
  test.each([
    ['commas', 'name,id,note\nUni,did:web:uni.example,near by\n'],
    [
      'semicolons, a byte order mark and Windows line ends',
      '\uFEFFName;Domain;Note\r\nUni;did:web:uni.example;near by\r\n',
    ],
    ['tabs and another order', 'note\tDID\torganisation\nnear by\tdid:web:uni.example\tUni'],
    ['no head line', 'Uni,did:web:uni.example,near by'],
    ['remarks and empty lines', '# ours\n\nUni,did:web:uni.example,near by\n\n'],
  ])('is read with %s', async (_, text) => {
    expect(brief(await read(text))).toEqual([['did:web:uni.example', 'Uni', 'near by', false]]);
  });

  test('may hold separators, quotation marks and line ends in quotation marks', async () => {
    const text = 'name,domain\n"Uni ""North"", of\nthe Hills",uni.example\nMill,mill.example';
    expect(brief(await read(text)).map(([, name]) => name)).toEqual([
      'Uni "North", of\nthe Hills',
      'Mill',
    ]);
  });

  test('takes domains, addresses and DIDs in one form each', async () => {
    const text = [
      'Uni.Example',
      'https://UNI.example/Issuers/1',
      'http://old.example/',
      '*.org.example',
      'did:key:z6Mk',
      'bücher.example',
      'uni.example:8443',
    ].join('\n');
    expect((await read(text)).entries.map(({ subject }) => subject)).toEqual([
      'uni.example',
      'https://uni.example/Issuers/1',
      'old.example',
      '*.org.example',
      'did:key:z6Mk',
      'xn--bcher-kva.example',
      'uni.example:8443',
    ]);
  });

  test('names the line of what cannot go in, while the rest goes in', async () => {
    const text =
      'name,id\nA,a.example\nB,not an id\nC,\nD,http://d.example/path\nA again,A.example\nE,did:web:e.example#key';
    const registry = await read(text);
    expect(registry.entries.map(({ name }) => name)).toEqual(['A']);
    expect(registry.flaws).toEqual([
      { code: 'not-a-subject', line: 3, value: 'not an id' },
      { code: 'no-subject', line: 4, value: undefined },
      { code: 'not-a-subject', line: 5, value: 'http://d.example/path' },
      { code: 'duplicate', line: 6, value: 'A.example' },
      { code: 'not-a-subject', line: 7, value: 'did:web:e.example#key' },
    ]);
  });

  test.each(['github.com', '*.github.io', 'https://api.badgr.io/', 'www.credly.com', 'credly.com'])(
    'says of %s that many issuers share it, and takes it in',
    async (subject) => {
      const { entries, flaws } = await read(`name,id\nA,${subject}\nB,b.example`);
      expect(entries).toHaveLength(2);
      expect(flaws).toEqual([{ code: 'host-of-many', line: 2, value: subject }]);
    },
  );

  test.each([
    'uni.github.io',
    'uni.credly.com',
    'https://www.credly.com/organizations/uni',
    'did:web:api.badgr.io:issuers:7',
    'github.com.example',
  ])('has no such warning for one of them: %s', async (subject) => {
    expect((await read(`name,id\nA,${subject}\nB,b.example`)).flaws).toEqual([]);
  });

  test('blocks where it says so, also when it says so of one listed above', async () => {
    const text = 'id,state\na.example,blocked\nb.example,trusted\nb.example,blocked\nb.example,';
    expect((await read(text)).entries.map(({ subject, blocked }) => [subject, blocked])).toEqual([
      ['a.example', true],
      ['b.example', true],
    ]);
  });

  test('survives a quotation mark that is never closed', async () => {
    const { entries } = await read('name,id\n"A,a.example\nB,b.example');
    expect(entries.map(({ subject }) => subject)).toContain('b.example');
  });
});

describe('a list as JSON', () => {
  test.each([
    ['ids', '["did:web:uni.example"]'],
    ['objects', '[{"id":"did:web:uni.example"}]'],
    ['an object with a list', '{"issuers":[{"did":"did:web:uni.example"}]}'],
  ])('may be of %s', async (_, text) => {
    expect((await read(text)).entries).toMatchObject([{ subject: 'did:web:uni.example' }]);
  });

  test('may block, and names the number of what cannot go in', async () => {
    const registry = await read('[{"domain":"mill.example","blocked":true,"note":"mill"}, 7]');
    expect(brief(registry)).toEqual([['mill.example', undefined, 'mill', true]]);
    expect(registry.flaws).toEqual([{ code: 'not-a-subject', line: 2, value: '7' }]);
  });
});

test.each([
  ['nothing', '', 'empty'],
  ['a letter', 'Dear all, thank you.', 'not-a-registry'],
  ['a broken JSON', '{"registry": ', 'not-a-registry'],
  ['a credential', '{"@context": [], "type": []}', 'not-a-registry'],
  ['a list of nobody', '[]', 'not-a-registry'],
  [
    'a list in which two readers find two issuers in one place',
    '[{"id":"did:web:a.example","name":"Uni","id":"did:web:b.example"}]',
    'named-twice',
  ],
  [
    'one in which the second name is written otherwise',
    '{"registry":{"did:web:a.example":{}},"\\u0072egistry":{"did:web:b.example":{}}}',
    'named-twice',
  ],
  [
    'the consortium’s with two names for one issuer in its entry',
    '{"registry":{"did:web:a.example":{"name":"A","name":"B"}}}',
    'named-twice',
  ],
  ['JSON nested without end', `${'['.repeat(61)}${']'.repeat(61)}`, 'not-a-registry'],
  ['a list of more than a million parts', `[${'1,'.repeat(1_000_000)}1]`, 'too-large'],
])('%s is no registry', async (_, text, code) => {
  expect(await parseRegistry('x', text, NOW)).toMatchObject({ ok: false, error: { code } });
});

describe('a federation', () => {
  test('comes in by its anchor’s own statement, whose keys are accepted by that', async () => {
    const anchor = await makeEntity('https://anchor.example');
    const registry = await read(await configure(anchor, []), 'anchor.jwt');
    expect(registry).toMatchObject({
      kind: 'federation',
      name: 'Itself, https://anchor.example',
      anchor: { id: anchor.id, fetchEndpoint: 'https://anchor.example/fetch' },
    });
    expect(registry.anchor?.keys).toEqual(anchor.jwks.keys);
  });

  test('does not by one that is signed with a key that it does not list, or has expired', async () => {
    const anchor = await makeEntity('https://anchor.example');
    const other = await makeEntity('https://anchor.example');
    for (const text of [
      await configure(anchor, [], { jwks: other.jwks }),
      await configure(anchor, [], { exp: NOW / 1000 - 1 }),
      await vouch(anchor, await makeEntity('https://other.example')),
    ]) {
      expect(await parseRegistry('anchor.jwt', text, NOW)).toMatchObject({
        ok: false,
        error: { code: 'invalid-statement' },
      });
    }
  });

  test('as a whole chain speaks for its leaf, until the first statement ends', async () => {
    const [anchor, uni] = [
      await makeEntity('https://anchor.example'),
      await makeEntity('https://uni.example/issuer'),
    ];
    const chain = [
      await configure(uni, [anchor]),
      await vouch(anchor, uni, { exp: NOW / 1000 + 60 }),
      await configure(anchor, []),
    ];
    expect((await read(JSON.stringify(chain))).entries).toEqual([
      {
        subject: 'https://uni.example/issuer',
        name: 'Itself, https://uni.example/issuer',
        note: undefined,
        blocked: false,
        until: '2026-05-01T12:01:00.000Z',
      },
    ]);
    const root = await makeEntity('https://root.example');
    const alone = [
      await configure(root, [anchor]),
      await vouch(anchor, root),
      await configure(anchor, []),
    ];
    expect((await read(JSON.stringify(alone))).entries[0]?.subject).toBe('https://root.example/');
    const broken = JSON.stringify([chain[0], chain[2]]);
    expect(await parseRegistry('x', broken, NOW)).toMatchObject({ ok: false });
  });
});

describe('a list that says by yes and no whom it trusts or blocks', () => {
  const csv = (column: string, value: string) => `domain,${column}\nmill.example,${value}`;
  const json = (column: string, value: unknown) =>
    JSON.stringify([{ domain: 'mill.example', [column]: value }]);

  test.each([
    [csv('trust', 'yes'), false],
    [csv('trusted', 'no'), true],
    [csv('blocked', 'yes'), true],
    [csv('blocked', 'no'), false],
    [json('trust', 'yes'), false],
    [json('trusted', false), true],
    [json('blocked', 'yes'), true],
    [json('blocked', false), false],
    [json('status', 'blocked'), true],
  ])('is taken at its word: %s', async (text, isBlocked) => {
    const { entries } = await read(text);
    expect(entries.map(({ blocked }) => blocked)).toEqual([isBlocked]);
  });

  test.each([
    JSON.stringify([{ domain: 'mill.example', blocked: 'no', state: 'blocked' }]),
    JSON.stringify([{ domain: 'mill.example', blocked: false, decision: 'refused' }]),
    JSON.stringify([{ domain: 'mill.example', status: 'accredited', trusted: false }]),
    'domain,blocked,state\nmill.example,no,blocked',
    'domain,status,trusted\nmill.example,active,no',
    'domain,trust,trusted\nmill.example,yes,no',
  ])('blocks where any of several words does: %s', async (text) => {
    const { entries } = await read(text);
    expect(entries.map(({ blocked }) => blocked)).toEqual([true]);
  });

  test.each([
    'not trusted',
    'Revoked',
    'gesperrt',
    'bloqué',
    'bloque\u0301',
    'rechazada',
    'revogado',
  ])('blocks whom it calls “%s”, with a line of headings and without', async (word) => {
    const { entries } = await read(csv('Status', word));
    const [bare] = (await read(`mill.example,Mill,${word}`)).entries;
    expect([...entries, bare].map((entry) => entry?.blocked)).toEqual([true, true]);
  });

  test.each(['nein', 'non', 'não'])('knows “%s” in a column of the trusted', async (word) => {
    expect((await read(csv('Trusted', word))).entries[0]?.blocked).toBe(true);
  });

  test.each([
    'Aussteller;Domäne;Gesperrt\nMühle;mill.example;ja',
    'Name;Domain;Vertrauenswürdig\nMühle;mill.example;nein',
    'Nom;Domaine;Bloqué\nMoulin;mill.example;oui',
    'Nombre;Dominio;Estado\nMolino;mill.example;bloqueado',
    'Emissor;Domínio;Confiança\nMoinho;mill.example;não',
    'issuer,domain,blocked\nMill,mill.example,yes',
  ])('has its columns called in any of five languages: %s', async (text) => {
    const { entries, flaws } = await read(text);
    expect(entries).toMatchObject([{ subject: 'mill.example', blocked: true }]);
    expect(flaws).toEqual([]);
  });

  test('says once of each word that it does not know that it blocks nobody', async () => {
    const text =
      'domain,state\na.example,pending\nb.example,Pending\nc.example,pending\nd.example,aktiv\ne.example,';
    const { entries, flaws } = await read(text);
    expect(entries.map(({ blocked }) => blocked)).toEqual([false, false, false, false, false]);
    expect(flaws).toEqual([
      { code: 'state-unknown', line: 2, value: 'pending' },
      { code: 'state-unknown', line: 3, value: 'Pending' },
    ]);
    expect(
      (await read('[{"domain":"a.example","status":"pending","blocked":true}]')).flaws,
    ).toEqual([]);
  });

  test.each([
    { issuers: ['a.example', 'b.example'], blocked: ['b.example', { did: 'did:web:c.example' }] },
    {
      trusted: ['a.example'],
      denied: [{ domain: 'b.example', state: 'active' }, 'did:web:c.example'],
    },
  ])('blocks who stands in a list of the blocked: %j', async (lists) => {
    const { entries } = await read(JSON.stringify(lists));
    expect(entries.map(({ subject, blocked }) => [subject, blocked])).toEqual([
      ['a.example', false],
      ['b.example', true],
      ['did:web:c.example', true],
    ]);
  });
});
