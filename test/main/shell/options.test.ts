import { expect, test } from 'vitest';
import { findWorkspaceFile } from '../../../src/main/shell/options.ts';

const start = { argv: ['electron', '.'], env: {}, workingDirectory: '/desk', userData: '/data' };
const env = { TOUCHSTONE_WORKSPACE: '/by/env.touchstone' };

test.each([
  ["the user's own, when nothing names one", {}, '/data/workspace.touchstone'],
  ['the one that the environment names', { env }, '/by/env.touchstone'],
  [
    'an empty name in the environment for none',
    { env: { TOUCHSTONE_WORKSPACE: '' } },
    '/data/workspace.touchstone',
  ],
  [
    'the argument before the environment',
    { env, argv: ['electron', '.', '--workspace', '/by/argument'] },
    '/by/argument',
  ],
  [
    'a relative name from the working directory',
    { argv: ['electron', '.', '--workspace=team.touchstone'] },
    '/desk/team.touchstone',
  ],
])('takes %s', (_, changes, file) => {
  expect(findWorkspaceFile({ ...start, ...changes })).toBe(file);
});
