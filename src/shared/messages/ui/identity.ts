import type { TimeStampView } from '../../contract/identity-calls.ts';
import { live } from '../live.ts';
import { shownMoment } from './date.ts';

/** In whose name reports are signed. */
export const IDENTITY = live({
  title: 'Signing reports',
  hint: 'Reports are signed, so that nobody can change them unseen. In the name of your own domain, whoever checks one also learns that it is yours.',
  asKey: 'Reports are signed with this workspace’s own key.',
  asDomain: (place: string) => `Reports are signed as ${place}.`,
  noKey: 'The key is made with the first report.',
  keyHint: (key: string) => `Whoever gets a report can compare it with ${key}.`,
  domain: 'Your domain, or a folder on it',
  example: 'acme.example/hiring',
  noPlace:
    'Nothing can be published there. Give the name of a public website, such as acme.example, or a folder on it.',
  signAs: 'Sign as this domain',
  saved: (place: string) => `Reports are signed as ${place} from now on`,
  keyOnly: 'Sign with the bare key again',
  keySaved: 'Reports are signed with the bare key from now on',
  publish: (url: string) => `Have this published at ${url}, for all to read:`,
  document: 'The document to publish',
  several:
    'Where a document stands there already, or other workspaces sign as the same domain, put this key beside those in it. Keep it there for as long as reports are to be checked.',
  copy: 'Copy the document',
  copied: 'The document is copied',
  check: 'Look whether it is published',
  checking: 'Asking the domain…',
  answers: {
    pass: (place: string, _why: string) =>
      `${place} lists the key: whoever checks a report will learn that it is yours.`,
    unknown: (place: string, why: string) => `${place} could not be asked. ${why}`,
    fail: (place: string, why: string) => `${place} does not list the key. ${why}`,
  },
  authority: 'Time stamp authority',
  authorityHint:
    'Attests for any report, where you ask for it, that it was there at that time. It gets a hash, and nothing of the report. Accept its certificate above to have it believed.',
  authorityExample: 'https://time.example/tsr',
  noAuthority: 'Give an address that begins with https://.',
  setAuthority: 'Use this authority',
  authoritySaved: 'Time stamps are asked for there from now on',
  authorityRemoved: 'Nobody is asked for time stamps any more',
  stamp: 'Time stamp',
  stampChoices: {
    without: { label: 'Without' },
    with: { label: 'Ask for one' },
  },
  stamped: (at: string, authority: string) => `${authority} attests it as of ${at}.`,
  stampUnknown: (at: string, authority: string) =>
    `Stamped as of ${at} by ${authority}, whose certificate you have not accepted.`,
  unstamped: {
    'no-authority': 'It has no time stamp: no authority is set.',
    'not-allowed': 'It has no time stamp: Settings, Network do not allow asking for any.',
    'no-answer': 'It has no time stamp: the authority did not answer.',
    malformed: 'It has no time stamp: the authority gave none.',
    'other-file': 'It has no time stamp: the one that came is of another file.',
    'other-question': 'It has no time stamp: the one that came answers another question.',
    'not-signed': 'It has no time stamp: the one that came is not signed as it must be.',
    'not-for-time':
      'It has no time stamp: the one that came is signed with a key that is not for time stamps.',
  },
});

/** What came of asking for a time stamp. */
export function describeTimeStamp(view: TimeStampView): string {
  if (view.outcome === 'none') return IDENTITY.unstamped[view.why];
  const at = shownMoment(view.at);
  return view.outcome === 'attested'
    ? IDENTITY.stamped(at, view.authority)
    : IDENTITY.stampUnknown(at, view.authority);
}
