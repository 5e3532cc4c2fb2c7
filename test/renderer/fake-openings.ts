import type {
  OpeningView,
  RankedCandidate,
  RequirementView,
} from '../../src/shared/contract/openings.ts';
import type { CredentialView } from '../../src/shared/contract/views.ts';
import { createFakeBin } from './fake-bin.ts';
import type { Handlers } from './fake-bridge.ts';
import { fakeId } from './fake-data.ts';
import { fakeEvidence } from './fake-skills.ts';

export interface OpeningsState {
  people: { id: string; name: string }[];
  readonly credentials: readonly CredentialView[];
  openings: OpeningView[];
}

const AT = '2026-03-02T09:29:00Z';

/** The openings of the fake workspace; people are ranked by how many skills of theirs are proven. */
export function openingHandlers(state: OpeningsState, changed: () => void) {
  const bin = createFakeBin<OpeningView>(({ id }) => id);
  const put = (opening: OpeningView) => {
    state.openings = [...state.openings.filter(({ id }) => id !== opening.id), opening];
    changed();
    return { openingId: opening.id };
  };
  const get = (openingId: string) => {
    const opening = state.openings.find(({ id }) => id === openingId);
    if (opening === undefined) throw new Error('no such opening');
    return opening;
  };
  const newId = () => fakeId(6, state.openings.length);
  return {
    'openings.list': () => ({ openings: state.openings }),
    'openings.get': ({ openingId }) => get(openingId),
    'openings.save': ({ openingId = newId(), opening }) =>
      put({ ...opening, id: openingId, changedAt: AT }),
    'openings.copy': ({ openingId }) => {
      const { title, ...opening } = get(openingId);
      return put({ ...opening, title: `${title} (copy)`, id: newId() });
    },
    'openings.setClosed': ({ openingId, isClosed }) => {
      const { closedAt: _, ...opening } = get(openingId);
      put({ ...opening, ...(isClosed && { closedAt: AT }) });
      return { done: true };
    },
    'openings.remove': ({ openingId }) => {
      state.openings = bin.without(state.openings, openingId);
      changed();
      return { done: true };
    },
    'openings.restore': ({ openingId }) => {
      state.openings = bin.withAgain(state.openings, openingId);
      changed();
      return { done: true };
    },
    'openings.rank': ({ requirements, offset = 0, limit = 50 }) => {
      const rows = rank(state, requirements);
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    'openings.recognise': ({ text }) => ({
      skills: skillsOf(state).filter(({ name }) => text.toLowerCase().includes(name.toLowerCase())),
    }),
    'openings.export': ({ openingId }) => ({ text: JSON.stringify(get(openingId)) }),
    'openings.import': ({ text }) =>
      put({ title: text.slice(0, 20), note: '', requirements: [], id: newId(), changedAt: AT }),
    'query.read': ({ text }) => {
      const position = text.indexOf('verdict:goo');
      const message = '"goo" is no verdict. There are verified, lapsed, unconfirmed, rejected.';
      const from = text.length - 2;
      const written = (kind: 'skill' | 'level', label: string) => ({
        kind,
        text: label,
        label,
        from,
        to: text.length,
      });
      const levels = [
        written('skill', 'B2B sales'),
        written('level', 'level>=B2'),
        written('skill', 'B2C sales'),
      ];
      const completions = text.endsWith('(sq') ? [written('skill', 'SQL')] : [];
      if (text.endsWith('(b2')) completions.push(...levels);
      return position < 0
        ? { completions }
        : { completions, error: { position, length: 11, message } };
    },
  } satisfies Partial<Handlers>;
}

/** What the system's dialogs answer. */
export const chosenFiles = {
  'dialogs.openRegistry': () => ({ file: '/home/recruiter/issuers.csv' }),
  'dialogs.openCredentials': () => ({ paths: ['/home/recruiter/Applicants'] }),
  'files.reveal': () => ({ done: true }),
} satisfies Partial<Handlers>;

function skillsOf({ credentials }: OpeningsState): { key: string; name: string }[] {
  const skills = credentials.flatMap((credential) => credential.skills);
  return [...new Map(skills.map(({ key, name }) => [key, { key, name }])).values()];
}

function rank(state: OpeningsState, requirements: readonly RequirementView[]): RankedCandidate[] {
  return state.people
    .map(({ id, name }) => {
      const own = state.credentials.filter(({ candidateId }) => candidateId === id);
      const answers = requirements.map(({ key }) => answerOf(own, key));
      const count = (need: RequirementView['need']) =>
        requirements.filter((one, place) => one.need === need && answers[place]?.proven).length;
      return { candidateId: id, name, musts: count('must'), nices: count('nice'), answers };
    })
    .filter(({ answers }) => answers.some(({ evidence }) => evidence !== undefined))
    .toSorted((left, right) => right.musts - left.musts || right.nices - left.nices);
}

function answerOf(own: readonly CredentialView[], key: string): RankedCandidate['answers'][number] {
  const credential = own.find(({ skills }) => skills.some((skill) => skill.key === key));
  const skill = credential?.skills.find((one) => one.key === key);
  if (credential === undefined || skill === undefined)
    return { key, proven: false, shortfalls: [] };
  return {
    key,
    proven: skill.proven,
    evidence: fakeEvidence(credential, skill),
    shortfalls: skill.proven ? [] : ['verdict'],
  };
}
