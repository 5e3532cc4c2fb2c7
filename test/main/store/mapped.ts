import { mapSkillsAgain } from '../../../src/main/engine/mapping/map-again.ts';
import { readVocabulary } from '../../../src/main/engine/mapping/read-vocabulary.ts';
import { createSkillMapper, readFramework } from '../../../src/main/skills/index.ts';
import type { Workspace } from '../../../src/main/store/index.ts';
import type { Framework } from '../../../src/shared/model/framework.ts';
import type { SkillClaim } from '../../../src/shared/model/skill.ts';
import { workspaceOf } from '../screening/people.ts';
import type { SampleRecord } from './samples.ts';

export const mapper = createSkillMapper(await readVocabulary());
export const ESCO = 'http://data.europa.eu/esco/skill/00000000-1111-4222-8333-444444444444';

export async function peopleWith(
  people: Readonly<Record<string, readonly SampleRecord[]>>,
): Promise<Workspace> {
  return settling((await workspaceOf(people, { mapper })).workspace);
}

/** A workspace that does at once what a decision leaves due. */
function settling(workspace: Workspace): Workspace {
  const { mappings, frameworks } = workspace;
  const settle = async <Value>(deciding: Promise<Value>): Promise<Value> => {
    const value = await deciding;
    await mapSkillsAgain(workspace);
    return value;
  };
  return {
    ...workspace,
    mappings: {
      ...mappings,
      accept: (mapping) => settle(mappings.accept(mapping)),
      undo: (wording) => settle(mappings.undo(wording)),
    },
    frameworks: {
      ...frameworks,
      put: (framework, name) => settle(frameworks.put(framework, name)),
      remove: (id) => settle(frameworks.remove(id)),
      restore: (id) => settle(frameworks.restore(id)),
    },
  };
}

export const holding = (skill: string | SkillClaim): readonly SampleRecord[] => [
  { skills: [skill] },
];
export const ALL = { terms: [], skills: [], issuers: [], verdicts: [], offset: 0, limit: 100 };

export async function provenOf(workspace: Workspace, key: string): Promise<readonly string[]> {
  const page = await workspace.screening.findCandidates({ ...ALL, skills: [key] });
  return page.rows.map((row) => row.name).toSorted();
}

export async function skillOf(workspace: Workspace, person: string, key: string) {
  const { rows } = await workspace.screening.findCandidates(ALL);
  const whole = await workspace.screening.getRows(rows.map(({ id }) => id));
  return whole.find((row) => row.name === person)?.skills.find((skill) => skill.key === key);
}

export function frameworkOf(rows: readonly string[], name = 'skills_en.csv'): Framework {
  const text = ['conceptUri,preferredLabel,altLabels', ...rows].join('\n');
  const read = readFramework(new TextEncoder().encode(text), name);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
