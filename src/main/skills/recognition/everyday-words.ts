/**
 * Names of skills that are words of everyday language as well, in one of the languages that we read.
 * A vocabulary may mark more; these are held for ambiguous whatever it says.
 */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `access ada ai ar as assembly be bi c cd chef ci clean crystal d dart dash delta dynamo electron elixir
  ember excel exchange express fiddle flask flow flux forms go gulp helm hive hr it jasmine julia jest
  kit lean less logic loop lotus mocha nest next notion numbers oracle outlook pages phoenix pig
  planner pr primavera processing project pug puppet pure q r rack rails react rest ruby rust s sage sap sas sass
  scala scheme scratch sentry shell sketch slack slim snowflake soap solid spark spring stripe swift
  tableau teams temporal tower unity unreal vault vue wave windows word zig zoom`.split(/\s+/u),
);

export function isEverydayWord(text: string): boolean {
  return EVERYDAY_WORDS.has(text.toLowerCase());
}

// German writes these with a capital in the middle of a sentence, without any product being meant.
const GERMAN_NOUNS: ReadonlySet<string> = new Set(
  'chef teams helm express flow kit pages project forms wave numbers'.split(' '),
);

/** Whether a capital within a sentence says that the word is a name. */
export function isNameWithCapital(text: string): boolean {
  return !GERMAN_NOUNS.has(text.toLowerCase());
}

/** Languages that people speak, as the languages that we read call them, without accents. */
const LANGUAGE_NAMES: ReadonlySet<string> = new Set(
  `english german french spanish italian portuguese dutch polish russian turkish arabic chinese mandarin
  japanese korean swedish danish norwegian finnish czech greek hindi ukrainian romanian hungarian
  englisch deutsch franzosisch spanisch italienisch portugiesisch niederlandisch polnisch russisch
  turkisch arabisch chinesisch japanisch koreanisch schwedisch danisch norwegisch finnisch tschechisch
  griechisch ukrainisch rumanisch ungarisch
  anglais allemand francais espagnol italien portugais neerlandais polonais russe turc arabe chinois
  japonais coreen suedois danois norvegien finnois tcheque grec ukrainien roumain hongrois
  ingles aleman frances espanol castellano italiano portugues neerlandes polaco ruso turco chino
  japones coreano sueco danes noruego fines checo griego ucraniano rumano hungaro`.split(/\s+/u),
);

/** Whether a folded word names a language, and so also a people and what comes from their country. */
export function isLanguageName(folded: string): boolean {
  return LANGUAGE_NAMES.has(folded);
}
