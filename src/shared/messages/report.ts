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
