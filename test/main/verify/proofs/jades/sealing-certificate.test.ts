import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { authority, codesOf, judge, root, sealed, sealer } from './judging.ts';
import type { Certified } from './sealing.ts';

describe('the certificate that is named', () => {
  const digest = (algorithm: string, { der }: Certified) =>
    createHash(algorithm).update(der).digest('base64url');

  test.each([
    ['x5t#S256', { 'x5t#S256': digest('sha256', sealer) }],
    ['x5t#o', { 'x5t#o': { digAlg: 'S512', digVal: digest('sha512', sealer) } }],
    ['sigX5ts', { sigX5ts: [{ digAlg: 'S384', digVal: digest('sha384', sealer) }] }],
  ])('is the one that is carried, by %s', async (_, header) => {
    const outcome = await judge(await sealed({ header }), [root]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each([
    ['x5t#S256', { 'x5t#S256': digest('sha256', authority) }],
    ['x5t#o', { 'x5t#o': { digAlg: 'S512', digVal: digest('sha512', authority) } }],
    ['x5t', { x5t: digest('sha1', authority) }],
  ])('is another than the one that is carried, by %s', async (_, header) => {
    const outcome = await judge(await sealed({ header }), [root, sealer]);
    expect(codesOf(outcome, 'key-resolution')).toEqual(['fail certificate.other-named']);
    expect(outcome.verification.verdict).toBe('rejected');
  });

  test('is found among those accepted, when it is only named', async () => {
    const header = { x5c: undefined, 'x5t#S256': digest('sha256', sealer) };
    const good = await sealed({ header });
    expect((await judge(good, [sealer])).verification.verdict).toBe('verified');
    const outcome = await judge(good, [root]);
    expect(codesOf(outcome, 'key-resolution')).toEqual(['unknown certificate.absent']);
    expect(outcome.verification.verdict).toBe('unconfirmed');
  });

  test('leads on through certificates that were added beside the signature', async () => {
    const xVals = [{ x509Cert: { val: authority.base64 } }];
    const good = await sealed({ chain: [sealer], unprotected: { etsiU: [{ xVals }] } });
    expect((await judge(good, [root])).verification.verdict).toBe('verified');
  });
});
