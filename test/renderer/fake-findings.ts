import type { CallInput } from '../../src/shared/contract/contract.ts';
import type { DateGroupView } from '../../src/shared/contract/finding-calls.ts';
import type { CandidateRow, CheckView, CredentialView } from '../../src/shared/contract/views.ts';

const CHECKED_AT = '2026-03-02T09:30:00Z';
const DECIDED_AT = '2026-03-03T10:00:00Z';

const KEY = '2025-01-01T00:00:00Z';
const JONAS = 'Jonas Weber';

const FOUND: readonly (readonly [CheckView['id'], CheckView['code'], CheckView['params']])[] = [
  ['issue-date', 'issue-date.signed-before-key', { signed: '2024-02-03T00:00:00Z', key: KEY }],
  ['issue-date', 'issue-date.before-key', { from: '2024-02-03T00:00:00Z', key: KEY }],
  ['shared-key', 'shared-key.several-issuers', { others: 'A University, B College, C Institute' }],
  ['other-person', 'other-person.picture', {}],
  ['other-person', 'other-person.address', { people: JONAS }],
  ['other-person', 'other-person.file-name', { people: JONAS, file: 'Sent/Jonas Weber badge.png' }],
  ['reuse', 'reuse.same', { people: `${JONAS} (“badge.json”, verified), Priya Raman` }],
  ['reuse', 'reuse.same-number', { people: `${JONAS} (“badge.json”, rejected)` }],
];

/** One of each kind that waits for a person's judgement, and one that is only said. */
export function fakeFindings(): CheckView[] {
  const open = FOUND.map(([id, code, params]) => ({
    id,
    code,
    params,
    outcome: 'warn' as const,
    judged: 'open' as const,
    checkedAt: CHECKED_AT,
  }));
  const said: CheckView = {
    id: 'shared-key',
    code: 'shared-key.platform',
    outcome: 'pass',
    params: { host: 'badges.example', count: '12' },
    checkedAt: CHECKED_AT,
  };
  return [...open, said];
}

export interface FindingsState {
  credentials: CredentialView[];
}

/** Decides on what was found. */
export function findingHandlers(
  state: FindingsState,
  dates: readonly DateGroupView[],
  changed: () => void,
) {
  const judged = new Set<string>();
  return {
    'findings.dates': () => ({
      groups: dates.filter(({ credentials }) =>
        credentials.some(({ credentialId }) => !judged.has(credentialId)),
      ),
    }),
    'findings.decideDates': ({ credentialIds, isInOrder }: CallInput<'findings.decideDates'>) => {
      for (const id of credentialIds) {
        if (isInOrder) judged.add(id);
        else judged.delete(id);
      }
      changed();
      return { done: true } as const;
    },
    'findings.decide': ({ credentialId, code, isInOrder }: CallInput<'findings.decide'>) => {
      const decide = (check: CheckView): CheckView => {
        if (check.code !== code || check.judged === undefined) return check;
        const { decided: _, ...params } = check.params ?? {};
        return isInOrder
          ? {
              ...check,
              outcome: 'pass',
              judged: 'in-order',
              params: { ...params, decided: DECIDED_AT },
            }
          : { ...check, outcome: 'warn', judged: 'open', params };
      };
      state.credentials = state.credentials.map((credential) =>
        credential.id === credentialId
          ? { ...credential, checks: credential.checks.map(decide) }
          : credential,
      );
      return { done: true } as const;
    },
  };
}

/** Whether anything that was found of a person waits. */
export function isToLookAt(
  { credentials }: FindingsState,
  { id }: Pick<CandidateRow, 'id'>,
): boolean {
  return credentials.some(
    ({ candidateId, checks }) =>
      candidateId === id && checks.some(({ judged }) => judged === 'open'),
  );
}
