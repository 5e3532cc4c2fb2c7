import { describe, expect, test } from 'vitest';
import { applyChoices, buildReport, writeReport } from '../../../src/main/report/index.ts';
import { reportSchema } from '../../../src/main/report/model-schema.ts';
import { versioned } from '../../../src/main/report/seal/sealed-report.ts';
import { LEFT_OUT, REPORT_WORDS } from '../../../src/shared/messages/report.ts';
import { createInProcessVerifier } from '../engine/in-process-verifier.ts';
import { INPUT, OPENED_TWICE } from './sample-report.ts';

const verifier = createInProcessVerifier();
const pseudonym = (id: string) => `${id.slice(-6)}code`;
const employer = { name: 'Harbour & Sons', colour: '#17643a' };

/** People whose names and addresses stand wherever a stranger or a recruiter may have put them. */
const [first, ...others] = INPUT.candidates;
if (first === undefined) throw new Error('Nobody is in the sample.');
const [held, ...rest] = first.credentials;
if (held === undefined) throw new Error('The first has no credential.');
const told = {
  ...held,
  title: 'Welding, passed by Amara OKAFOR',
  issuer: { ...held.issuer, id: 'https://okafor.example/amara.okafor@example.org' },
  file: { ...held.file, name: 'Amara Okafor.zip', path: 'amara.okafor@example.org/badge.json' },
  checks: held.checks.map((check) => ({
    ...check,
    detail: 'for amara.okafor@example.org',
    source: 'https://badges.example/u/amara-okafor',
  })),
};
const whole = buildReport({
  ...INPUT,
  ...OPENED_TWICE,
  question: 'Okafor',
  employer,
  candidates: [{ ...first, credentials: [told, ...rest] }, ...others],
});

/** All that a file says: what is shown, what is attached, and what the PDF says about itself. */
async function textsOf(model: typeof whole): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const format of ['pdf', 'html', 'json', 'csv'] as const) {
    const bytes = await writeReport({ model }, format);
    texts.set(format, new TextDecoder().decode(bytes));
    if (format !== 'pdf') continue;
    const opened = await verifier.open(bytes);
    if (!('pages' in opened)) throw new Error('The PDF cannot be read.');
    texts.set('pages', opened.pages.join('\n'));
    for (const [name, attached] of opened.attachments) {
      texts.set(name, new TextDecoder().decode(attached));
    }
  }
  return texts;
}

describe('a blind report', () => {
  const model = applyChoices(whole, { people: 'blind' }, pseudonym);

  test('says in no format, shown or not, who anybody is', async () => {
    const personal = [
      ...whole.candidates.flatMap(({ id, name, emails, credentials }) => [
        id,
        name,
        ...emails,
        ...credentials.flatMap(({ id: credentialId, file }) => [
          credentialId,
          file?.sha256 ?? '',
          file?.name ?? '',
        ]),
      ]),
      'Amara',
      'Okafor',
      'Zieliński',
      'amara-okafor',
    ].filter((word) => word !== '');
    for (const [format, text] of await textsOf(model)) {
      const lower = text.toLowerCase();
      const found = personal.filter((word) => lower.includes(word.toLowerCase()));
      expect([format, found]).toEqual([format, []]);
    }
  });

  test('calls the same person the same each time, and says that it is blind', () => {
    const again = applyChoices(whole, { people: 'blind' }, pseudonym);
    expect(again).toEqual(model);
    const names = model.candidates.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(model.limits).toContain(LEFT_OUT.blind);
    expect(model.candidates[0]?.credentials[0]?.title).toBe('Welding, passed by [name left out]');
  });

  test('keeps what each check came to, and leads from skills to credentials still', () => {
    const [candidate] = model.candidates;
    const outcomes = (one: typeof candidate) =>
      one?.credentials.flatMap(({ checks }) => checks.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes(candidate)).toEqual(outcomes(whole.candidates[0]));
    const ids = new Set(candidate?.credentials.map(({ id }) => id));
    const evidence = candidate?.skills.flatMap((skill) => skill.evidence) ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.every(({ credentialId }) => ids.has(credentialId))).toBe(true);
  });
});

describe('a report without contact data', () => {
  const model = applyChoices(whole, { people: 'without-contact' }, pseudonym);

  test('has names and no address anywhere', async () => {
    for (const [format, text] of await textsOf(model)) {
      expect([format, /[\w.]+@[\w.]*example\.org/u.exec(text)?.[0]]).toEqual([format, undefined]);
    }
    expect(model.candidates[0]?.name).toBe('Amara Okafor');
  });

  test('does not say that no address is known', async () => {
    const texts = await textsOf(model);
    expect(texts.get('html')).toContain(LEFT_OUT.contact);
    expect(texts.get('html')).not.toContain('No e-mail address known');
  });
});

describe('a report that is short', () => {
  test('as brief has everybody, and no checks in any format', async () => {
    const model = applyChoices(whole, { content: 'brief' }, pseudonym);
    const texts = await textsOf(model);
    expect(texts.get('html')).not.toContain(REPORT_WORDS.appendix);
    expect(texts.get('pages')).not.toContain(REPORT_WORDS.appendix);
    expect(texts.get('json')).not.toContain('"outcome"');
    expect(texts.get('pages')).toContain('Python for Data Analysis');
  });

  test('as a comparison has the summary and the grid, and no credential in any format', async () => {
    const model = applyChoices(whole, { content: 'comparison' }, pseudonym);
    const texts = await textsOf(model);
    expect(texts.get('pages')).toContain(REPORT_WORDS.grid);
    expect(texts.get('pages')).toContain('Amara Okafor');
    for (const format of ['json', 'html', 'csv', 'pages']) {
      expect([format, texts.get(format)?.includes('did:web:harbour-data.example')]).toEqual([
        format,
        false,
      ]);
    }
  });
});

test('by any choice it is as the published schema says', () => {
  for (const people of [undefined, 'blind', 'without-contact'] as const) {
    for (const content of [undefined, 'brief', 'comparison'] as const) {
      const model = applyChoices(whole, { people, content }, pseudonym);
      expect(reportSchema.safeParse(versioned(model)).error).toBeUndefined();
    }
  }
});

test('says for whom it is made, under a band of that colour', async () => {
  const texts = await textsOf(whole);
  expect(texts.get('pages')).toContain('For Harbour & Sons');
  expect(texts.get('html')).toContain('For Harbour &amp; Sons');
  expect(texts.get('html')).toContain('solid #17643a');
});

test('the grid says of each requirement and person what the answers say', async () => {
  const html = (await textsOf(whole)).get('html') ?? '';
  const grid = html.slice(html.indexOf(REPORT_WORDS.grid), html.indexOf('Why here'));
  const signs = [...grid.matchAll(/<td class="sign[^"]*">(\[.\])<\/td>/gu)].map(([, sign]) => sign);
  const due = whole.candidates.flatMap(({ places = [] }) =>
    places.flatMap(({ answers }) => answers.map(({ proven }) => (proven ? '[+]' : '[-]'))),
  );
  expect(due.toSorted()).toEqual(['[+]', '[-]', '[-]', '[-]']);
  expect(signs).toEqual(due);
});
