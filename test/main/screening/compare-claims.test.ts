import { expect, test } from 'vitest';
import { compareClaims } from '../../../src/main/screening/index.ts';
import type { StoredResume } from '../../../src/main/store/index.ts';
import type { SkillView } from '../../../src/shared/contract/skill-views.ts';
import { namedMapping } from '../../shared/model/named-mapping.ts';

const CREDENTIAL = '01890000-0000-7000-8000-000000000001';

function skill(name: string, proven: boolean): SkillView {
  const key = name.toLowerCase();
  const mapping = namedMapping(name);
  return { key, name, source: 'alignment', mapping, proven, credentialIds: [CREDENTIAL] };
}

function resume(id: string, ...names: readonly string[]): StoredResume {
  const claims = names.map((name) => ({
    skill: name.toLowerCase(),
    name,
    isListed: false,
    quote: `${name}, says ${id}`,
  }));
  return {
    id,
    name: `${id}.pdf`,
    format: 'pdf',
    addedAt: '2026-01-01T00:00:00Z',
    sha256: 'a'.repeat(64),
    claims,
  };
}

const identify = (name: string) => (name === 'JS' ? 'javascript' : undefined);

test('a claim is proven, or only claimed, and a proven skill may not be mentioned', () => {
  const skills = [skill('Python', true), skill('SQL', true), skill('Rust', false)];
  const compared = compareClaims([resume('cv', 'Python', 'Rust', 'Go')], skills, identify);
  expect(compared.proven.map(({ name }) => name)).toEqual(['Python']);
  expect(compared.claimedOnly.map(({ name }) => name)).toEqual(['Rust', 'Go']);
  expect(compared.provenNotMentioned.map(({ name }) => name)).toEqual(['SQL']);
});

test('a credential that names a skill without proving it stands with the claim', () => {
  const { claimedOnly } = compareClaims([resume('cv', 'Rust')], [skill('Rust', false)], identify);
  expect(claimedOnly[0]?.credentialIds).toEqual([CREDENTIAL]);
});

test('a credential’s other name for a skill is the same skill', () => {
  const compared = compareClaims([resume('cv', 'JavaScript')], [skill('JS', true)], identify);
  expect(compared.proven.map(({ name }) => name)).toEqual(['JavaScript']);
  expect(compared.provenNotMentioned).toEqual([]);
});

test('two résumés claim a skill once, by the first one’s words', () => {
  const compared = compareClaims([resume('a', 'Go'), resume('b', 'Go')], [], identify);
  expect(compared.claimedOnly).toMatchObject([{ resumeIds: ['a', 'b'], quote: 'Go, says a' }]);
});

test('without a résumé nothing is claimed', () => {
  const compared = compareClaims([], [skill('SQL', true)], identify);
  expect(compared).toMatchObject({ resumes: [], proven: [], claimedOnly: [] });
});
