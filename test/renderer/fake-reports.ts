import type { Handlers } from './fake-bridge.ts';

/** A file whose name tells that it is a report; one of last year, of which something changed. */
export const reportHandlers: Pick<
  Handlers,
  'report.recognise' | 'report.check' | 'audit.latest' | 'audit.check'
> = {
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
