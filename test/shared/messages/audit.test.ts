import { afterEach, describe, expect, test } from 'vitest';
import { describeAuditEntry } from '../../../src/shared/messages/audit.ts';
import { LANGUAGES, followLanguage } from '../../../src/shared/messages/language.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';
import { AUDITED_SETTINGS, OPENING_CHANGES } from '../../../src/shared/model/audit.ts';
import type { AuditDetail, AuditKind } from '../../../src/shared/model/audit.ts';

addLanguages();
afterEach(() => followLanguage(() => 'en'));

const setting = (name: string, value: string) =>
  ['setting', { setting: name, value }] as const satisfies readonly [AuditKind, AuditDetail];

/** Every entry that says by a word of ours what was done. */
const ENTRIES: readonly (readonly [AuditKind, AuditDetail])[] = [
  ...OPENING_CHANGES.map((what) => ['opening', { opening: 'o', what }] as const),
  ...AUDITED_SETTINGS.map((name) => setting(name, 'other')),
  setting('blind-view', 'off'),
  ...['accepted', 'known', 'removed'].map((level) => ['trust', { registry: 'r', level }] as const),
  ...['accepted', 'removed'].map((decision) => ['trust', { certificate: 'c', decision }] as const),
  ...['trusted', 'blocked', 'none'].map(
    (decision) => ['trust', { issuer: 'i', decision }] as const,
  ),
];

describe.each(LANGUAGES)('the audit trail in %s', (language) => {
  test('says each thing that may be done in a sentence of its own', () => {
    const of = (spoken: typeof language) => {
      followLanguage(() => spoken);
      return ENTRIES.map(([kind, detail]) => describeAuditEntry({ kind, detail }));
    };
    const said = of(language);
    expect(new Set(said).size).toBe(ENTRIES.length);
    expect(said.filter((sentence) => sentence.split(' ').length < 3)).toEqual([]);
    const english = language === 'en' ? [] : of('en');
    expect(said.filter((one) => english.includes(one))).toEqual([]);
  });

  test('says what a later version wrote as it is written', () => {
    followLanguage(() => language);
    const detail = { opening: 'o', what: 'split' };
    expect(describeAuditEntry({ kind: 'opening', detail })).toBe('split');
  });
});
