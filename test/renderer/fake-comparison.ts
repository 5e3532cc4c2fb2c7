import type { CallOutput } from '../../src/shared/contract/contract.ts';
import type { SkillView } from '../../src/shared/contract/skill-views.ts';
import type { CandidateRow, CredentialView } from '../../src/shared/contract/views.ts';
import { fakeEvidence } from './fake-skills.ts';

/** People side by side, each with what they hold. */
export function fakeComparison(
  people: readonly { readonly row: CandidateRow; readonly held: readonly CredentialView[] }[],
): CallOutput<'candidates.compare'> {
  const candidates = people.map(({ row }) => row);
  const skills = new Map(
    candidates.flatMap((row) => row.skills).map((skill) => [skill.key, skill]),
  );
  const rows = [...skills.values()]
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((skill) => ({
      key: skill.key,
      name: skill.name,
      ...(skill.framework === undefined ? {} : { framework: skill.framework }),
      cells: people.map(({ held }) => cellOf(held, skill)),
    }));
  return { candidates, rows };
}

function cellOf(credentials: readonly CredentialView[], skill: SkillView) {
  const found = credentials.flatMap((credential) => {
    const own = credential.skills.find(({ key }) => key === skill.key);
    return own === undefined
      ? []
      : [{ proven: own.proven, evidence: fakeEvidence(credential, own) }];
  });
  const best = found.toSorted((one, other) => Number(other.proven) - Number(one.proven));
  return {
    proven: found.some(({ proven }) => proven),
    evidence: best.map(({ evidence }) => evidence),
  };
}
