import { live } from './live.ts';

/** The words of a report that are not already the screen's. */

/** What stands in the evidence pack about itself. */
export function describeEvidencePack({
  sealed,
  wholeOnly,
}: {
  readonly sealed: boolean;
  readonly wholeOnly: boolean;
}): string {
  const options = [
    sealed ? ' --certificates certificates' : '',
    wholeOnly ? ' --strict-disclosure' : '',
  ];
  return `The evidence of a report on candidates by verified skills.

originals/     the files as they were handed in, byte for byte
documents/     what their issuers said then: keys, profiles, status lists, schemas
contexts/      what the words in them mean (JSON-LD contexts), as published
certificates/  under which seals were accepted, where there are any
index.json     which file answers for which address, and when it was had

Each file's SHA-256 stands in the report. To verify again what one of them says, without any network
and as of a time, go to this folder and run:

  touchstone verify originals --documents . --offline${options.join('')} --at TIME

The report says of each credential as of which time it was judged ("judgedAt" in its data).
touchstone check-report REPORT does all of this at once.
`;
}

/** Said among a report's limits where its evidence does not lead to what it says. */
export function describeDiffering(titles: readonly string[]): string {
  return `The evidence that goes with this report does not show everything again: by it alone ${titles
    .map((title) => `“${title}”`)
    .join(
      ', ',
    )} would not come to the verdict stated here, since a document by which it was judged then was not kept.`;
}

/** Said where a report states the head of its workspace's audit trail. */
export function describeHead(head: string): string {
  return `When this was made, the audit trail of the workspace, which says what was done in it, ended with ${head}. “touchstone audit --head” tells whether it still leads there.`;
}

/** What stands in the place of what is left out. */
export const LEFT_OUT = live({
  name: '[name left out]',
  address: '[address left out]',
  contact: 'Contact data are left out.',
  candidate: (code: string) => `Candidate ${code}`,
  blind:
    'This report is blind. Names, addresses, files and what a check says of a person are left out; who has the workspace can tell by the code who each candidate is. What a person’s schools, employers and dates give away, it still gives away.',
});

export const REPORT_WORDS = live({
  grid: 'Requirements and candidates',
  gridHint:
    'The numbers are those of the requirements above: [+] proven, [-] no proof, which is not lack of skill.',
  appendix: 'Appendix: every check',
  by: (employer: string) => `For ${employer}`,
});
