import type { CallOutput } from '../../src/shared/contract/contract.ts';
import type { CredentialView, FrameworkView } from '../../src/shared/contract/views.ts';
import type { SkillView } from '../../src/shared/contract/skill-views.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';

export interface SkillsState {
  frameworks: FrameworkView[];
  mappings: CallOutput<'skills.listMappings'>['mappings'];
}

/** Two that people of the tests have. */
const GERMAN = [
  { key: 'machine learning', name: 'Maschinelles Lernen' },
  { key: 'project management', name: 'Projektmanagement' },
  { key: 'technical writing', name: 'Redaktion' },
];

export function skillHandlers(state: SkillsState, changed: () => void) {
  return {
    'frameworks.list': () => ({ frameworks: [...state.frameworks] }),
    'frameworks.import': ({ file }) => {
      const framework = fakeFramework(file);
      state.frameworks = [framework];
      return { framework };
    },
    'frameworks.remove': () => {
      state.frameworks = [];
      changed();
      return { done: true };
    },
    'frameworks.restore': () => {
      state.frameworks = [fakeFramework('skills_en.csv')];
      changed();
      return { done: true };
    },
    'dialogs.openFramework': () => ({ file: '/home/recruiter/skills_en.csv' }),
    'skills.names': ({ language, of }) => ({
      names: language === 'de' && of === 'vocabulary' ? GERMAN.map((one) => ({ ...one })) : [],
    }),
    'skills.listMappings': () => ({ mappings: [...state.mappings] }),
    'skills.acceptMapping': ({ fromKey, isStated, skillKey }) => {
      const id = fakeId(9, state.mappings.length);
      const acceptedAt = '2026-11-20T09:00:00Z';
      const names = { wording: fromKey, skillName: skillKey };
      state.mappings.push({ id, fromKey, isStated, acceptedAt, ...names });
      return { done: true };
    },
    'skills.undoMapping': ({ fromKey }) => {
      state.mappings = state.mappings.filter((one) => one.fromKey !== fromKey);
      return { done: true };
    },
  } satisfies Partial<Handlers>;
}

function fakeFramework(file: string): FrameworkView {
  return {
    id: fakeId(8, 1),
    kind: 'esco',
    name: 'ESCO (en)',
    file: file.split('/').at(-1) ?? file,
    skills: 13_939,
    matches: 0,
    addedAt: '2026-11-20T09:00:00Z',
  };
}

/** What a credential says of a skill, as the comparison has it. */
export function fakeEvidence(credential: CredentialView, skill: SkillView) {
  const { id, title, issuer, verdict, recipient, validUntil } = credential;
  return {
    credentialId: id,
    title,
    issuer,
    verdict,
    recipient: recipient.match,
    source: skill.source,
    mapping: skill.mapping,
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
