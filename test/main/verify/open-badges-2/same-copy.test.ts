import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { faultsOf } from '../signed-credentials.ts';
import { HOST, makeAssertion, makeBadgeClass, showAt, verifyHosted } from './badges.ts';

/** Files that say what their host shows in other words, and files that say something else. */

const ADDRESS = 'ada@example.org';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashed = (hex: string, more: JsonObject = {}): JsonObject => ({
  recipient: { type: 'email', hashed: true, identity: `sha256$${hex}`, ...more },
});
const plain = (identity: string): JsonObject => ({
  recipient: { type: 'email', hashed: false, identity },
});

const verifyCopy = (copy: JsonObject, shown: JsonObject) =>
  verifyHosted(makeAssertion(copy), showAt({ assertion: makeAssertion(shown) }));

describe('a file and what its host shows', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['an empty salt and none', hashed(sha256(ADDRESS), { salt: '' }), hashed(sha256(ADDRESS))],
    ['a hash in upper case', hashed(sha256(ADDRESS).toUpperCase()), hashed(sha256(ADDRESS))],
    [
      'the address and its salted hash',
      plain('Ada@example.org'),
      hashed(sha256(`${ADDRESS}s`), { salt: 's' }),
    ],
    ['the hash and its address', hashed(sha256(ADDRESS)), plain(ADDRESS)],
    ['the address as a URL', plain(`mailto:${ADDRESS}`), plain(ADDRESS)],
    [
      'a time without its microseconds',
      { issuedOn: '2026-01-01T10:00:00Z' },
      { issuedOn: '2026-01-01T10:00:00.123456+00:00' },
    ],
    ['a day and its time', { issuedOn: '2026-01-01' }, { issuedOn: '2026-01-01T10:00:00Z' }],
    ['a time and its day', { issuedOn: '2026-01-01T10:00:00Z' }, { issuedOn: '2026-01-01' }],
    [
      'a time that lacks its zone',
      { issuedOn: '2026-01-01T10:00:00' },
      { issuedOn: '2026-01-01T10:00:00Z' },
    ],
  ])('are the same with %s', async (_, copy, shown) => {
    const outcome = await verifyCopy(copy, shown);
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.verification.verdict).toBe('verified');
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['another salt', hashed(sha256(ADDRESS), { salt: 'a' }), hashed(sha256(ADDRESS))],
    [
      'another address than the one that was hashed',
      plain('bob@example.org'),
      hashed(sha256(`${ADDRESS}s`), { salt: 's' }),
    ],
    ['the hash of another address', hashed(sha256('bob@example.org')), plain(ADDRESS)],
    ['a hash for an address', plain(`sha256$${sha256(ADDRESS)}`), plain('bob@example.org')],
    ['one person more', { recipient: [plain(ADDRESS)['recipient']!, {}] }, { recipient: [] }],
    ['another second', { issuedOn: '2026-01-01T10:00:01Z' }, { issuedOn: '2026-01-01T10:00:00Z' }],
    ['another day', { issuedOn: '2026-01-02' }, { issuedOn: '2026-01-01T10:00:00Z' }],
    ['what is no time', { issuedOn: '2026-01-01' }, { issuedOn: '2026-01-01, or so' }],
    ['a later end', { expires: '2027-12-31' }, { expires: '2026-12-31T00:00:00Z' }],
  ])('differ with %s', async (_, copy, shown) => {
    const outcome = await verifyCopy(copy, shown);
    expect(faultsOf(outcome)).toContain('proof fail hosted.changed');
    expect(outcome.verification.verdict).toBe('rejected');
  });
});

describe('a file that differs from what its host shows', () => {
  // [the file’s name, the name that is shown, the verdict]
  test.each([
    ['R&D & more', 'R&amp;D &amp; more', 'verified'],
    ['R&D & more', 'R&amp;D & more', 'rejected'],
    ['R&amp;D', 'R&D', 'rejected'],
    ['R&D', 'R&amp;amp;D', 'rejected'],
    ['R<D', 'R&lt;D', 'rejected'],
  ])('by its name written as for a page: %s for %s is %s', async (ours, theirs, verdict) => {
    const badgeClass = makeBadgeClass({ name: theirs });
    const badge = makeBadgeClass({ name: ours });
    const outcome = await verifyHosted(makeAssertion({ badge }), showAt({ badgeClass }));
    expect([outcome.verification.verdict, outcome.facts.name]).toEqual([verdict, theirs]);
  });

  test('by its address written as for a page is rejected: that is another address', async () => {
    const shown = makeAssertion({ badge: `${HOST}/badge?id=1&amp;v=2` });
    const copy = makeAssertion({ badge: `${HOST}/badge?id=1&v=2` });
    const outcome = await verifyHosted(copy, showAt({ assertion: shown }));
    expect(outcome.verification.verdict).toBe('rejected');
  });
});
