import type { CallOutput } from '../../contract/contract.ts';
import type { ResumeProblemView } from '../../contract/resumes.ts';
import { unreachable } from '../../lib/unreachable.ts';
import type { ResumeFormat } from '../../model/resume.ts';
import { counted } from './number.ts';

/** What a candidate's résumé claims, beside what is proven. */
export const RESUMES = {
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
} as const;

/** What a résumé is written in, as a person would say it. */
export const RESUME_FORMAT_NAMES = {
  'json-resume': 'JSON Resume',
  'ler-rs': 'Learning and employment record (LER-RS)',
  pdf: 'PDF',
  docx: 'Word document',
  text: 'Text',
} as const satisfies Record<ResumeFormat, string>;

export function describeAddedResumes({ added }: Pick<CallOutput<'resumes.add'>, 'added'>): string {
  return added === 0
    ? 'That résumé was there already'
    : counted(added, 'résumé added', 'résumés added');
}

/** What happened, then what to do about it. */
export function describeResumeProblem({ file, code }: ResumeProblemView): string {
  return `${file} ${describe(code)}`;
}

function describe(code: ResumeProblemView['code']): string {
  switch (code) {
    case 'no-text':
      return 'has no text in it, only pictures. Ask the candidate for the document from which it was made.';
    case 'no-resume':
      return 'is JSON, but no résumé: neither JSON Resume nor LER-RS. Ask the candidate for the résumé as a document.';
    case 'encrypted':
      return 'is locked with a password. Ask the candidate for one that is not.';
    case 'damaged':
      return 'is damaged and cannot be read. Ask the candidate to send it again.';
    case 'too-large':
      return 'is larger than any résumé, and was not read. Ask the candidate for a smaller one, without pictures.';
    case 'took-too-long':
      return 'took too long to read, and was left out. Ask the candidate for a simpler document.';
    case 'unknown-file-type':
      return 'is not a kind of file that Touchstone reads as a résumé. It reads PDF, Word (.docx), text, JSON Resume and LER-RS.';
    case 'unreadable-file':
      return 'could not be read. Check that it opens on this computer, then add it again.';
    default:
      return unreachable(code);
  }
}
