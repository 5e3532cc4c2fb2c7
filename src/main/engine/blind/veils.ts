import type { CallOutput, EngineCallName } from '../../../shared/contract/contract.ts';
import type {
  CandidateRow,
  CandidateView,
  CheckView,
  CredentialView,
  ImportView,
  RecheckView,
} from '../../../shared/contract/views.ts';
import { rankedCandidate } from '../../../shared/contract/openings.ts';
import {
  candidateRow,
  candidateView,
  comparison,
  credentialView,
} from '../../../shared/contract/views.ts';
import { BLIND } from '../../../shared/messages/ui/blind.ts';
import type { Hidden } from './blind-service.ts';
import { veilFile, withVeiledTitle } from './file-titles.ts';
import type { PseudonymOf } from './pseudonym.ts';
import { PLAIN } from './plain.ts';
import { HIDDEN, redact } from './redact.ts';

type Veil<Name extends EngineCallName> = (
  answer: CallOutput<Name>,
  hidden: Hidden,
) => CallOutput<Name>;

/**
 * Of a call whose answer names nobody; what others wrote in it is told like any text, see `veilTexts`. `own`: it holds
 * but our words and the employer's own, which are written back as they are shown. `note`: of its own person, see `veilNotes`.
 * `refused`: it gives somebody a name or an address, or names people in what was written elsewhere.
 */
type Fixed = 'plain' | 'own' | 'note' | 'refused';

/** How each call's answer is told without saying who people are: a call that is left out is a type error. */
export const VEILS: { readonly [Name in EngineCallName]: Veil<Name> | Fixed } = {
  ...PLAIN,
  'candidates.rename': 'refused',
  'candidates.setEmails': 'refused',
  // It is the person's own, by name.
  'candidates.writeCopy': 'refused',
  'report.check': 'refused',
  'credentials.document': 'refused',
  // A group of one tells of its own.
  'impact.measure': 'refused',
  // As its own input says, see `isRefused`.
  'report.export': 'own',
  'notes.list': 'note',
  'candidates.search': (page, hidden) => ({
    ...page,
    rows: page.rows.map((row) => veilRow(row, hidden)),
  }),
  'candidates.get': veilCandidate,
  'candidates.compare': ({ candidates, rows }, hidden) => ({
    candidates: candidates.map((row) => veilRow(row, hidden)),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, place) => {
        const person = candidates[place];
        return person === undefined
          ? cell
          : redact(cell, hidingOf(person, [], hidden), comparisonCell);
      }),
    })),
  }),
  'credentials.unassigned': ({ credentials }, hidden) => ({
    credentials: credentials.map((credential) =>
      veilCredential(credential, {
        ...hidden,
        secrets: secretsOf(credential),
        pseudonym: BLIND.somebody,
      }),
    ),
  }),
  // Each name beside its title and issuer: they are judged on their cards.
  'findings.dates': () => ({ groups: [] }),
  'credentials.picture': (answer, { hidesPictures, hidesSchools }) =>
    hidesPictures || hidesSchools ? {} : answer,
  // What another verifier may say quotes the document.
  'credentials.explain': ({ differences }) => ({
    differences: differences.map(({ code }) => ({ code, detail: '' })),
  }),
  'openings.rank': (page, hidden) => ({
    ...page,
    rows: page.rows.map((row) => {
      const person = { id: row.candidateId, name: row.name, emails: [] };
      const hiding = hidingOf(person, [], hidden);
      return { ...redact(row, hiding, rankedCandidate), name: hiding.pseudonym };
    }),
  }),
  'stages.ofOpening': ({ people }, { pseudonymOf }) => ({
    people: people.map((one) => ({ ...one, name: pseudonymOf(one.candidateId) })),
  }),
  'resumes.compare': ({ resumes, proven, claimedOnly, ...others }) => ({
    ...others,
    resumes: resumes.map((resume, place) => ({ ...resume, name: BLIND.resume(place + 1) })),
    proven: proven.map((claim) => ({ ...claim, quote: '' })),
    claimedOnly: claimedOnly.map((claim) => ({ ...claim, quote: '' })),
  }),
  // The address of a badge may be a page of the person's own, and its host that of a school.
  'workspace.requests': ({ requests, total }, { hidesSchools }) => ({
    requests: requests.map((request) => ({
      ...request,
      path: HIDDEN,
      ...(hidesSchools && { host: HIDDEN }),
    })),
    total,
  }),
  'resumes.add': ({ problems, ...added }) => ({
    ...added,
    problems: problems.map((problem) => ({ ...problem, file: veilFile(problem.file) })),
  }),
  // What both are known by is what tells who they are.
  'inbox.get': ({ unread, doubleGroups, doubles, merged, ...counts }, hiding) => ({
    ...counts,
    doubleGroups: doubleGroups.map(({ people, pairs, reasons }) => ({
      people: people.map((one) => veilRow(one, hiding)),
      pairs,
      reasons: reasons.map(({ code }) => ({ code })),
    })),
    unread: unread.map((one) => ({ ...one, file: veilFile(one.file), path: '' })),
    doubles: doubles.map(({ people: [one, other], reasons }) => ({
      people: [veilRow(one, hiding), veilRow(other, hiding)],
      reasons: reasons.map(({ code }) => ({ code })),
    })),
    merged: merged.map((one) => ({
      ...one,
      keptName: hiding.pseudonymOf(one.keptId),
      keptEmails: [],
      name: BLIND.somebody,
      emails: [],
    })),
  }),
  'imports.list': ({ waiting, ended }) => ({ waiting, ended: ended.map(veilImport) }),
  'imports.latest': ({ import: latest }) =>
    latest === undefined ? {} : { import: veilImport(latest) },
  'rechecks.latest': ({ recheck }, { pseudonymOf }) =>
    recheck === undefined ? {} : { recheck: veilRecheck(recheck, pseudonymOf) },
  'erasure.preview': (preview) => ({ ...preview, name: BLIND.somebody }),
  'retention.preview': ({ due, ...preview }, { pseudonymOf }) => ({
    ...preview,
    due: due.map((one) => ({ ...one, name: pseudonymOf(one.id) })),
  }),
};

