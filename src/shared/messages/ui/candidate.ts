import type { CredentialView } from '../../contract/views.ts';
import { shownDay } from './date.ts';
import type { SkillView } from '../../contract/skill-views.ts';
import type { CredentialFormat } from '../../model/credential.ts';
import { live } from '../live.ts';

/** One candidate's page. */
export const CANDIDATE = live({
  /** What somebody is called of whom nothing but an id is known. */
  unnamed: (id: string) => `Unnamed (${id})`,
  mergedInto: (name: string) => `This person is a part of ${name} now`,
  renamed: (name: string) => `The name is ${name} now`,
  emailsChanged: (name: string) => `E-mail addresses of ${name} changed`,
  back: 'Candidates',
  rename: 'Rename',
  nameField: 'Name',
  renameTitle: 'Rename candidate',
  emails: 'E-mails',
  noEmails: 'No e-mail known',
  editEmails: 'Edit e-mails',
  emailsField: 'E-mail addresses, one a line',
  emailsHint:
    'Many badges name their recipient only by a scrambled e-mail address. Each address you add here is compared with them.',
  badEmail: (line: string) => `“${line}” is not an e-mail address.`,
  skills: 'Skills',
  proven: 'Proven',
  provenHint: 'Stated by the issuer, unless it says otherwise.',
  otherSkills: 'Named, not proven',
  noSkills: 'None of the credentials names a skill.',
  noProven: 'No skill is proven yet.',
  notProven: 'not proven',
  ownWords: (words: string) => `In the credential: “${words}”`,
  framework: (framework: string, code: string | undefined) =>
    code === undefined ? framework : `${framework} ${code}`,
  stacks: 'Credentials that build on one another',
  stackPieces: (name: string) => `Pieces of ${name}`,
  credentials: 'Credentials',
  noCredentials: 'No credential is with this candidate now.',
  checkAllAgain: 'Check all again',
  walk: {
    title: 'In the list',
    next: 'Next in the list',
    previous: 'Previous in the list',
    place: (at: string, total: string) => `${at} of ${total}`,
    here: (name: string, place: string) => `${name}, ${place}`,
    gone: 'No longer in the list',
    isLast: 'Nobody comes after in the list',
    isFirst: 'Nobody comes before in the list',
  },
});

/** Why a skill is not proven: how it came to be named, or what its credential lacks. */
export const NOT_PROVEN = live({
  tag: 'named by a tag, not proven',
  title: 'read from a title, not proven',
  stated: 'stated, not proven',
  mismatch: 'stated, but issued to somebody else',
  blocked: 'stated, but you blocked the issuer',
  notReached: 'stated, but the required result was not reached',
  lapsed: 'stated, but lapsed',
  unconfirmed: 'stated, but unconfirmed',
  rejected: 'stated, but rejected',
});

/** Why a skill is not proven: how it came to be named, or what its credential lacks. */
export function describeNotProven(
  { source, requirement }: Pick<SkillView, 'source' | 'requirement'>,
  credential: Pick<CredentialView, 'verdict' | 'issuer' | 'recipient'> | undefined,
): string {
  if (source === 'tag') return NOT_PROVEN.tag;
  if (source === 'achievement-name') return NOT_PROVEN.title;
  if (credential === undefined) return NOT_PROVEN.stated;
  if (credential.verdict !== 'verified') return NOT_PROVEN[credential.verdict];
  if (credential.recipient.match === 'mismatch') return NOT_PROVEN.mismatch;
  if (credential.issuer.trust === 'blocked') return NOT_PROVEN.blocked;
  return requirement === 'not-reached' ? NOT_PROVEN.notReached : NOT_PROVEN.stated;
}

