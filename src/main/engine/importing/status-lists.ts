import type { Problem } from '../../../shared/model/problem.ts';
import { isStatusList } from '../../../shared/model/whose.ts';
import type { ExaminedCredential, Examination } from './examine.ts';

/**
 * Takes out the lists of what issuers have withdrawn: credentials by their form, and nobody's, so none of them may
 * found a person. Each is a problem that says what it is.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function withoutStatusLists(examination: Examination): Examination {
  const lists = examination.credentials.filter(isList);
  if (lists.length === 0) return examination;
  const credentials = examination.credentials.filter((one) => !isList(one));
  const problems = [...examination.problems, ...lists.map(({ path }) => problemAt(path))];
  return { ...examination, credentials, problems };
}

function isList({ facts }: ExaminedCredential): boolean {
  return isStatusList(facts.types);
}

function problemAt(path: string): Problem {
  return { code: 'not-a-credential', path, params: { found: 'status-list' } };
}
