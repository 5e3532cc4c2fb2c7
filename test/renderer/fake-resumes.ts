import type { ClaimComparison } from '../../src/shared/contract/resumes.ts';
import type { CredentialView } from '../../src/shared/contract/views.ts';
import type { SkillView } from '../../src/shared/contract/skill-views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

interface Held {
  readonly credentials: readonly CredentialView[];
}

/** One file for each person, which claims that person's first proven skill and two others. */
export function resumeHandlers(state: Held, changed: () => void) {
  /** By the ids of people. */
  const resumes = new Map<string, ClaimComparison['resumes']>();
  const removed = new Map<string, readonly [string, ClaimComparison['resumes']]>();
  return {
    'dialogs.openResumes': () => ({ paths: ['/home/recruiter/cv.pdf'] }),
    'resumes.add': ({ candidateId, paths }) => {
      const added = paths.filter((path) => path.endsWith('.pdf'));
      const id = fakeId(7, resumes.size);
      const resume = { id, name: 'cv.pdf', format: 'pdf', addedAt: ADDED_AT, claims: 3 } as const;
      if (added.length > 0) resumes.set(candidateId, [resume]);
      return {
        added: added.length,
        resumeIds: added.map(() => id),
        problems: [{ file: 'scan.pdf', code: 'no-text' }],
      };
    },
    'resumes.remove': ({ resumeId }) => {
      for (const [person, list] of resumes) {
        if (list.some(({ id }) => id === resumeId)) {
          removed.set(resumeId, [person, list]);
          resumes.delete(person);
        }
      }
      changed();
      return { done: true };
    },
    'resumes.restore': ({ resumeId }) => {
      const [person, list] = removed.get(resumeId) ?? ['', []];
      resumes.set(person, list);
      changed();
      return { done: true };
    },
    'resumes.compare': ({ candidateId }) =>
      compare(state, resumes.get(candidateId) ?? [], candidateId),
  } satisfies Partial<Handlers>;
}

const ADDED_AT = '2026-03-02T09:29:00Z';

function compare(
  state: Held,
  resumes: ClaimComparison['resumes'],
  candidateId: string,
): ClaimComparison {
  const held = state.credentials.filter((one) => one.candidateId === candidateId);
  const skills = held.flatMap((credential) => credential.skills).filter(({ proven }) => proven);
  const [first, ...others] = [...new Map(skills.map((skill) => [skill.key, skill])).values()];
  const ids = resumes.map(({ id }) => id);
  if (resumes.length === 0 || first === undefined) {
    return { resumes, proven: [], claimedOnly: [], provenNotMentioned: others };
  }
  return {
    resumes,
    proven: [claimOf(first.name, ids, first)],
    claimedOnly: ['Origami', 'Juggling'].map((name) => claimOf(name, ids)),
    provenNotMentioned: others,
  };
}

function claimOf(name: string, resumeIds: string[], skill?: SkillView) {
  const quote = `Five years of ${name} in a large firm`;
  const credentialIds = skill?.credentialIds ?? [];
  return { skill: name, name, listed: false, quote, resumeIds, credentialIds };
}