/** One credential. */
export const CREDENTIAL = live({
  results: 'Results',
  resultList: (title: string) => `Results of ${title}`,
  unnamedResult: 'Result',
  required: (required: string) => `required: ${required}`,
  checks: 'Checks',
  checkList: (title: string) => `Checks of ${title}`,
  questions: { verdict: 'Does it hold?', issuer: 'Who issued it?', recipient: 'Is it theirs?' },
  noIssuer: 'No issuer named',
  listedAs: (listed: string, claimed: string) =>
    claimed === '' ? listed : `${listed} (named here ${claimed})`,
  issuerActions: (issuer: string) => `Trust in ${issuer}`,
  trust: 'Trust this issuer',
  block: 'Block this issuer',
  copyIssuerId: 'Copy its identifier',
  otherVersions: 'Other versions of this achievement, as its issuer says:',
  findInOrder: 'It is in order',
  findInOrderNamed: (sentence: string) => `It is in order: ${sentence}`,
  undoNamed: (sentence: string) => `Take the decision back: ${sentence}`,
  judgeIssuer: 'About its issuer',
  judged: (check: string) => `Your decision is kept: ${check}`,
  decided: (issuer: string) => `Your decision about ${issuer} is kept`,
  undo: 'Take the decision back',
  actions: (title: string) => `Actions for ${title}`,
  checkAgain: 'Check again',
  move: 'Move to another person…',
  unassign: 'Back to Unassigned',
  unassigned: 'Moved to Unassigned',
  checkedAt: (moment: string) => `Checked ${moment}`,
  engineer: 'Detail for engineers',
  source: 'Source',
  differences: 'Why other verifiers may say otherwise',
  differenceList: (title: string) => `What other verifiers may make of ${title}`,
  differencesIntroduction:
    'Verifiers read different kinds of credentials and ask different questions. None of this changes the verdict above.',
  details: 'File',
  fileName: 'File',
  filePath: 'Place in the file',
  wholeFile: 'The file itself',
  sha256: 'SHA-256',
  format: 'Format',
  identifier: 'Recipient',
  picture: 'Picture',
  pictureSources: {
    credential: 'Part of the credential',
    file: 'The file that the badge came in: no signature covers it',
  },
  lastChecked: 'Last checked',
  issuerId: 'Issuer’s identifier',
});

/** What an issuer is called: a registry's name for it is the one to go by, its own stands beside it. */
export function describeIssuerName({
  name,
  listedAs,
}: Pick<CredentialView['issuer'], 'name' | 'listedAs'>): string {
  if (listedAs !== undefined && listedAs !== name) return CREDENTIAL.listedAs(listedAs, name);
  return name === '' ? CREDENTIAL.noIssuer : name;
}

/** Each format as a person would call it. */
export const FORMAT_NAMES = live({
  'ob3-json': 'Open Badge 3.0 (JSON)',
  'ob3-jwt': 'Open Badge 3.0 (JWT)',
  'clr2-json': 'Learner record 2.0 (JSON)',
  'clr2-jwt': 'Learner record 2.0 (JWT)',
  'vc-json': 'Verifiable Credential (JSON)',
  'vc-jwt': 'Verifiable Credential (JWT)',
  'ob2-hosted': 'Open Badge 2.0 (hosted)',
  'ob2-signed': 'Open Badge 2.0 (signed)',
  'ob1-assertion': 'Open Badge 1.0',
  'vc-sd-jwt': 'Verifiable Credential (SD-JWT)',
  'blockcerts-json': 'Blockcerts',
  'edc-json': 'European Digital Credential',
} satisfies Record<CredentialFormat, string>);

/** When a credential holds. */
export const VALIDITY = live({
  none: 'No dates stated',
  until: (until: string) => `Valid until ${until}`,
  since: (from: string) => `Valid since ${from}, no end`,
  between: (from: string, until: string) => `Valid ${from} – ${until}`,
});

/** `Valid 3 Feb 2024 – 2 Feb 2027`; whichever end is not stated is said so. */
export function describeValidity(from: string | undefined, until: string | undefined): string {
  if (from === undefined && until === undefined) return VALIDITY.none;
  if (from === undefined) return VALIDITY.until(shownDay(until ?? ''));
  if (until === undefined) return VALIDITY.since(shownDay(from));
  return VALIDITY.between(shownDay(from), shownDay(until));
}
