import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../src/main/engine/mapping/read-vocabulary.ts';
import { readCredentials } from '../../../src/main/intake/index.ts';
import { createSkillMapper, extractSkills } from '../../../src/main/skills/index.ts';
import { verifyCredential } from '../../../src/main/verify/index.ts';
import { parseInstant } from '../../../src/shared/lib/instant.ts';
import type { SkillKnowledge } from '../../../src/shared/model/mapping.ts';
import { mappingStateOf } from '../../../src/shared/model/mapping.ts';
import { isStated } from '../../../src/shared/model/skill.ts';
import { HAS_VECTORS, readVector } from '../../conformance/vectors.ts';

/** A credential after the shape of a real issuer's, and each skill that it must give. */
interface Golden {
  readonly title: string;
  /** `alignment: JS → JavaScript (synonym, inferred)`; without an arrow, the skill that it names itself. */
  readonly skills: readonly string[];
  readonly credential: unknown;
}

const FOLDER = join(import.meta.dirname, 'golden');
const AT = parseInstant('2026-01-01T00:00:00Z');

const NOTHING: SkillKnowledge = {
  findByRef: () => undefined,
  findByName: () => undefined,
  findBySpelling: () => undefined,
  listSame: () => [],
  findAccepted: () => undefined,
};

const mapper = createSkillMapper(await readVocabulary());

async function skillsOf(text: string): Promise<readonly string[]> {
  const { documents } = await readCredentials('a.json', Buffer.from(text));
  const [document] = documents;
  if (document === undefined || AT === undefined) throw new Error('There is no credential.');
  const request = { document, instant: AT, checkedAt: '2026-01-01T00:00:00Z', documents: {} };
  const { facts } = await verifyCredential(request);
  return extractSkills(facts).map((claim) => {
    const reached = mapper.map({ ...claim, isStated: isStated(claim.source) }, NOTHING);
    const how = reached?.how ?? 'named';
    // What a title says of a level is the levels' own tests' affair.
    const isTitle = claim.source === 'achievement-name';
    const level = claim.level === undefined || isTitle ? '' : ` [${claim.level}]`;
    const arrow = reached === undefined ? '' : ` → ${reached.name}`;
    return `${claim.source}: ${claim.name}${level}${arrow} (${how}, ${mappingStateOf(how, isStated(claim.source))})`;
  });
}

const CASES = readdirSync(FOLDER)
  .toSorted()
  .flatMap((name): readonly Golden[] => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

describe('real-shaped credentials', () => {
  test('are sixty at least', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
  });

  test.each(CASES)('$title', async ({ credential, skills }) => {
    expect(await skillsOf(JSON.stringify(credential))).toEqual(skills);
  });
});

describe.runIf(HAS_VECTORS)('credentials of public suites', () => {
  test.each([
    [
      '1edtech-public-validator/inspector-vc/src/test/resources/ob30/complete.json',
      'alignment: 1EdTech University Degree (named, stated); result: Final Project [A] (named, stated); tag: research → Academic Research (synonym, inferred); tag: computer science (named, inferred)',
    ],
    [
      'mynextid-credentials/microcredential/v1/open-badge/examples/open-badge-mc-example.json',
      'alignment: Develop test procedures (named, stated); alignment: Analyse test data (named, stated); tag: Data Science (named, inferred); tag: Analytics (named, inferred); tag: Python (named, inferred); achievement-name: Data Science Fundamentals (named, inferred)',
    ],
  ])('%s', async (path, expected) => {
    expect((await skillsOf(readVector(path))).join('; ')).toBe(expected);
  });
});
