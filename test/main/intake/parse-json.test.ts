import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { parseJson } from '../../../src/main/intake/parse-json.ts';
import { describeProblem } from '../../../src/shared/messages/problem.ts';
import { verify } from '../verify/signed-credentials.ts';
import { makeBadge, makeJwtSigner } from '../verify/signed-credentials.ts';
import { BADGE } from './baking.ts';
import { threadTimeOf } from '../../thread-time.ts';

const LIMITS = { jsonDepth: 4, jsonMembers: 10 };
const outcomeOf = (text: string) => parseJson(text, LIMITS).outcome;

describe('parseJson', () => {
  test.each([
    ['twice in one object', '{"a":1,"a":2}', 'named-twice'],
    ['twice with the same value', '{"a":1,"a":1}', 'named-twice'],
    ['twice, once written with an escape', String.raw`{"a":1,"\u0061":2}`, 'named-twice'],
    ['twice deep within', '[{"b":{"a":[],"a":1}}]', 'named-twice'],
    ['after an object within', '{"a":{"b":1},"a":2}', 'named-twice'],
    ['"__proto__" twice', '{"__proto__":1,"__proto__":2}', 'named-twice'],
    ['in two objects', '[{"a":1},{"a":2}]', 'parsed'],
    ['within itself', '{"a":{"a":{"a":1}}}', 'parsed'],
    ['as a value', '{"a":"a","b":["a","a"]}', 'parsed'],
    ['in a text', String.raw`{"a":"\",\"a\":1"}`, 'parsed'],
    ['beside one that ends in a backslash', String.raw`{"a\\":1,"a":2}`, 'parsed'],
    ['in other letters', '{"a":1,"A":2}', 'parsed'],
    ['twice in what is no JSON', '{"a":1,"a":2', 'malformed'],
  ])('a name %s', (_, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });

  test.each([
    ['as deep as may be', '[[[[]]]]', 'parsed'],
    ['deeper', '[[[[[]]]]]', 'too-deep'],
    ['with brackets in a text', '"[[[[[[[["', 'parsed'],
    ['of as many items as may be', '[1,2,3,4,5,6,7,8,9,10]', 'parsed'],
    ['of one more', '[1,2,3,4,5,6,7,8,9,10,11]', 'too-many-members'],
    [
      'of as many members, counted in all objects',
      '[{"a":1,"b":2},{"a":1,"b":[1,2,3,4]}]',
      'parsed',
    ],
    ['of one more in all', '[{"a":1,"b":2},{"a":1,"b":[1,2,3,4,5]}]', 'too-many-members'],
    ['of many commas in a text', '",,,,,,,,,,,,,,"', 'parsed'],
  ])('JSON %s', (_, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });

  test('takes no longer for a text full of backslashes that never ends', async () => {
    const took = await threadTimeOf(() => {
      expect(outcomeOf(`"${'\\'.repeat(2_000_000)}"`)).toBe('parsed');
      expect(outcomeOf(`"${'\\"'.repeat(1_000_000)}`)).toBe('malformed');
    });
    expect(took).toBeLessThan(5000);
  });
});

describe('a credential that states something twice', () => {
  const twice = `{"issuer":"did:web:one.example",${JSON.stringify(BADGE).slice(1)}`;

  test('is refused with a sentence, as JSON and as a token', async () => {
    const part = (text: string) => Buffer.from(text).toString('base64url');
    const token = [part('{"alg":"EdDSA"}'), part(twice), part('signature')].join('.');
    for (const text of [twice, token, JSON.stringify([token])]) {
      const { documents, problems } = await readCredentials('badge', Buffer.from(text));
      expect(documents).toEqual([]);
      expect(problems.map((problem) => describeProblem('badge', problem)).join('')).toContain(
        'states one of its parts twice',
      );
    }
  });

  test('is not verified where it stands in another, though its signature fits', async () => {
    const [outer, inner] = [await makeJwtSigner(), await makeJwtSigner()];
    const verdictOf = async (token: string) => {
      const record = makeBadge(outer.id, {
        type: ['VerifiableCredential', 'ClrCredential'],
        verifiableCredential: [token],
      });
      const compact = await outer.signClaims(record);
      const outcome = await verify({
        format: 'clr2-jwt',
        path: '',
        payload: { kind: 'jws', compact },
      });
      return outcome.verification.checks.find(({ id }) => id === 'nested-credentials')?.outcome;
    };
    const claims = makeBadge(inner.id, { name: 'Rowing' });
    expect(await verdictOf(await inner.signClaims(claims))).toBe('pass');
    const text = JSON.stringify(claims).replace(
      '"name":"Rowing"',
      '"name":"Diving","name":"Rowing"',
    );
    expect(await verdictOf(await inner.signText(text))).toBe('fail');
  });
});
