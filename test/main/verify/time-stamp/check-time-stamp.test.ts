import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTimeStamp, writeTimeStampRequest } from '../../../../src/main/verify/index.ts';
import type { StampAnswer } from '../../../../src/main/verify/index.ts';
import { readTimeStamp } from '../../../../src/main/verify/time-stamp/read-time-stamp.ts';
import { HAS_OPENSSL, P256, openAuthority } from './authority.ts';
import type { AuthorityOptions } from './authority.ts';

const sha256 = createHash('sha256').update('a report').digest();
const nonce = randomBytes(16);

describe.skipIf(!HAS_OPENSSL)('a time stamp by an independent authority', () => {
  let authority: ReturnType<typeof openAuthority>;
  let answer: Uint8Array;

  beforeAll(() => {
    authority = openAuthority();
    answer = authority.answer(writeTimeStampRequest({ sha256, nonce }));
  });
  afterAll(() => authority.close());

  const check = (bytes: Uint8Array, more = {}) =>
    checkTimeStamp(bytes, { sha256, nonce, accepted: [authority.root], ...more });

  test('is asked for by what the authority can read', () => {
    const read = authority.read(writeTimeStampRequest({ sha256, nonce }));
    expect(read).toContain('Hash Algorithm: sha256');
    expect(read).toContain('Certificate required: yes');
    expect(read.toLowerCase()).toContain(nonce.toString('hex').replace(/^0+/u, ''));
  });

  test('shows when the file was there, under its root or itself', () => {
    const before = Date.now() - 5000;
    const stamped = check(answer);
    expect(stamped).toMatchObject({ outcome: 'attested', authority: 'Time Office' });
    if (stamped.outcome === 'refused') throw new Error(stamped.why);
    expect(stamped.time).toBeGreaterThan(before);
    expect(stamped.time).toBeLessThan(Date.now() + 5000);
    expect(check(answer, { accepted: [authority.own] })).toMatchObject({ outcome: 'attested' });
  });

  test('fits, and is attested by nobody that is known, where no certificate is accepted', () => {
    expect(check(answer, { accepted: [] })).toMatchObject({ outcome: 'unknown' });
    const other = openAuthority();
    try {
      expect(check(answer, { accepted: [other.root] })).toMatchObject({ outcome: 'unknown' });
    } finally {
      other.close();
    }
  });

  test('is refused for another file, and as the answer to another question', () => {
    const other = createHash('sha256').update('another').digest();
    expect(check(answer, { sha256: other })).toEqual({ outcome: 'refused', why: 'other-file' });
    expect(check(answer, { nonce: randomBytes(16) })).toEqual({
      outcome: 'refused',
      why: 'other-question',
    });
  });

  test('is attested no more with any one byte changed of what is signed', () => {
    const token = check(answer);
    const accepted: StampAnswer[] = [];
    let changes = 0;
    for (let at = 0; at < answer.length; at += 1) {
      const changed = Buffer.from(answer);
      changed[at]! ^= 1 + (at % 255);
      const checked = check(changed);
      changes += 1;
      if (checked.outcome !== 'refused') accepted.push(checked);
    }
    // What is not signed: the status before the token, and the root among the certificates.
    expect(accepted.filter((one) => !isDeepStrictEqual(one, token))).toEqual([]);
    expect(accepted.length).toBeLessThan(changes / 2);
  });

  /** What is signed of the answer, with its time as text. */
  function infoOf(change: (hex: string) => string = (hex) => hex): Uint8Array {
    const { content } = readTimeStamp(answer)!;
    const hex = Buffer.from(content).toString('latin1');
    return Buffer.from(change(hex), 'latin1');
  }

  test('by what signs for any end is taken apart alike', () => {
    expect(check(authority.sign(infoOf()))).toMatchObject({ outcome: 'attested' });
  });

  test('is refused of a time at which the certificate was not valid', () => {
    const info = infoOf((text) => text.replace(/20\d{12}Z/u, '20200101000000Z'));
    expect(check(authority.sign(info))).toEqual({ outcome: 'refused', why: 'not-for-time' });
  });

  test.each<[string, AuthorityOptions]>([
    ['for other ends too', { extendedKeyUsage: 'critical,timeStamping,codeSigning' }],
    ['for other ends', { extendedKeyUsage: 'critical,serverAuth' }],
    ['for time, but not critically so', { extendedKeyUsage: 'timeStamping' }],
  ])('is refused where the certificate is %s', (_, options) => {
    const odd = openAuthority(options);
    try {
      expect(check(odd.sign(infoOf()), { accepted: [odd.root] })).toEqual({
        outcome: 'refused',
        why: 'not-for-time',
      });
    } finally {
      odd.close();
    }
  });

  test('of an elliptic curve’s key is checked alike', () => {
    const curve = openAuthority({ newKey: P256 });
    try {
      const stamped = curve.answer(writeTimeStampRequest({ sha256, nonce }));
      expect(check(stamped, { accepted: [curve.root] })).toMatchObject({ outcome: 'attested' });
    } finally {
      curve.close();
    }
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('not a stamp')],
    ['a refusal', Buffer.from('30053003020102', 'hex')],
  ])('is not %s', (_, bytes) => {
    expect(check(bytes)).toEqual({ outcome: 'refused', why: 'malformed' });
  });
});
