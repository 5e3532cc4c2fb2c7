/** The languages in which there is a whole catalogue, English first: all others are held to it. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself, so that whoever strays into another one finds the way back. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
} as const satisfies Record<Language, string>;

// Day, month, year in all of them.
const LOCALES = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
} as const satisfies Record<Language, string>;

let source: () => Language = () => 'en';
let override: () => Language | undefined = () => undefined;

/** Has each message worded, from now on, in the language that `next` answers when it is asked for. */
export function followLanguage(next: () => Language): void {
  source = next;
}

/**
 * Has what `say` words worded in one language, whatever the language of the moment is.
 *
 * @param say Without waiting for anything: what is worded after it has returned is not.
 */
export function inLanguage<Said>(language: Language, say: () => Said): Said {
  const before = override;
  override = () => language;
  try {
    return say();
  } finally {
    override = before;
  }
}

/** Has `next` asked first in which language something is worded; where it does not know, all stays as it is. */
export function overrideLanguage(next: () => Language | undefined): void {
  override = next;
}

/** The language in which messages are worded now: English until somebody chose another. */
export function currentLanguage(): Language {
  return override() ?? source();
}

/** The BCP 47 tag by which dates and numbers are written now. */
export function currentLocale(): string {
  return LOCALES[currentLanguage()];
}

/** The first of `preferred` (BCP 47 tags, best first) in which there is a catalogue, else English. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-', 1)[0];
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** One object a language, made when it is first asked for: formatters are dear to make. */
export function perLanguage<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const locale = currentLocale();
    const kept = made.get(locale);
    if (kept !== undefined) return kept;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