const comparisonCell = comparison.shape.rows.element.shape.cells.element;

type Person = Pick<CandidateRow, 'id' | 'name' | 'emails'>;

function hidingOf(person: Person, more: readonly string[], hidden: Hidden) {
  const secrets = [person.name, ...person.emails, ...more];
  const parts = partsOfName(person.name).filter((part) => !hidden.isSkill(part));
  return { ...hidden, secrets, parts, pseudonym: hidden.pseudonymOf(person.id) };
}

/** Those that are written as names are, and say something: no initials, and no `von` or `de`. */
function partsOfName(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}'’-]+/u);
  return words.filter((word) => word.length >= LEAST_OF_NAME && NAME_BEGINS.test(word));
}

const LEAST_OF_NAME = 3;
const NAME_BEGINS = /^[\p{Lu}\p{Lt}]/u;

function veilRow<Row extends Person>(row: Row, hidden: Hidden): Row {
  const hiding = hidingOf(row, [], hidden);
  return { ...redact(row, hiding, candidateRow), name: hiding.pseudonym, emails: [] };
}

function veilCandidate(candidate: CandidateView, hidden: Hidden): CandidateView {
  const { credentials, ...row } = candidate;
  const hiding = hidingOf(candidate, credentials.flatMap(secretsOf), hidden);
  return {
    ...redact(row, hiding, candidateView),
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
  const { recipient, file, checks, ...others } = withVeiledTitle(credential);
  return {
    ...redact(others, hiding, credentialView),
    recipient: { match: recipient.match },
    checks: redact(checks, hiding, credentialView.shape.checks).map(veilCheck),
    file: { ...file, name: veilFile(file.name), path: '' },
  };
}

// Where it was looked up may be a page of the person's own.
function veilCheck(check: CheckView): CheckView {
  const { params, source: _, ...others } = check;
  if (params === undefined) return others;
  const told = mapValues(params, (value, key) => tellPlace(value, key));
  return { ...others, params: OF_PEOPLE.has(check.id) ? withoutTelling(told) : told };
}

// Where a credential is kept may be called by its holder, and evidence lies where they keep it; hosts are issuers'.
function tellPlace(text: string, key: string): string {
  if (key === 'hosts') return HIDDEN;
  if (!PLACES.has(key)) return text;
  return text.replaceAll(/(https?:\/\/[^\s/?#]+)[/?#]\S*/giu, `$1/${HIDDEN}`);
}

const PLACES: ReadonlySet<string> = new Set(['where', 'url', 'terms', 'id']);

function mapValues(
  params: Readonly<Record<string, string>>,
  tell: (value: string, key: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, tell(value, key)]));
}

const OF_PEOPLE: ReadonlySet<string> = new Set(['recipient', 'reuse', 'other-person']);

function withoutTelling(params: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(params, (value, key) => (TELLING.includes(key) ? BLIND.somebody : value));
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

export function veilRecheck(view: RecheckView, pseudonymOf: PseudonymOf): RecheckView {
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
