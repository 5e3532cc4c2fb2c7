import type { FetchProblem, PasteProblem } from '../../model/paste.ts';
import { live } from '../live.ts';

/** Pasting a credential, or a link to one. */
export const PASTE = live({
  title: 'Paste a credential',
  hint: 'The text of a credential (JSON, or a signed token: JWT or SD-JWT), or a link to one that begins with https://.',
  field: 'Text or link',
  add: 'Add',
  nothingYet: 'Paste the text or the link first.',
  /** What an import of a text is called. */
  name: (moment: string) => `Pasted, ${moment}`,
  fetchTitle: (host: string) => `Fetch this from ${host}?`,
  fetchMeaning: (host: string) =>
    `Touchstone asks ${host} for this address, and for nothing else. It sends the address itself, no cookies, no account, and nothing about your candidates. ${host} also sees from which network it is asked, and so may learn that somebody looked at this credential.`,
  fetch: 'Fetch',
});

/** Why a text that was pasted is nothing to import, and what to do. */
export const PASTE_PROBLEMS = live({
  empty: 'There is no text to paste. Copy the credential’s text or its link first.',
  'cut-off':
    'This looks like a credential as JSON, but it is cut off or damaged. Copy all of it, from its first bracket to its last.',
  'not-https':
    'Touchstone only fetches links that begin with https://. Save the file yourself, and drop it here.',
  neither:
    'This is neither the text of a credential (JSON, JWT or SD-JWT) nor a link to one. Copy its text or its link, or drop its file here.',
} satisfies Record<PasteProblem, string>);

/** Why nothing was fetched from a link, and what to do. */
export const FETCH_PROBLEMS = live({
  'not-allowed': (host) =>
    `${host} was not asked: hosted badges are not allowed on the network. Allow them under Settings, Network, or save the file yourself and drop it here.`,
  'not-found': (host) =>
    `${host} has nothing at this address. Ask the candidate for the file itself.`,
  gone: (host) =>
    `${host} says that what was at this address is gone. Ask the candidate for the file itself.`,
  failed: (host) =>
    `${host} did not answer as it should. Try again later, or save the file yourself and drop it here.`,
  refused: (host) =>
    `Nothing was fetched: ${host} is not on the public internet, or leads on to another place. Save the file yourself, and drop it here.`,
  'too-large': (host) => `What ${host} has at this address is too large for a credential.`,
  'not-text': (host) =>
    `What ${host} has at this address is a picture or another file. Save it yourself, and drop it here: a badge may be in it.`,
} satisfies Record<FetchProblem, (host: string) => string>);
