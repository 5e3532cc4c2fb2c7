import { describe, expect, test } from 'vitest';
import { createTrustBook } from '../../../src/main/trust/index.ts';
import type { KeptRegistry } from '../../../src/main/trust/index.ts';
import { instantFrom } from '../../../src/shared/lib/instant.ts';
import type { RegistryEntry } from '../../../src/shared/model/registry.ts';

const NOW = instantFrom(Date.UTC(2026, 4, 1));
const UNIVERSITY = 'did:web:uni.example';
const NOBODY = new Map<string, 'trusted' | 'blocked'>();

function listing(subject: string, more: Partial<RegistryEntry> = {}): readonly KeptRegistry[] {
  const nothing = { name: undefined, note: undefined, blocked: false, until: undefined };
  const entries = [{ ...nothing, ...more, subject }];
  return [{ id: '1', name: 'The register', level: 'accepted', entries, anchor: undefined }];
}

const named = (id: string) => ({ id, url: undefined, provenHosts: [] });

describe('an issuer whose id is written in another way', () => {
  const SAME = [
    'did:web:UNI.example',
    'did:web:%75ni.example',
    'did:web:uni.example%3A443',
    'did:web:uni.example.',
  ];
  test.each(SAME)('is decided on with it: %s', (id) => {
    for (const decision of ['trusted', 'blocked'] as const) {
      expect(createTrustBook(new Map([[UNIVERSITY, decision]]), []).decisionOn(id)).toBe(decision);
      expect(createTrustBook(new Map([[id, decision]]), []).decisionOn(UNIVERSITY)).toBe(decision);
    }
  });

  test.each(SAME)('is listed with it: %s', (id) => {
    const listed = createTrustBook(NOBODY, listing(UNIVERSITY)).findListed(named(id), NOW);
    expect(listed?.registry).toBe('The register');
    const inverse = createTrustBook(NOBODY, listing(id)).findListed(named(UNIVERSITY), NOW);
    expect(inverse?.registry).toBe('The register');
  });

  test.each(['https://uni.example./i', 'https://UNI.example:443/%69/', 'https://uni.example/i'])(
    'is blocked with it: %s',
    (id) => {
      for (const subject of ['uni.example', 'https://uni.example/i']) {
        const book = createTrustBook(NOBODY, listing(subject, { blocked: true }));
        expect(book.findBlocked(named(id))).toBeDefined();
      }
    },
  );

  test('is blocked where it was both trusted and blocked, under two ways to write it', () => {
    const both = [
      [UNIVERSITY, 'blocked'],
      ['did:web:Uni.example', 'trusted'],
    ] as const;
    for (const decisions of [both, both.toReversed()]) {
      expect(createTrustBook(new Map(decisions), []).decisionOn(UNIVERSITY)).toBe('blocked');
    }
  });

  test('is not said to imitate itself, as a registry lists it, by its id or by its host', () => {
    for (const subject of ['did:web:Uni.example', 'uni.example', '*.example']) {
      const book = createTrustBook(NOBODY, listing(subject, { name: 'Example University' }));
      const itself = { id: UNIVERSITY, name: 'EXAMPLE University' };
      expect(book.findImitated(itself)).toBeUndefined();
      const other = { id: 'did:key:z6MkOther', name: 'Examp1e University' };
      expect(book.findImitated(other)?.subject).toBe(subject);
    }
  });
});
