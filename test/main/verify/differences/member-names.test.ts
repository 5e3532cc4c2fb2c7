import { describe, expect, test } from 'vitest';
import { findNearTerm } from '../../../../src/main/verify/differences/member-names.ts';
import { change } from '../signed-credentials.ts';
import { explainBadge, find, signedBadge } from './explaining.ts';

describe('findNearTerm', () => {
  test.each([
    ['alignments', 'alignment'],
    ['Alignment', 'alignment'],
    ['valid_from', 'validFrom'],
    ['validfrom', 'validFrom'],
    ['expirationdate', 'expirationDate'],
    ['credentialSubjects', 'credentialSubject'],
    ['achivement', 'achievement'],
    ['targetURL', 'targetUrl'],
    ['identityhash', 'identityHash'],
    ['resultDescriptions', 'resultDescription'],
    ['credentialStauts', 'credentialStatus'],
  ])('%s is nearly %s', (name, term) => {
    expect(findNearTerm(name)).toBe(term);
  });

  test.each(['alignment', 'validFrom', 'grade', 'title', 'iss', 'jti', 'hoursPerWeek', '@context'])(
    '%s is a term, or like none',
    (name) => {
      expect(findNearTerm(name)).toBeUndefined();
    },
  );
});

test('a member that is called nearly as a term is told, with its place', async () => {
  const badge = change(await signedBadge(), ['credentialSubject', 'achievement', 'alignments'], []);
  const found = find(await explainBadge(badge), 'name.near-miss');
  expect(found?.params).toEqual({ name: 'alignments', term: 'alignment' });
  expect(found?.detail).toContain('credentialSubject.achievement.alignments');
});
