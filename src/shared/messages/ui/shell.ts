import { counted } from './number.ts';
import { live } from '../live.ts';

/** The frame around every screen: navigation, adding files, notices. */
export const SHELL = live({
  product: 'Touchstone',
  navigation: 'Main',
  skip: 'Skip to the content',
  candidates: 'Candidates',
  openings: 'Openings',
  inbox: 'Inbox',
  inboxCount: (count: number) => counted(count, 'thing waits', 'things wait'),
  unassigned: 'Unassigned',
  unassignedCount: (count: number) => counted(count, 'credential waits', 'credentials wait'),
  issuers: 'Issuers',
  insights: 'Insights',
  settings: 'Settings',
  lastImport: 'Last import',
  offline: 'Offline',
  offlineMeaning: 'Nothing is looked up on the network.',
  allowed: 'Network allowed',
  allowedMeaning: 'What you allowed in the settings may be looked up.',
  notices: 'Notices',
  dropToAdd: 'Drop to add',
  dropHint: 'Files, folders and zip archives',
  nothingDropped: 'Nothing there could be added. Drop files or folders from this computer.',
});

/** The ways to add credentials. */
export const ADDING = live({
  addCredentials: 'Add credentials',
  addHint: 'Drop files, folders or zip archives anywhere in this window, or click to choose.',
  formats: 'Badges as PNG or SVG, JSON, JWT; in zips, PDFs and e-mails (.eml, .msg) too',
  fileInput: 'Credential files',
  otherWays: 'More ways to add',
  addFolder: 'Add a folder',
  trySamples: 'Try it with sample candidates',
});

/** The first start. */
export const WELCOME = live({
  title: 'See which skills stand the test',
  steps: [
    'Drop in the badges and credentials that candidates sent you.',
    'Touchstone checks each one on this computer: who signed it, and whether it still holds.',
    'Search, compare and report on the skills that are proven.',
  ],
  or: 'No files at hand?',
});
