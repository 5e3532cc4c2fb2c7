import type { DrawnPage } from '../../src/shared/contract/preview-views.ts';
import type { Handlers } from './fake-bridge.ts';

const PREVIEW_ID = '019ac000-0000-7000-8000-0000000000f0';

const drawnPage = (page: number): DrawnPage => ({
  width: 595.28,
  height: 841.89,
  texts: [
    {
      text: `Set on page ${String(page)}`,
      x: 54,
      baseline: 70,
      width: 90,
      size: 11,
      isBold: false,
      color: '#1c2430',
    },
  ],
  fills: [{ x: 54, y: 80, width: 400, height: 1, color: '#c9d0d8' }],
  pictures: [],
  spoken: [
    { heading: 2, texts: [`Heading of page ${String(page)}`] },
    { texts: ['Amara Okafor', 'Python', '2'] },
  ],
});

/** A file whose name tells that it is a report; one of last year, of which something changed. */
export const reportHandlers: Pick<
  Handlers,
  | 'report.saveTable'
  | 'report.preview'
  | 'report.previewPage'
  | 'report.previewTable'
  | 'report.endPreview'
  | 'report.recognise'
  | 'report.check'
  | 'audit.latest'
  | 'audit.check'
> = {
  'report.saveTable': ({ file }) => ({ file, sha256: '0'.repeat(64) }),
  'report.preview': ({ scope, people, apart, person = 0 }) => ({
    previewId: PREVIEW_ID,
    title: 'Shortlist of candidates by verified skills',
    // Two of one name.
    ...(apart === true &&
      people !== 'blind' && {
        whose: { name: 'Ana Lima', email: `ana.${person + 1}@example.org` },
      }),
    people: scope.kind === 'candidates' ? scope.candidateIds.length : 3,
    isCut: false,
    isCodeProvisional: people === 'blind',
  }),
  'report.previewPage': ({ page }) => ({
    kind: 'page',
    pages: 4,
    isDone: true,
    isCut: false,
    ...(page > 4 ? {} : { page: drawnPage(page) }),
  }),
  'report.previewTable': () => ({
    kind: 'table',
    heads: ['Candidate', 'Verdict'],
    rows: [['Amara Okafor', 'Verified']],
    isCut: true,
  }),
  'report.endPreview': () => ({ done: true }),
  'audit.latest': () => ({
    total: 12,
    entries: [
      {
        no: 12,
        at: '2026-11-20T09:00:00Z',
        kind: 'stage',
        detail: { opening: 'a', persons: ['b', 'c'], stage: 'interview' },
        hash: 'f'.repeat(64),
      },
    ],
  }),
  'audit.check': () => ({ whole: false, entries: 12, at: 7, problem: 'changed' }),
  'report.recognise': ({ paths }) => ({ reports: paths.filter((path) => path.includes('report')) }),
  'report.check': ({ file }) =>
    file.includes('torn')
      ? { kind: 'no-report', reason: 'torn-report.pdf cannot be read as a PDF.' }
      : {
          kind: 'report',
          title: 'Shortlist of candidates by verified skills',
          createdAt: '2025-11-23T09:30:00Z',
          question: 'Opening: Welder',
          candidates: 2,
          signer: 'did:key:z6Mk',
          isOffline: true,
          findings: [
            { id: 'signature', outcome: 'pass', message: 'What the report says was signed.' },
            { id: 'signer', outcome: 'pass', message: 'It was signed with this key.' },
            { id: 'page', outcome: 'fail', message: 'Page 2 was changed.', page: 2 },
            { id: 'credential', outcome: 'warn', message: '“Welding” is now: Lapsed.' },
          ],
        },
};
