import { OUTCOME_WORDS } from '../../shared/messages/words.ts';
import { LEFT_OUT } from '../../shared/messages/report.ts';
import { inLanguage } from '../../shared/messages/language.ts';
import type { ReportChoices } from '../../shared/contract/report-calls.ts';
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
 */
export function applyChoices(
  model: ReportModel,
  choices: Pick<ReportChoices, 'people' | 'content'>,
  pseudonym: Pseudonym,
): ReportModel {
  return inLanguage(model.language, () => leaveOut(model, choices, pseudonym));
}

function leaveOut(
  model: ReportModel,
  { people, content }: Pick<ReportChoices, 'people' | 'content'>,
  pseudonym: Pseudonym,
): ReportModel {
  const shortened = content === undefined ? model : { ...shorten(model, content), content };
  if (people === undefined) return shortened;
  if (people === 'without-contact') return { ...withoutContact(shortened), people };
  return { ...blind(shortened, pseudonym), people };
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

function withoutContact(model: ReportModel): ReportModel {
  const known = model.candidates.flatMap(({ emails }) => emails);
  const hide = replacer(known, LEFT_OUT.address);
  const scrub = (text: string) => hide(text).replaceAll(ADDRESS, LEFT_OUT.address);
  const bare = { ...model, candidates: model.candidates.map((one) => ({ ...one, emails: [] })) };
  return scrubModel(bare, scrub);
}

// Anything that is written like an address of mail.
const ADDRESS = /[^\s@<>()[\]"',;:/]+@[^\s@<>()[\]"',;:/]+\.[\p{L}\d-]{2,}/gu;

/** Without names, addresses, files and what checks say of a person; ids are others. */
function blind(model: ReportModel, pseudonym: Pseudonym): ReportModel {
  const words = model.candidates.flatMap(({ name, emails }) => [...emails, ...nameWords(name)]);
  const hide = replacer(words, LEFT_OUT.name);
  const scrub = (text: string) => hide(text).replaceAll(ADDRESS, LEFT_OUT.address);
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
    limits: [...model.limits, LEFT_OUT.blind],
  };
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

function replacer(words: readonly string[], by: string): (text: string) => string {
  const distinct = [...new Set(words)].filter((word) => word.trim() !== '');
  if (distinct.length === 0) return (text) => text;
  const escaped = distinct.toSorted((one, other) => other.length - one.length).map(asPattern);
  const pattern = new RegExp(escaped.join('|'), 'giu');
  return (text) => text.replaceAll(pattern, by);
}

// A name is no part of a longer word; but in scripts that write no spaces, where one ends nothing tells.
function asPattern(word: string): string {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const isSpaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
  return isSpaced ? `(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])` : escaped;
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
