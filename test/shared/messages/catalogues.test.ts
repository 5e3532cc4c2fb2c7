import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHECK_MESSAGES } from '../../../src/shared/messages/checks/index.ts';
import { GERMAN } from '../../../src/shared/messages/de/index.ts';
import { DIFFERENCE_MESSAGES } from '../../../src/shared/messages/differences/index.ts';
import { SPANISH } from '../../../src/shared/messages/es/index.ts';
import { FRENCH } from '../../../src/shared/messages/fr/index.ts';
import { addLanguages } from '../../../src/shared/messages/languages.ts';
import { LANGUAGES, followLanguage, languageOf } from '../../../src/shared/messages/language.ts';
import type { Language } from '../../../src/shared/messages/language.ts';
import { isLive } from '../../../src/shared/messages/live.ts';
import type { Translation } from '../../../src/shared/messages/live.ts';
import { PORTUGUESE } from '../../../src/shared/messages/pt/index.ts';
import { QUERY_ERRORS } from '../../../src/shared/messages/query.ts';
import { describeVerdicts } from '../../../src/shared/messages/ui/common.ts';
import { shownDay } from '../../../src/shared/messages/ui/date.ts';
import { number } from '../../../src/shared/messages/ui/number.ts';
import { SHELL } from '../../../src/shared/messages/ui/shell.ts';

const ROOT = join(import.meta.dirname, '../../../src/shared/messages');
const TRANSLATIONS: Readonly<Record<Exclude<Language, 'en'>, readonly Translation[]>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
};
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

addLanguages();
afterEach(() => followLanguage(() => 'en'));

async function listExports(pattern: string): Promise<readonly (readonly [string, unknown])[]> {
  const files = globSync(pattern, { cwd: ROOT });
  const modules = await Promise.all(
    files.map(async (file): Promise<object> => import(join(ROOT, file))),
  );
  return modules.flatMap((module) => Object.entries(module));
}

async function listCatalogues(): Promise<ReadonlyMap<object, string>> {
  const found = await listExports('{*,{ui,checks,differences}/*}.ts');
  return new Map(found.flatMap(([name, value]) => (isLive(value) ? [[value, name]] : [])));
}

/** Every parameter that a sentence names, over both of its readings: one thing and several. */
function parametersOf(sentence: unknown): readonly string[] {
  const names = new Set<string>();
  for (const count of ['1', '2']) {
    const params = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return name === 'count' ? count : '2026-01-02';
        },
      },
    );
    if (typeof sentence === 'function') Reflect.apply(sentence, undefined, [params]);
  }
  return [...names].toSorted();
}

/** Every text in a catalogue with where it stands; what a function would say is left out. */
function textsOf(said: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof said === 'string') return [[place, said]];
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, inner]) => textsOf(inner, `${place}.${key}`));
}

/** Names keep their wording in every language; a sentence has more than three words, small ones too. */
function isSentence(text: string): boolean {
  return text.split(/\s+/u).length > 3 && /\s\p{Ll}/u.test(text);
}

describe('the English catalogues', () => {
  it('can all be worded in another language', async () => {
    // Each name in its own language, so that whoever strays finds back.
    const fixed = new Set(['LANGUAGE_NAMES']);
    const found = await listExports('{*,ui/*}.ts');
    const others = found.filter(
      ([name, value]) =>
        typeof value === 'object' && !Array.isArray(value) && !isLive(value) && !fixed.has(name),
    );
    expect(others.map(([name]) => name)).toEqual([]);
  });
});

describe.each(OTHERS)('the catalogues in %s', (language) => {
  const own = new Map<object, object>(TRANSLATIONS[language]);

  it('leave no English catalogue without its wording', async () => {
    const catalogues = await listCatalogues();
    expect(catalogues.size).toBeGreaterThan(60);
    expect([...catalogues].filter(([live]) => !own.has(live)).map(([, name]) => name)).toEqual([]);
  });

  it.each([
    ['checks', CHECK_MESSAGES],
    ['differences', DIFFERENCE_MESSAGES],
    ['query errors', QUERY_ERRORS],
  ])('say of each of the %s what the English says, no fact less', (_, catalogue) => {
    const english = Object.entries(catalogue).map(([key, say]) => [key, parametersOf(say)]);
    followLanguage(() => language);
    const other = Object.entries(catalogue).map(([key, say]) => [key, parametersOf(say)]);
    expect(other).toEqual(english);
  });

  it('say nothing by an empty text where the English says something', () => {
    const empty = [...own].flatMap(([live, words]) =>
      Object.entries(words).filter(([key, said]) => said === '' && Reflect.get(live, key) !== ''),
    );
    expect(empty).toEqual([]);
  });

  it('leave no sentence in English', () => {
    const sentences = [...own].flatMap(([live, words]) => {
      const english = new Map(textsOf(live));
      const said = textsOf(words).filter(([, text]) => isSentence(text));
      return said.map(([place, text]) => ({ place, text, isEnglish: english.get(place) === text }));
    });
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter(({ isEnglish }) => isEnglish)).toEqual([]);
  });
});

describe('the language of the moment', () => {
  it('words texts, numbers and dates, and can be changed at any time', () => {
    const counts = { verified: 1204, lapsed: 1, unconfirmed: 0, rejected: 0 };
    const say = () => [
      SHELL.settings,
      number(1204),
      shownDay('2026-03-01'),
      describeVerdicts(counts),
    ];
    const english = ['Settings', '1,204', '1\u00A0Mar\u00A02026', '1,204 verified, 1 lapsed'];
    expect(say()).toEqual(english);
    followLanguage(() => 'de');
    expect(say()).toEqual([
      'Einstellungen',
      '1.204',
      '01.03.2026',
      '1.204 verifiziert, 1 nicht gültig',
    ]);
    followLanguage(() => 'en');
    expect(say()).toEqual(english);
  });

  it('is the first that the system prefers and that there is, else English', () => {
    expect(languageOf(['nl-NL', 'de-AT', 'en'])).toBe('de');
    expect(languageOf(['EN-us', 'de'])).toBe('en');
    expect(languageOf(['zh-Hans'])).toBe('en');
    expect(languageOf([])).toBe('en');
  });
});

/** These are no buttons' names. */
const NO_BUTTONS = new Set(['dialogOf', 'copyOf', 'scrambledOf']);

describe('what a button is called to whoever does not see it', () => {
  it.each(LANGUAGES)('in %s holds the words that stand on it', async (language) => {
    const catalogues = await listCatalogues();
    followLanguage(() => language);
    const miscalled = [...catalogues].flatMap(([catalogue, name]) =>
      Object.entries(catalogue).flatMap(([key, shown]: [string, unknown]) => {
        if (typeof shown !== 'string') return [];
        return [`${key}Of`, `${key}Named`].flatMap((longer) => {
          const said: unknown = Reflect.get(catalogue, longer);
          if (typeof said !== 'function' || NO_BUTTONS.has(longer)) return [];
          const called = String(Reflect.apply(said, undefined, ['A', 'B']));
          const isHeld = plainly(called).includes(plainly(shown));
          return isHeld ? [] : [`${name}.${longer}: “${called}” for “${shown}”`];
        });
      }),
    );
    expect(miscalled).toEqual([]);
  });
});

function plainly(text: string): string {
  return text
    .replaceAll(/[…\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}
