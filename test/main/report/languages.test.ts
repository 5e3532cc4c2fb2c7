import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  applyChoices,
  buildReport,
  checkReport,
  signReport,
  writeReport,
} from '../../../src/main/report/index.ts';
import { REPORT_FORMATS } from '../../../src/shared/contract/report-calls.ts';
import { describeCheck } from '../../../src/shared/messages/checks/index.ts';
import { LANGUAGES, currentLanguage, inLanguage } from '../../../src/shared/messages/language.ts';
import {
  LEFT_OUT,
  REPORT_COLUMNS,
  REPORT_PHRASES,
  REPORT_SENTENCES,
  REPORT_WORDS,
} from '../../../src/shared/messages/report.ts';
import { CHECK_NAMES, OUTCOME_WORDS, VERDICT_WORDS } from '../../../src/shared/messages/words.ts';
import { createInProcessVerifier } from '../engine/in-process-verifier.ts';
import { squeeze, TEXT_OF } from './file-text.ts';
import { INPUT, OPENED } from './sample-report.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const candidates = INPUT.candidates;
const checks = candidates.flatMap(({ credentials }) => credentials.flatMap((one) => one.checks));

/** What every format has to say, in the language of the moment. */
function saidByAll(): readonly string[] {
  const verdicts = candidates.flatMap(({ credentials }) => credentials.map((one) => one.verdict));
  return [
    REPORT_WORDS.title,
    REPORT_PHRASES.opening('Data analyst'),
    ...verdicts.map((verdict) => VERDICT_WORDS[verdict].label),
    ...checks.map((check) => OUTCOME_WORDS[check.outcome].label),
    ...checks.map(describeCheck),
  ];
}

/** What those say that are read, and the data do not, or not in words. */
const saidToReaders = {
  pdf: pages,
  html: pages,
  csv: () => [
    ...new Set(checks.map(({ id }) => CHECK_NAMES[id])),
    ...Object.values(REPORT_COLUMNS),
    REPORT_WORDS.why,
  ],
  json: () => [...REPORT_SENTENCES.method, ...REPORT_SENTENCES.limits],
} as const;

function pages(): readonly string[] {
  return [
    ...Object.values(REPORT_WORDS),
    ...REPORT_SENTENCES.method,
    ...REPORT_SENTENCES.limits,
    ...Object.values(VERDICT_WORDS).map(({ meaning }) => meaning),
    REPORT_PHRASES.candidates(3),
    REPORT_PHRASES.withoutEnd,
  ];
}

describe.each(LANGUAGES)('a report in %s', (language) => {
  const model = buildReport({ ...INPUT, ...OPENED, language });
  const missing = async (format: (typeof REPORT_FORMATS)[number], due: readonly string[]) => {
    const text = squeeze(TEXT_OF[format](await writeReport({ model }, format)));
    return due.filter((part) => !text.includes(squeeze(part)));
  };

  test.each(REPORT_FORMATS)('says as %s what the others say', async (format) => {
    // Said only where there is something to say it of.
    const optional = inLanguage(language, () => {
      const { everybody, chosen, countsOnce, attached, lacking, stacks } = REPORT_WORDS;
      const others = [everybody, chosen, countsOnce, attached];
      return new Set<string>([
        ...others,
        ...(format === 'csv' ? [] : [stacks]),
        ...(format === 'html' ? [lacking] : []),
      ]);
    });
    const due = inLanguage(language, () => {
      const said = format === 'json' ? saidByAll().filter(isSaidInData) : saidByAll();
      return [...said, ...saidToReaders[format]().filter((word) => !optional.has(word))];
    });
    expect(due.length).toBeGreaterThan(15);
    expect(await missing(format, due)).toEqual([]);
  });

  test('is marked as being in it, as data, as a page and as a PDF', async () => {
    expect(model.language).toBe(language);
    const page = new TextDecoder().decode(await writeReport({ model }, 'html'));
    expect(page).toContain(`<html lang="${language}">`);
    const pdf = Buffer.from(await writeReport({ model }, 'pdf')).toString('latin1');
    expect(pdf).toContain(`/Lang (${language})`);
  });

  test.each(['pdf', 'html', 'json'] as const)(
    'as %s that comes back is the same byte for byte, whatever language is spoken there',
    async (format) => {
      const sealed = await signReport(model, { key: privateKey });
      const bytes = await writeReport(sealed, format);
      const verifier = createInProcessVerifier();
      const options = {
        applicationVersion: '0.1.0',
        open: (one: Uint8Array) => verifier.open(one),
      };
      const checked = await checkReport(bytes, options);
      const outcomes = checked.ok
        ? checked.value.findings.map(({ id, outcome }) => [id, outcome])
        : checked.error;
      expect(outcomes).toEqual([
        ['signature', 'pass'],
        ['signer', 'pass'],
        ['file', 'pass'],
      ]);
    },
  );

  test('leaves the language of the moment as it was', () => {
    expect(currentLanguage()).toBe('en');
  });
});

function isSaidInData(text: string): boolean {
  const coded = [...Object.values(VERDICT_WORDS), ...Object.values(OUTCOME_WORDS)];
  return !coded.some(({ label }) => label === text);
}

describe.each(OTHERS)('a report in %s', (language) => {
  test('holds no sentence in English', async () => {
    const model = buildReport({ ...INPUT, ...OPENED, language, auditHead: 'abc' });
    const english = [
      ...saidByAll(),
      ...pages(),
      ...Object.values(REPORT_COLUMNS),
      REPORT_SENTENCES.head('abc'),
    ].filter((part) => part.includes(' ') && part !== 'Python for Data Analysis');
    expect(english.length).toBeGreaterThan(60);
    for (const format of REPORT_FORMATS) {
      const read = TEXT_OF[format](await writeReport({ model }, format));
      // Without their spaces, headings are written as members of the data are.
      const shown = (text: string) => (format === 'json' ? text : squeeze(text));
      const found = english.filter((part) => shown(read).includes(shown(part)));
      expect([format, found]).toEqual([format, []]);
    }
  });

  test('is blind in it too', () => {
    const model = buildReport({ ...INPUT, language });
    const blind = applyChoices(model, { people: 'blind' }, (id) => id.slice(-8));
    const [left, name] = inLanguage(language, () => [
      LEFT_OUT.blind,
      LEFT_OUT.candidate('00000001'),
    ]);
    expect(blind.limits).toContain(left);
    expect(blind.candidates[0]?.name).toBe(name);
    expect(left).not.toBe(LEFT_OUT.blind);
  });
});

test('dates and numbers are written as in the language', () => {
  const said = LANGUAGES.map((language) =>
    inLanguage(language, () => REPORT_PHRASES.candidates(1204)),
  );
  expect(said.map((text) => text.replaceAll(/\s/gu, ' '))).toEqual([
    '1,204 candidates',
    '1.204 Personen',
    '1 204 candidats',
    '1204 candidatos',
    '1204 candidatos',
  ]);
});
