import { live } from './live.ts';

/** What may be wrong with a query. */
export const QUERY_ERROR_CODES = [
  'unknown-field',
  'unknown-verdict',
  'unknown-value',
  'no-value',
  'unclosed-quote',
  'unclosed-bracket',
  'unopened-bracket',
  'empty-brackets',
  'nothing-beside',
  'too-deep',
  'too-long',
  'state-word',
] as const;
export type QueryErrorCode = (typeof QUERY_ERROR_CODES)[number];

type Params = Readonly<Record<string, string>>;

export const QUERY_ERRORS = live({
  'unknown-field': (p) =>
    `There is no field "${p['field']}:". There are ${p['fields']}; put a word with a colon in quotes.`,
  'unknown-verdict': (p) => `"${p['value']}" is no verdict. There are ${p['values']}.`,
  'unknown-value': (p) => `"${p['field']}:" cannot be "${p['value']}". Write ${p['values']}.`,
  'no-value': (p) =>
    `Nothing stands after "${p['field']}:". Write what it should be, without a space.`,
  'unclosed-quote': () => 'A quotation mark is not closed. Put another where the words end.',
  'unclosed-bracket': () => 'A bracket is not closed. Put ")" where the group ends.',
  'unopened-bracket': () =>
    'This bracket closes nothing. Take it away, or put "(" before the group.',
  'empty-brackets': () =>
    'Nothing stands between these brackets. Write something, or take them away.',
  'nothing-beside': (p) =>
    `Something is missing beside "${p['word']}". Write it, or put "${p['word']}" in quotes to search for the word.`,
  'too-deep': () =>
    'There are too many brackets and "not" within each other. Write it more simply.',
  'too-long': () => 'The query is too long: up to 500 characters.',
  'state-word': (p) =>
    `"${p['word']}" is searched for as a word of names and skills. For how a credential stands write "${p['write']}"; put "${p['word']}" in quotes if you mean the word.`,
} satisfies Record<QueryErrorCode, (params: Params) => string>);

/** By what else people call how a credential stands, in lower case and parted by spaces. */
export const QUERY_STATES_CALLED = live({
  rejected: 'forged fake faked false fraud fraudulent invalid tampered',
  lapsed: 'outdated overdue',
  revoked: 'withdrawn cancelled canceled',
  unconfirmed: 'unverified unchecked',
  verified: 'genuine authentic valid proven',
  'trust:blocked': 'blocked',
});

/** What to write in place of a word that is taken for no more than a word. */
export function findStateMeant(word: string): string | undefined {
  const asked = word.toLowerCase();
  return Object.entries(QUERY_STATES_CALLED).find(([, called]) =>
    called.split(' ').includes(asked),
  )?.[0];
}

/** What may stand after a field's name, where that is not one of a few words. */
export const QUERY_VALUES = live({
  text: 'any text',
  date: 'a year, a month or a day, such as 2024, 2024-05 or 2024-05-31',
  fresh: (words: string) => `${words}, or months or years, such as 18m or 2y`,
  level: (words: string) =>
    `${words}, or what credentials say themselves: a level of a language, such as B2, or one of the European Qualifications Framework, such as "EQF 6"`,
});

/** What is wrong with a query, and what to do. */
export function describeQueryError(code: QueryErrorCode, params: Params = {}): string {
  return QUERY_ERRORS[code](params);
}
