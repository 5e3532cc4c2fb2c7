import { live } from './live.ts';
import { counted } from './ui/number.ts';

/** The words of a report that are not already the screen's. */

interface EvidencePackFacts {
  readonly sealed: boolean;
  readonly wholeOnly: boolean;
}

/** What stands in the evidence pack about itself. */
export function describeEvidencePack({ sealed, wholeOnly }: EvidencePackFacts): string {
  const options = [
    sealed ? ' --certificates certificates' : '',
    wholeOnly ? ' --strict-disclosure' : '',
  ];
  return EVIDENCE_PACK.guide(
    `touchstone verify originals --documents . --offline${options.join('')} --at TIME`,
  );
}

export const EVIDENCE_PACK = live({
  guide: (command: string) => `The evidence of a report on candidates by verified skills.

originals/     the files as they were handed in, byte for byte
documents/     what their issuers said then: keys, profiles, status lists, schemas
contexts/      what the words in them mean (JSON-LD contexts), as published
certificates/  under which seals were accepted, where there are any
index.json     which file answers for which address, and when it was had

Each file's SHA-256 stands in the report. To verify again what one of them says, without any network
and as of a time, go to this folder and run:

  ${command}

The report says of each credential as of which time it was judged ("judgedAt" in its data).
touchstone check-report REPORT does all of this at once.
`,
});

/** What stands in the place of what is left out. */
export const LEFT_OUT = live({
  name: '[name left out]',
  address: '[address left out]',
  contact: 'Contact data are left out.',
  candidate: (code: string) => `Candidate ${code}`,
  blind:
    'This report is blind. Names, addresses, files and what a check says of a person are left out; who has the workspace can tell by the code who each candidate is. What a person’s schools, employers and dates give away, it still gives away.',
  blindBut: {
    names:
      'This report is blind. Names, addresses, files and what a check says of a person are left out; who has the workspace can tell by the code who each candidate is.',
    dates: 'When credentials were issued and end is left out.',
    gender:
      'Words that tell a woman from a man were replaced, as far as a list of words knows them.',
    schools:
      'Issuers stand by codes, and schools in texts were left out, as far as their names can be told.',
    rest: 'What else stands in it, such as employers and places, may still tell who somebody is.',
  },
});

/** Headings and labels. */
export const REPORT_WORDS = live({
  title: 'Shortlist of candidates by verified skills',
  askedFor: 'Asked for:',
  everybody: 'All candidates',
  chosen: 'Candidates chosen by hand',
  skill: 'Skill',
  verdict: 'Verdict',
  issuer: 'Issuer',
  recipient: 'Recipient',
  valid: 'Valid',
  checked: 'Checked',
  file: 'File',
  format: 'Format',
  countsOnce: 'Counts once',
  summary: 'Summary',
  summaryHint: 'How many of each candidate’s credentials came to which verdict',
  candidate: 'Candidate',
  provenSkills: 'Proven skills',
  asks: 'What the opening asks for',
  why: 'Why here',
  requirement: 'Requirement',
  answer: 'What answers it',
  skills: 'Skills',
  noSkills: 'No credential names a skill.',
  standing: 'Standing',
  behind: 'Credential behind it',
  stacks: 'Credentials that build on one another',
  credentials: 'Credentials',
  none: 'None',
  check: 'Check',
  outcome: 'Outcome',
  finding: 'What was found',
  method: 'How this was found out',
  limits: 'What this does not say',
  verdicts: 'The verdicts',
  grid: 'Requirements and candidates',
  gridHint:
    'The numbers are those of the requirements above: [+] proven, [-] no proof, which is not lack of skill.',
  appendix: 'Appendix: every check',
  attached: 'What this report says, as data, with its signature',
  lacking:
    'Characters that this file’s typefaces lack are written as [U+…], their number in Unicode. The HTML, CSV and JSON reports hold them as they are.',
});

/** What is said of one thing, in a few words. */
export const REPORT_PHRASES = live({
  by: (employer: string) => `For ${employer}`,
  madeBy: (name: string) => `Made by ${name}`,
  opening: (title: string) => `Opening: ${title}`,
  openings: (titles: readonly string[]) => `Openings: ${titles.join('; ')}`,
  candidates: (count: number) => counted(count, 'candidate', 'candidates'),
  page: (page: number, count: number) => `Page ${page} of ${count}`,
  pair: (label: string, value: string) => `${label}: ${value}`,
  from: (moment: string) => `from ${moment}`,
  until: (moment: string) => `until ${moment}`,
  withoutEnd: 'without end',
  noIssuer: 'No issuer named',
  noEmail: 'No e-mail address known',
  judged: (checked: string, judged: string) => `${checked}, judged as of ${judged}`,
  inFile: (name: string, path: string) => `${name}, in it: ${path}`,
  proven: 'Proven',
  notProven: 'Not proven',
  checkedAt: (moment: string) => `Checked ${moment}`,
  source: (source: string) => `From ${source}`,
  sourceAt: (source: string, moment: string) => `From ${source}, as of ${moment}`,
});

/** How it was found out, and what it does not say; a sentence or two each. */
export const REPORT_SENTENCES = live({
  method: [
    'Each credential was read from the file in which it was handed in. The SHA-256 shown with it names that file exactly: whoever holds the file can compute it again.',
    'Touchstone checked, for each credential, that its signature fits, that the key that signed it is its issuer’s, that it is within its period of validity, and that its issuer has not withdrawn it. Every check is shown with its outcome, also where it could not be made.',
    'A skill counts as proven when its issuer stated it in a verified credential that was not issued to somebody else, and you have not blocked that issuer; or when such a credential names it in other words, in a tag or in a title, and you accepted that. How each was reached is said beside it.',
  ],
  limits: [
    'No proof is not lack of skill. Most of what people can do stands in no credential.',
    '“Verified” says who issued a credential and that nothing was changed since. It does not say how demanding the achievement was.',
    'A valid signature by an issuer of whom nothing is known stays the signature of a stranger.',
    '“Unconfirmed” says nothing against a candidate: something needed for a check could not be had.',
    'The answers hold for the time at which each check was made. A credential can be withdrawn the day after.',
    'This report decides nothing. People do.',
  ],
  /** Said among the limits where the evidence does not lead to what the report says. */
  differing: (titles: readonly string[]) =>
    `The evidence that goes with this report does not show everything again: by it alone ${titles
      .map((title) => `“${title}”`)
      .join(
        ', ',
      )} would not come to the verdict stated here, since a document by which it was judged then was not kept.`,
  /** Said where a report states the head of its workspace's audit trail. */
  head: (head: string) =>
    `When this was made, the audit trail of the workspace, which says what was done in it, ended with ${head}. “touchstone audit --head” tells whether it still leads there.`,
});

/** Over the columns of a table that are not named as in the other reports. */
export const REPORT_COLUMNS = live({
  emails: 'E-mail addresses',
  credential: 'Credential',
  listedAs: 'Issuer, as a registry calls it',
  issuerId: 'Issuer id',
  trust: 'Issuer trust',
  provenBy: 'Skills proven by it',
  otherSkills: 'Other skills it names',
  countsWith: 'Counts once, with',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  checkedAt: 'Checked at',
  judgedAt: 'Judged as of',
  path: 'Place in the file',
  sha256: 'SHA-256 of the file',
  format: 'Credential format',
  credentialId: 'Credential id',
  candidateId: 'Candidate id',
  question: 'Question',
  report: 'Report',
  madeBy: 'Report made by',
  createdAt: 'Report created at',
});
