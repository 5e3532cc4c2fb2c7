import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { REPORT_FORMATS } from './report-calls.ts';

/** Answered by the window’s own process. */
export const dialogCalls = {
  /** Asks where to save; no `file` when the person thought better of it. */
  'dialogs.saveReport': call(
    'shell',
    z.strictObject({
      format: z.enum([...REPORT_FORMATS, 'zip']),
      /** What the file is to be called, where it is a table and no report. */
      table: z.string().max(200).optional(),
    }),
    z.strictObject({ file: z.string().optional() }),
  ),
  /** Asks for files or for folders to add; none when the person thought better of it. */
  'dialogs.openCredentials': call(
    'shell',
    z.strictObject({ kind: z.enum(['files', 'folder']) }),
    z.strictObject({ paths: z.array(z.string()) }),
  ),
  /** Asks for files with certificates; none when the person thought better of it. */
  'dialogs.openCertificates': call(
    'shell',
    nothing,
    z.strictObject({ paths: z.array(z.string()) }),
  ),
  /** Asks for résumés to add; none when the person thought better of it. */
  'dialogs.openResumes': call('shell', nothing, z.strictObject({ paths: z.array(z.string()) })),
  /** Asks for a registry of issuers to add; no `file` when the person thought better of it. */
  'dialogs.openRegistry': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Asks for a framework of skills to import; no `file` when the person thought better of it. */
  'dialogs.openFramework': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Asks for a table of people and their groups; no `file` when the person thought better of it. */
  'dialogs.openGroups': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Asks for a report to check; no `file` when the person thought better of it. */
  'dialogs.openReport': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Asks where to save what is kept about a person; no `file` when the person thought better of it. */
  'dialogs.saveSubjectCopy': call(
    'shell',
    nothing,
    z.strictObject({ file: z.string().optional() }),
  ),
  /** Begins to drag a file that Touchstone wrote out of the window; within the person's own drag. */
  'files.startDrag': call('shell', z.strictObject({ file: z.string().min(1).max(4096) }), done),
  /** Shows a file that Touchstone wrote in the system's file manager. */
  'files.reveal': call('shell', z.strictObject({ file: z.string().min(1).max(4096) }), done),
} as const;
