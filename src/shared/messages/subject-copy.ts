import { live } from './live.ts';

/** A candidate's own copy of all that is held about them. */
export const SUBJECT_COPY = live({
  title: (name: string) => `What is held about ${name}`,
  made: (moment: string, workspace: string) => `Made ${moment} from the workspace “${workspace}”.`,
  person: 'Name and addresses',
  known: 'By what credentials are compared',
  notes: 'Notes',
  tags: 'Tags',
  groups: 'Groups, as stated for the measure of adverse impact',
  stages: 'Stages in openings',
  resumes: 'Résumés, and the skills read in them',
  credentials: 'Credentials',
  credentialsHint:
    'report.html says what each credential proves, and how each was checked; the skills derived from them stand there too.',
  files: 'Files',
  shared: 'It holds credentials of other people too, so it is not in this copy.',
  audit: 'What was done, and when',
  held: 'Protected from deletion',
  merged: (name: string) => `${name} (merged)`,
  none: 'Nothing.',
  written: (file: string, name: string) => `${file}: all that is held about ${name}.`,
});
