import type { CallOutput } from '../../contract/contract.ts';
import type { ResumeProblemView } from '../../contract/resumes.ts';
import type { ResumeFormat } from '../../model/resume.ts';
import { counted } from './number.ts';
import { live } from '../live.ts';

/** What a candidate's résumé claims, beside what is proven. */
export const RESUMES = live({
  title: 'Résumé',
  hint: 'What a résumé says is the candidate’s own word. It is shown beside the proof, and never counts as proof, in no list and in no order.',
  none: 'No résumé has been added.',
  add: 'Add résumé…',
  adding: 'The résumé is being read.',
  list: 'Résumés',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove the résumé ${name}`,
  removed: (name: string) => `${name} was removed`,
  claims: (count: number) => counted(count, 'skill named', 'skills named'),
  addedOn: (day: string) => `Added ${day}`,
  noClaims: 'No skill was recognised in it.',
  groups: {
    proven: {
      title: 'Claimed and proven',
      note: 'The résumé names it, and a credential proves it.',
    },
    claimedOnly: {
      title: 'Claimed only',
      note: 'Nothing here proves it. That does not say that the candidate lacks it.',
    },
    provenNotMentioned: {
      title: 'Proven, not mentioned',
      note: 'A credential proves it, and the résumé leaves it out.',
    },
  },
  listed: 'listed among the skills',
});

/** What a résumé is written in, as a person would say it. */
export const RESUME_FORMAT_NAMES = live({
  'json-resume': 'JSON Resume',
  'ler-rs': 'Learning and employment record (LER-RS)',
  pdf: 'PDF',
  docx: 'Word document',
  text: 'Text',
} satisfies Record<ResumeFormat, string>);

/** What came of adding a résumé. */
export const ADDED_RESUMES = live({
  none: 'That résumé was there already',
  some: (added: number) => counted(added, 'résumé added', 'résumés added'),
});

export function describeAddedResumes({ added }: Pick<CallOutput<'resumes.add'>, 'added'>): string {
  return added === 0 ? ADDED_RESUMES.none : ADDED_RESUMES.some(added);
}

/** What happened to a file, after its name, then what to do about it. */
export const RESUME_PROBLEMS = live({
  'no-text':
    'has no text in it, only pictures. Ask the candidate for the document from which it was made.',
  'no-resume':
    'is JSON, but no résumé: neither JSON Resume nor LER-RS. Ask the candidate for the résumé as a document.',
  encrypted: 'is locked with a password. Ask the candidate for one that is not.',
  damaged: 'is damaged and cannot be read. Ask the candidate to send it again.',
  'too-large':
    'is larger than any résumé, and was not read. Ask the candidate for a smaller one, without pictures.',
  'took-too-long':
    'took too long to read, and was left out. Ask the candidate for a simpler document.',
  'unknown-file-type':
    'is not a kind of file that Touchstone reads as a résumé. It reads PDF, Word (.docx), text, JSON Resume and LER-RS.',
  'unreadable-file': 'could not be read. Check that it opens on this computer, then add it again.',
} satisfies Record<ResumeProblemView['code'], string>);

/** What happened, then what to do about it. */
export function describeResumeProblem({ file, code }: ResumeProblemView): string {
  return `${file} ${RESUME_PROBLEMS[code]}`;
}
