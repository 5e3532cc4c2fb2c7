import { OUTCOME_WORDS } from '../../shared/messages/words.ts';
import { LEFT_OUT } from '../../shared/messages/report.ts';
import { createMemo } from '../../shared/lib/memo.ts';
import { inLanguage } from '../../shared/messages/language.ts';
import type { ReportChoices } from '../../shared/contract/report-calls.ts';
import { replacer } from './strike-out.ts';
import type { Hiding } from '../../shared/model/hiding.ts';
import type {
  ReportCandidate,
  ReportCheck,
  ReportCredential,
  ReportModel,
  ReportPlace,
} from './model.ts';

/** Makes of an id another that leads to it only for who has the workspace; the same each time. */
export type Pseudonym = (id: string) => string;

/**
 * Leaves out of a report what is not to be said. It is taken out of the model itself, so that no writer
 * and no signed data says what the pages do not.
 *
 * @param pseudonym Needed for a blind report only.
 * @param everybody Whose names and addresses are struck out, where `model` holds only some of them.
 */
export function applyChoices(
  model: ReportModel,
  choices: Pick<ReportChoices, 'people' | 'content' | 'hides'>,
  pseudonym: Pseudonym,
  everybody: readonly Known[] = model.candidates,
): ReportModel {
  return inLanguage(model.language, () => leaveOut(model, choices, pseudonym, everybody));
}

/** By what a person is known. */
export type Known = Pick<ReportCandidate, 'name' | 'emails'>;

function leaveOut(
  model: ReportModel,
  { people, content, hides = [] }: Pick<ReportChoices, 'people' | 'content' | 'hides'>,
  pseudonym: Pseudonym,
  everybody: readonly Known[],
): ReportModel {
  const shortened = content === undefined ? model : { ...shorten(model, content), content };
  if (people === undefined) return shortened;
  if (people === 'without-contact') return { ...withoutContact(shortened, everybody), people };
  const told = blind(shortened, pseudonym, everybody);
  return { ...told, limits: [...told.limits, ...describeBlind(hides)], people };
}

function shorten(model: ReportModel, content: NonNullable<ReportChoices['content']>): ReportModel {
  const candidates = model.candidates.map((candidate): ReportCandidate => {
    if (content === 'brief') {
      const credentials = candidate.credentials.map((one) => ({ ...one, checks: [] }));
      return { ...candidate, credentials };
    }
    const skills = candidate.skills.filter(({ proven }) => proven);
    return { ...candidate, skills, stacks: [], credentials: [] };
  });
  return { ...model, candidates };
}

function withoutContact(model: ReportModel, everybody: readonly Known[]): ReportModel {
  const known = everybody.flatMap(({ emails }) => emails);
  const hide = replacer(known, LEFT_OUT.address);
  const scrub = remember((text) => hide(text).replaceAll(ADDRESS, LEFT_OUT.address));
  const bare = { ...model, candidates: model.candidates.map((one) => ({ ...one, emails: [] })) };
  return scrubModel(bare, scrub);
}

// Anything that is written like an address of mail.
const ADDRESS = /[^\s@<>()[\]"',;:/]+@[^\s@<>()[\]"',;:/]+\.[\p{L}\d-]{2,}/gu;

/** Without names, addresses, files and what checks say of a person; ids are others. */
function blind(model: ReportModel, pseudonym: Pseudonym, everybody: readonly Known[]): ReportModel {
  const words = everybody.flatMap(({ name, emails }) => [...emails, ...nameWords(name)]);
  const hide = replacer(words, LEFT_OUT.name);
  const scrub = remember((text) => hide(text).replaceAll(ADDRESS, LEFT_OUT.address));
  const scrubbed = scrubModel(model, scrub);
  const candidates = scrubbed.candidates.map((candidate): ReportCandidate => ({
    ...candidate,
    id: pseudonym(candidate.id),
    name: LEFT_OUT.candidate(pseudonym(candidate.id).slice(0, 8).toUpperCase()),
    emails: [],
    ...(candidate.places === undefined
      ? {}
      : { places: candidate.places.map((place) => blindPlace(place, pseudonym)) }),
    skills: candidate.skills.map((skill) => ({
      ...skill,
      evidence: skill.evidence.map((one) => ({
        ...one,
        credentialId: pseudonym(one.credentialId),
      })),
    })),
    credentials: candidate.credentials.map((one) => blindCredential(one, pseudonym)),
  }));
  const openings = scrubbed.openings?.map((opening) => ({
    ...opening,
    people: opening.people.map(pseudonym),
  }));
  return {
    ...scrubbed,
    ...(openings === undefined ? {} : { openings }),
    candidates,
  };
}

/** What is left out by choice was left out before, of what the report is made of: here it is said. */
function describeBlind(hides: readonly Hiding[]): readonly string[] {
  const { blind: usual, blindBut } = LEFT_OUT;
  if (hides.length === 0) return [usual];
  return [[blindBut.names, ...hides.map((one) => blindBut[one]), blindBut.rest].join(' ')];
}

function blindPlace({ opening, answers }: ReportPlace, pseudonym: Pseudonym): ReportPlace {
  return {
    opening,
    answers: answers.map((one) =>
      one.credentialId === undefined ? one : { ...one, credentialId: pseudonym(one.credentialId) },
    ),
  };
}

function blindCredential(
  { file: _file, ...credential }: ReportCredential,
  pseudonym: Pseudonym,
): ReportCredential {
  const { superseded } = credential;
  return {
    ...credential,
    id: pseudonym(credential.id),
    ...(superseded === undefined
      ? {}
      : { superseded: { ...superseded, by: pseudonym(superseded.by) } }),
    checks: credential.checks.map(blindCheck),
  };
}

// Its sentence, its detail and where it looked may all tell of a person; what it came to does not.
function blindCheck({ id, outcome, checkedAt }: ReportCheck): ReportCheck {
  return { id, outcome, message: OUTCOME_WORDS[outcome].meaning, checkedAt };
}

function nameWords(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 2);
  const plain = words.map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  return [name, ...words, ...plain];
}

// What checks say, they say of one credential after the other.
function remember(scrub: (text: string) => string): (text: string) => string {
  const keep = createMemo<string>({ entries: 20_000, keyCharacters: 4000 });
  return (text) => keep(text, scrub);
}

/** What strangers or the employer wrote; all else in a model is of our own words. */
const WRITTEN = new Set([
  'title',
  'name',
  'listedAs',
  'from',
  'reached',
  'answer',
  'requirement',
  'message',
  'detail',
  'source',
  'path',
  'note',
  'code',
  'framework',
]);

function scrubModel(model: ReportModel, scrub: (text: string) => string): ReportModel {
  const { candidates, openings, question } = model;
  return {
    ...model,
    question: scrub(question),
    candidates: scrubIn(candidates, scrub),
    ...(openings === undefined
      ? {}
      : {
          openings: openings.map((opening) => ({
            ...scrubIn(opening, scrub),
            requirements: opening.requirements.map(scrub),
          })),
        }),
  };
}

function scrubIn<Value>(value: Value, scrub: (text: string) => string): Value {
  const walk = (part: unknown, key: string, parent = ''): unknown => {
    // An issuer’s id is an address that it chose itself; the others are ours.
    const isWritten = WRITTEN.has(key) || (parent === 'issuer' && key === 'id');
    if (typeof part === 'string') return isWritten ? scrub(part) : part;
    if (Array.isArray(part)) return part.map((one) => walk(one, key, parent));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, one]) => [name, walk(one, name, key)]),
    );
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same shape: only texts are others
  return walk(value, '') as Value;
}
