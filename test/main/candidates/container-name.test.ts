import { describe, expect, test } from 'vitest';
import { personOfContainer } from '../../../src/main/candidates/index.ts';

describe('personOfContainer', () => {
  test.each([
    ['Amara Okafor', 'Amara Okafor', []],
    ['Amara Okafor (amara@example.org)', 'Amara Okafor', ['amara@example.org']],
    ['Amara Okafor <Amara.O@Example.org>', 'Amara Okafor', ['Amara.O@Example.org']],
    ['amara.okafor@example.org', 'Amara Okafor', ['amara.okafor@example.org']],
    ['aokafor@example.org', 'aokafor@example.org', ['aokafor@example.org']],
    ['Okafor_Amara', 'Okafor Amara', []],
    ['Okafor, Amara', 'Amara Okafor', []],
    ['amara-okafor', 'Amara Okafor', []],
    ['amara-okafor.zip', 'Amara Okafor', []],
    ['AMARA OKAFOR', 'Amara Okafor', []],
    ['Jean-Luc Picard', 'Jean-Luc Picard', []],
    ["siobhán o'neill", "Siobhán O'Neill", []],
    ['李 小龍', '李 小龍', []],
    ['Amara Okafor (1)', 'Amara Okafor', []],
    ['Amara Okafor - Copy', 'Amara Okafor', []],
    ['Amara Okafor badges 2026', 'Amara Okafor', []],
    ['people/Amara Okafor', 'Amara Okafor', []],
    ['April Jones', 'April Jones', []],
    ['An Nguyen', 'An Nguyen', []],
    ['Amara', 'Amara', []],
  ])('%s is %s', (label, name, emails) => {
    expect(personOfContainer(label)).toEqual({ name, emails });
  });

  test.each([
    '',
    '   ',
    'Downloads',
    'DOWNLOADS',
    'desktop',
    'badges',
    'Credentials',
    'Applications',
    'New folder',
    'New folder (2)',
    'documents',
    'tmp',
    'untitled',
    'export',
    'test',
    'samples',
    'Sample candidates',
    '2026',
    '2026-05',
    '05.2026',
    'Applications May 2026',
    'batch 3',
    'credentials-valid',
    'Open Badges',
    'tmp.x7Gf93',
    'touchstone-a81b',
    'Neuer Ordner',
    'Téléchargements',
    'ダウンロード',
    'jobs@company.example',
    'badges.zip',
    '../..',
    '---',
    '😀',
    'all my certificates',
    'v1',
  ])('%j is nobody', (label) => {
    expect(personOfContainer(label)).toBeUndefined();
  });

  test('keeps names within what a person’s name may be', () => {
    expect(personOfContainer('Ab '.repeat(100_000))?.name.length).toBeLessThanOrEqual(300);
  });
});
