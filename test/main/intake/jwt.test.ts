import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { ASSERTION, BADGE, jwt } from './baking.ts';

const read = (text: string, name = 'badge.jwt') => readCredentials(name, Buffer.from(text));

describe('a compact token', () => {
  test.each([
    ['with a vc claim', { vc: BADGE, iss: 'did:web:uni.example' }, 'ob3-jwt'],
    ['whose payload is the credential', BADGE, 'ob3-jwt'],
    ['of a CLR', { ...BADGE, type: ['VerifiableCredential', 'ClrCredential'] }, 'clr2-jwt'],
    ['of another credential', { vc: { type: ['VerifiableCredential'] } }, 'vc-jwt'],
    ['with a vc claim that lacks its type', { vc: { id: 'urn:x' } }, 'vc-jwt'],
    ['of an assertion of Open Badges 2', ASSERTION, 'ob2-signed'],
  ])('%s is read', async (_, payload, format) => {
    const compact = jwt(payload);
    expect(await read(compact)).toEqual({
      documents: [{ format, path: '', payload: { kind: 'jws', compact } }],
      problems: [],
    });
  });

  test('that is said to be a credential by its header only is one', async () => {
    const result = await read(jwt({ iss: 'x' }, { alg: 'ES256', typ: 'vc+jwt' }));
    expect(result.documents).toMatchObject([{ format: 'vc-jwt' }]);
  });

  test('may have blank lines about it, and may stand as a JSON string', async () => {
    const compact = jwt({ vc: BADGE });
    const payload = { kind: 'jws', compact };
    expect((await read(`\r\n${compact}\r\n`)).documents).toMatchObject([{ payload }]);
    expect((await read(JSON.stringify(compact), 'a.json')).documents).toMatchObject([{ payload }]);
    expect((await read(JSON.stringify(`${compact}\n`), 'a.json')).documents).toMatchObject([
      { payload },
    ]);
  });

  test.each(['\n', '\r\n'])('may be broken into lines of one length by %j', async (end) => {
    const compact = `${jwt({ vc: BADGE })}~WyJzYWx0IiwibmFtZSIsIkEiXQ~`;
    const lines = compact.match(/.{1,64}/gu) ?? [];
    const payload = { kind: 'jws', compact };
    for (const name of ['badge.jwt', 'badge.txt']) {
      // oxlint-disable-next-line no-await-in-loop -- two
      expect((await read(`${lines.join(end)}${end}`, name)).documents).toMatchObject([{ payload }]);
    }
    const uneven = [lines[0], `${lines[1]}${lines[2]?.[0]}`, ...lines.slice(3)].join(end);
    expect(await read(uneven)).toMatchObject({ problems: [{ code: 'malformed-jwt' }] });
  });

  test('with an alg of none comes through, to be rejected by verification', async () => {
    const [, payload] = jwt({ vc: BADGE }).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const result = await read(`${header}.${payload}.`);
    expect(result.documents).toMatchObject([{ format: 'ob3-jwt' }]);
  });

  test('with disclosures keeps them', async () => {
    const compact = `${jwt({ vct: 'https://uni.example/degree' })}~WyJzYWx0IiwibmFtZSIsIkEiXQ~`;
    expect(await read(compact)).toMatchObject({
      documents: [{ format: 'vc-sd-jwt', payload: { compact } }],
    });
  });

  test.each([
    ['of a session', jwt({ sub: 'user' }), 'not-a-credential', { found: 'jwt' }],
    [
      'that is encrypted',
      `${jwt({}).split('.')[0]}.a.b.c.d`,
      'not-a-credential',
      { found: 'encrypted-jwt' },
    ],
  ])('%s is no credential', async (_, compact, code, params) => {
    expect(await read(compact)).toEqual({ documents: [], problems: [{ code, path: '', params }] });
  });

  const [header = '', body = '', signature = ''] = jwt({ vc: BADGE }).split('.');
  test.each([
    ['of two parts', `${header}.${body}`],
    ['of four parts', `${header}.${body}.${signature}.x`],
    ['cut off in its payload', `${header}.${body.slice(0, -40)}.${signature}`],
    ['with a header that is no JSON', `ey${header.slice(8)}.${body}.${signature}`],
    ['with a payload that is a list', `${header}.W10.${signature}`],
    ['with padding', `${header}=.${body}.${signature}`],
    ['with a line broken inside', `${header}.\n${body}.${signature}`],
    ['with a line broken in its signature', `${header}.${body}.AA\n\nAA`],
    ['with a line broken before its signature', `${header}.${body}.\n> ${signature}\n`],
    ['of nothing like one', 'this is my badge'],
  ])('%s is malformed', async (_, compact) => {
    expect(await read(compact)).toEqual({
      documents: [],
      problems: [{ code: 'malformed-jwt', path: '' }],
    });
  });
});
