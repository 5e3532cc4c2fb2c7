import { expect, test } from 'vitest';
import { examineContent } from '../../../../src/main/engine/importing/examine.ts';
import { INTAKE_LIMITS, THREAD_LIMITS } from '../../../../src/shared/limits.ts';
import { describeProblem } from '../../../../src/shared/messages/problem.ts';
import { believe } from '../credentials.ts';

const { documentMs, fileMs, fileMsForEach } = THREAD_LIMITS;

function examine(count: number, tookMs: number) {
  const documents = Array.from({ length: count }, (_, index) => ({
    format: 'ob3-json' as const,
    path: `${index}.json`,
    payload: { kind: 'json' as const, json: {} },
  }));
  const verify: typeof believe = async (document) => ({
    ...(await believe(document, { title: document.path })),
    tookMs,
  });
  return examineContent({ documents, problems: [] }, verify);
}

test('of many that take long together those that are left are counted, and not judged', async () => {
  const count = 200;
  // Those that were begun are gone through with.
  const most = (fileMs + count * fileMsForEach) / documentMs + 3;
  const { credentials, problems } = await examine(count, documentMs);
  expect(credentials.length).toBeGreaterThanOrEqual(most - 3);
  expect(credentials.length).toBeLessThanOrEqual(most);
  const unexamined = count - credentials.length;
  expect(problems).toEqual([
    { code: 'took-too-long', path: '', params: { unexamined: String(unexamined) } },
  ]);
  expect(problems.map((one) => describeProblem('all.zip', one))).toEqual([
    `all.zip takes longer to check than Touchstone gives one file at a time, so not all of it was checked. Credentials in it that were left: ${unexamined}. That says nothing against the candidate. Add it again to go on with them.`,
  ]);
});

test('where nothing is kept, it is said what does go on with them', () => {
  const params = { unexamined: '1200', kept: 'nothing' };
  expect(describeProblem('all.zip', { code: 'took-too-long', path: '', params })).toBe(
    'all.zip takes longer to check than Touchstone gives one file at a time, so not all of it was checked. Credentials in it that were left: 1,200. That says nothing against the candidate. Import it into a workspace, which goes on with them each time that it is added.',
  );
});

test('as many as there are of honest ones are all examined', async () => {
  const count = INTAKE_LIMITS.documentsPerFile;
  const { credentials, problems } = await examine(count, fileMsForEach);
  expect(credentials).toHaveLength(count);
  expect(problems).toEqual([]);
});
