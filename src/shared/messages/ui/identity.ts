import { live } from '../live.ts';

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
});
