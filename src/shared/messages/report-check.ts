import { live } from './live.ts';

/** Why there is no report in a file. */
export const REPORT_PROBLEM_WORDS = live({
  unreadable: 'cannot be read.',
  'not-a-report': 'is no report of Touchstone.',
  'unsigned-table':
    'is a report as a table (CSV), which nobody signs: whether it was changed cannot be said. Ask for the report as PDF, HTML or JSON.',
  'no-model':
    'does not hold the data of a report: it was taken out, or this was never a report of Touchstone.',
  'malformed-model':
    'holds data that are not as a report’s are: they were changed, or a later version wrote them.',
  'damaged-pdf': 'cannot be read as a PDF.',
  'too-much': 'took more time or memory to read than any report: it was not read.',
});

/** What was found out of a report that came back. */
export const REPORT_CHECK = live({
  signed: 'What the report says is what was signed.',
  unsigned: 'Nobody has signed this report: whether it was changed cannot be said.',
  signature: {
    malformed: 'What stands where the signature should be is none.',
    'unknown-key': 'It is signed under an identifier that this check does not know how to follow.',
    mismatch: 'The signature does not fit: it, or its key, was changed.',
    'other-report':
      'The signature belongs to another report: what this one says was changed after it was signed.',
  },
  own: 'It was signed with this workspace’s own key.',
  foreign: (did: string) =>
    `It was not signed with this workspace’s key, but with ${did}. Whose that is, only its owner can say.`,
  signer: (did: string) =>
    `It was signed with ${did}. Name your workspace to learn whether that is its key.`,
  ofDomain: (place: string) => `It was signed by ${place}: that domain lists the key as its own.`,
  ofDomainUnchecked: (place: string, why: string) =>
    `It says that ${place} signed it, and whether that is so could not be checked. ${why}`,
  notOfDomain: (place: string, why: string) =>
    `It says that ${place} signed it, and that domain does not bear it out: somebody else signed it, or the key has been withdrawn since. ${why}`,
  stamped: (at: string, authority: string) =>
    `${authority} attests that the file was there, as it is, on ${at}.`,
  stampUnknown: (at: string, authority: string) =>
    `A time stamp of ${at} fits the file. Whether ${authority}, who made it, can be believed is not known: its certificate leads to none that you have accepted.`,
  stampRefused: {
    malformed: 'What lies beside the file as its time stamp is none.',
    'other-file':
      'The time stamp beside the file is not of this file: it is another’s, or the file was changed after it was stamped.',
    'other-question': 'The time stamp beside the file answers another question.',
    'not-signed': 'The time stamp beside the file is not signed by the authority that it names.',
    'not-for-time':
      'The time stamp beside the file is signed with a key that is not for time stamps, or was not valid then.',
  },
  same: 'The file is, byte for byte, the one that is written of the signed data.',
  rewritten:
    'The file was written again by another program: its text is the signed one, but pictures, or what is hidden, may not be.',
  changedFile: 'The file is not the one that is written of its data: what it shows was changed.',
  otherVersion: (version: string) =>
    `Version ${version} of Touchstone wrote it; how that version sets pages, this one does not know, so what it shows could not be compared.`,
  changedPage: (page: number) => `Page ${page} does not say what the signed data say.`,
  missingPages: (count: number, expected: number) =>
    `It has ${count} pages where ${expected} were written.`,
  surplusPages: (count: number, expected: number) =>
    `It has ${count} pages where only ${expected} were written.`,
  evidence: (count: number) =>
    `All ${count} files of its evidence hash to what the report says of them.`,
  noEvidence:
    'Its evidence is a file of its own, named as the report with “.evidence.zip” after it; it is not beside the report, so nothing could be verified again.',
  damagedEvidence:
    'The file of its evidence cannot be opened as it was written: it is damaged, or something was added to it.',
  missingFile: (name: string) => `The file “${name}” of its evidence is not there any more.`,
  changedAttachment: (name: string) =>
    `The file “${name}” of its evidence is not the one that the report names.`,
  surplusFile: (name: string) => `The file “${name}” is attached to it, and the report names none.`,
  /** @param why What the check says that moved it; empty where nothing did. */
  today: (title: string, then: string, now: string, why = '') =>
    then === now
      ? `“${title}” is still: ${now}.`
      : `“${title}” was ${then} when the report was made, and is now: ${now}.${why === '' ? '' : ` ${why}`}`,
  allThen: (count: number) =>
    `By its evidence alone, as of when ${count === 1 ? 'it was' : 'each was'} judged, ${count === 1 ? 'the credential comes' : `all ${count} credentials come`} to the verdict that the report states.`,
  otherThen: (title: string, stated: string, found: string) =>
    `“${title}” comes to ${found} by the evidence alone, as of when it was judged; the report states ${stated}.`,
  notFound: (title: string) => `“${title}” could not be found in its original again.`,
});
