import type { ConformanceCase } from './conformance-case.ts';
import { findReason } from './reasons.ts';

const INTRODUCTION = `# Conformance

How far Touchstone agrees with test data from outside. Each case is a file of which its source
documents an outcome, or of which the signature was measured by an independent check (\`#proof\`).
Written by \`npm run conformance:table\`; a test holds it to what the run gives, and each reason to
being needed.
`;

/** The page that says how far we agree with each suite, and why not where we do not. */
export function describeTable(cases: readonly ConformanceCase[]): string {
  const suites = Map.groupBy(cases, ({ suite }) => suite);
  const rows = [...suites].map(([suite, all]) => describeRow(suite, all));
  const total = describeRow('**All**', cases);
  const differing = [...suites].flatMap(([suite, all]) => describeDifferences(suite, all));
  return [
    INTRODUCTION,
    '| suite | cases | agree | differ |',
    '| --- | --: | --: | --: |',
    ...rows,
    total,
    '',
    '## Where we differ',
    ...differing,
    '',
  ].join('\n');
}

function describeRow(suite: string, cases: readonly ConformanceCase[]): string {
  const agreeing = cases.filter(({ agrees }) => agrees).length;
  const counts = [cases.length, agreeing, cases.length - agreeing];
  return `| ${suite} | ${counts.join(' | ')} |`;
}

function describeDifferences(suite: string, cases: readonly ConformanceCase[]): readonly string[] {
  const differing = cases.filter(({ agrees }) => !agrees);
  if (differing.length === 0) return [];
  const head = ['| file | wanted | given | reason |', '| --- | --- | --- | --- |'];
  return ['', `### ${suite}`, '', ...head, ...differing.map(describeDifference)];
}

function describeDifference(one: ConformanceCase): string {
  const file = one.path.slice(one.suite.length + 1);
  const reason = findReason(one)?.reason ?? '**none**';
  return `| ${file} | ${one.wanted} | ${one.given} | ${reason} |`;
}
