import { live } from '../live.ts';

/** The settings screen. */
export const SETTINGS = live({
  title: 'Settings',
  index: 'On this page',
  network: 'Network',
  networkHint:
    'Nothing leaves this computer unless you allow it. You choose what may be looked up. Touchstone asks for addresses that credentials and registries name, sends no cookies and no files, and lists each request below.',
  networkOffline:
    'You are offline: Touchstone uses only what it brought along or has fetched before. What it cannot check it calls unconfirmed.',
  networkAllowed:
    'What is not ticked is not asked for. What cannot be checked without it is called unconfirmed.',
  networkAll: 'Allow all',
  networkNone: 'Allow nothing',
  networkSaved: {
    offline: 'Touchstone is offline now',
    allowed: 'What may be looked up was changed. Use “Check again” on what was unconfirmed.',
  },
  disclosure: 'Credentials shown in part',
  disclosureHint:
    'With some credentials their holder chooses what to show, and may leave out that it was withdrawn, or when it expires, where its issuer allows that.',
  disclosureOptions: {
    part: {
      label: 'Accept, with a warning',
      hint: 'As the standards have it: what is shown was issued, and you read that something may be missing.',
    },
    whole: {
      label: 'Call them unconfirmed',
      hint: 'Where a withdrawal or an expiry may have been left out, nothing is proven. Ask the candidate for the whole credential.',
    },
  },
  disclosureSaved: {
    part: 'Credentials shown in part are accepted now, with a warning',
    whole: 'Credentials shown in part are unconfirmed now',
  },
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: 'Language',
  systemLanguage: 'The system’s language',
  workspace: 'Workspace',
  workspaceHint:
    'Everything is kept in this one file on this computer. Issuers’ keys and lists are kept as they were each time they were fetched, so that a past day can be judged; beyond 256 MB the oldest go first.',
  path: 'File',
  candidates: 'Candidates',
  credentials: 'Credentials',
  unassigned: 'Unassigned',
});
