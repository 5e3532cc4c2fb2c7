import type { Problem } from '../../../shared/model/problem.ts';
import type { ExaminedCredential, Examination } from './examine.ts';

/**
 * Takes out the lists of what issuers have withdrawn: credentials by their form, and nobody's, so none of them may
 * found a person. Each is a problem that says what it is.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function withoutStatusLists(examination: Examination): Examination {
  const lists = examination.credentials.filter(isStatusList);
  if (lists.length === 0) return examination;
  const credentials = examination.credentials.filter((one) => !isStatusList(one));
  const problems = [...examination.problems, ...lists.map(({ path }) => problemAt(path))];
  return { ...examination, credentials, problems };
}

function problemAt(path: string): Problem {
  return { code: 'not-a-credential', path, params: { found: 'status-list' } };
}

const LIST = /^(?:.*[#/:])?(?:BitstringStatusList|StatusList2021|RevocationList2020)Credential$/su;
const PLAIN = /^(?:.*[#/:])?VerifiableCredential$/su;

// One that says that it is something else besides may be somebody's.
function isStatusList({ facts: { types } }: ExaminedCredential): boolean {
  return (
    types.some((type) => LIST.test(type)) &&
    types.every((type) => LIST.test(type) || PLAIN.test(type))
  );
}
