import { extname } from 'node:path';
import type { CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type {
  CandidateRow,
  CandidateView,
  CheckView,
  CredentialView,
  ImportView,
  RecheckView,
} from '../../../shared/contract/views.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import { pseudonymOf } from './pseudonym.ts';
import { redact } from './redact.ts';

type Veils = {
  readonly [Name in EngineCallName]?: (
    answer: CallOutput<Name>,
    blind: BlindView,
  ) => CallOutput<Name>;
};

/** How the answer of each call that tells of people is told without saying who they are. */
export const VEILS: Veils = {
  'candidates.search': (page, blind) => ({
    ...page,
    rows: page.rows.map((row) => veilRow(row, blind)),
  }),
  'candidates.get': veilCandidate,
  'candidates.compare': ({ candidates, rows }, blind) => ({
    candidates: candidates.map((row) => veilRow(row, blind)),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, place) => {
        const person = candidates[place];
        return person === undefined ? cell : redact(cell, hidingOf(person, [], blind));
      }),
    })),
  }),
  'credentials.unassigned': ({ credentials }, blind) => ({
    credentials: credentials.map((credential) =>
      veilCredential(credential, {
        ...blind,
        secrets: secretsOf(credential),
        pseudonym: BLIND.somebody,
      }),
    ),
  }),
  'credentials.picture': (answer, { hidesPictures }) => (hidesPictures ? {} : answer),
  // What another verifier may say quotes the document.
  'credentials.explain': ({ differences }) => ({
    differences: differences.map(({ code }) => ({ code, detail: '' })),
  }),
  'openings.rank': (page, blind) => ({
    ...page,
    rows: page.rows.map((row) => {
      const person = { id: row.candidateId, name: row.name, emails: [] };
      const hiding = hidingOf(person, [], blind);
      return { ...redact(row, hiding), name: hiding.pseudonym };
    }),
  }),
  'stages.ofOpening': ({ people }) => ({
    people: people.map((one) => ({ ...one, name: pseudonymOf(one.candidateId) })),
  }),
  'resumes.compare': ({ resumes, proven, claimedOnly, ...others }) => ({
    ...others,
    resumes: resumes.map((resume, place) => ({ ...resume, name: BLIND.resume(place + 1) })),
    proven: proven.map((claim) => ({ ...claim, quote: '' })),
    claimedOnly: claimedOnly.map((claim) => ({ ...claim, quote: '' })),
  }),
  'imports.list': ({ waiting, ended }) => ({ waiting, ended: ended.map(veilImport) }),
  'imports.latest': ({ import: latest }) =>
    latest === undefined ? {} : { import: veilImport(latest) },
  'rechecks.latest': ({ recheck }) =>
    recheck === undefined ? {} : { recheck: veilRecheck(recheck) },
  'erasure.preview': (preview) => ({ ...preview, name: BLIND.somebody }),
  'retention.preview': ({ total, due }) => ({
    total,
    due: due.map((one) => ({ ...one, name: pseudonymOf(one.id) })),
  }),
};

type Person = Pick<CandidateRow, 'id' | 'name' | 'emails'>;

function hidingOf(person: Person, more: readonly string[], blind: BlindView) {
  const secrets = [person.name, ...person.emails, ...more];
  return { ...blind, secrets, pseudonym: pseudonymOf(person.id) };
}

function veilRow(row: CandidateRow, blind: BlindView): CandidateRow {
  const hiding = hidingOf(row, [], blind);
  return { ...redact(row, hiding), name: hiding.pseudonym, emails: [] };
}

function veilCandidate(candidate: CandidateView, blind: BlindView): CandidateView {
  const { credentials, ...row } = candidate;
  const hiding = hidingOf(candidate, credentials.flatMap(secretsOf), blind);
  return {
    ...redact(row, hiding),
    name: hiding.pseudonym,
    emails: [],
    credentials: credentials.map((credential) => veilCredential(credential, hiding)),
  };
}

/** What of a check's facts tells of a person: this one, or another whom it was found with. */
const TELLING = ['email', 'identifier', 'people', 'file'];

function secretsOf({ recipient, checks }: CredentialView): readonly string[] {
  const told = checks
    .filter(({ id }) => id === 'recipient')
    .flatMap(({ params = {} }) => TELLING.map((key) => params[key]));
  return [recipient.id, recipient.claimedName, ...told].filter((one) => one !== undefined);
}

function veilCredential(
  credential: CredentialView,
  hiding: Parameters<typeof redact>[1],
): CredentialView {
  const { recipient, file, checks, ...others } = credential;
  return {
    ...redact(others, hiding),
    recipient: { match: recipient.match },
    checks: redact(checks, hiding).map(veilCheck),
    file: { ...file, name: veilFile(file.name), path: '' },
  };
}

// Where it was looked up may be a page of the person's own.
function veilCheck(check: CheckView): CheckView {
  const { params, source: _, ...others } = check;
  if (params === undefined) return others;
  return { ...others, params: OF_PEOPLE.has(check.id) ? withoutTelling(params) : params };
}

const OF_PEOPLE: ReadonlySet<string> = new Set(['recipient', 'reuse', 'other-person']);

function withoutTelling(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      TELLING.includes(key) ? BLIND.somebody : value,
    ]),
  );
}

// A folder is called by its person, and a file often is.
function veilFile(name: string): string {
  return BLIND.file(extname(name));
}

export function veilImport(view: ImportView): ImportView {
  const { currentFile: _, ...others } = view;
  return {
    ...others,
    problems: view.problems.map((problem) => ({
      ...problem,
      file: veilFile(problem.file),
      path: '',
    })),
  };
}

export function veilRecheck(view: RecheckView): RecheckView {
  return {
    ...view,
    changes: view.changes.map((change) => ({
      ...change,
      ...(change.candidateId !== undefined && {
        candidateName: pseudonymOf(change.candidateId),
      }),
    })),
  };
}
