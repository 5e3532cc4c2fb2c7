import type { CallInput } from '../../src/shared/contract/contract.ts';
import type { CandidateRow, CredentialView, Facet } from '../../src/shared/contract/views.ts';
import { rowOf } from './fake-data.ts';
import { isToLookAt } from './fake-findings.ts';
import { furtherFacets } from './fake-views.ts';

/** Who there is, and who holds what. */
interface Held {
  readonly people: readonly { id: string; name: string; emails: string[] }[];
  readonly credentials: CredentialView[];
}

export function heldBy(state: Held, candidateId: string): CredentialView[] {
  return state.credentials.filter((credential) => credential.candidateId === candidateId);
}

export function unassignedOf(state: Held): CredentialView[] {
  return state.credentials.filter((credential) => credential.candidateId === undefined);
}

export function allRows(state: Held): CandidateRow[] {
  return state.people.map((person) => rowOf(person, heldBy(state, person.id)));
}

export function search(
  state: Held,
  filter: CallInput<'candidates.search'>['filter'],
): CandidateRow[] {
  const text = (filter.text ?? '').trim().toLowerCase();
  return allRows(state).filter((row) => {
    const said = [row.name, ...row.emails, ...row.skills.map(({ name }) => name)]
      .join(' ')
      .toLowerCase();
    return (
      said.includes(text) &&
      (filter.isToLookAt !== true || isToLookAt(state, row)) &&
      (filter.skills ?? []).every((key) =>
        row.skills.some((skill) => skill.key === key && skill.proven),
      ) &&
      anyOf(
        filter.issuers,
        heldBy(state, row.id).map(({ issuer }) => issuer.id),
      ) &&
      anyOf(
        filter.verdicts,
        heldBy(state, row.id).map(({ verdict }) => verdict),
      )
    );
  });
}

function anyOf<Value>(wanted: readonly Value[] = [], had: readonly Value[]): boolean {
  return wanted.length === 0 || wanted.some((value) => had.includes(value));
}

export function provenSkills(row: CandidateRow): readonly (readonly [string, string])[] {
  return row.skills.filter(({ proven }) => proven).map(({ key, name }) => [key, name] as const);
}

export function facetsOf(state: Held, rows: readonly CandidateRow[]) {
  const held = (row: CandidateRow) => heldBy(state, row.id);
  const toLookAt = rows.filter((row) => isToLookAt(state, row)).length;
  return {
    ...(toLookAt === 0 ? {} : { toLookAt }),
    ...furtherFacets(),
    skills: countBy(rows, provenSkills),
    issuers: countBy(rows, (row) =>
      held(row).map(({ issuer }) => [issuer.id, issuer.name] as const),
    ),
    verdicts: countBy(rows, (row) => held(row).map(({ verdict }) => [verdict, verdict] as const)),
  };
}

export function countBy(
  rows: readonly CandidateRow[],
  read: (row: CandidateRow) => readonly (readonly [string, string])[],
): Facet[] {
  const facets = new Map<string, Facet>();
  for (const [value, label] of rows.flatMap((row) => [...new Map(read(row))])) {
    facets.set(value, { value, label, count: (facets.get(value)?.count ?? 0) + 1 });
  }
  return [...facets.values()].toSorted(
    (one, other) => other.count - one.count || one.label.localeCompare(other.label),
  );
}
