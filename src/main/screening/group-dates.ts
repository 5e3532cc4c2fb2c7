import type { OpenDate } from '../store/index.ts';
import type { DateGroupView } from '../../shared/contract/finding-calls.ts';

/** Fewer are judged on their own cards. */
const GROUP_OF_AT_LEAST = 2;

/**
 * Puts together what one answer of an issuer settles: its credentials that are dated, in the same way, before
 * the same day on which its key is on record. Nothing that is about a recipient is ever put together.
 */
export function groupDates(open: readonly OpenDate[]): readonly DateGroupView[] {
  const alike = Map.groupBy(open, ({ issuerId, issuerName, code, keySince }) =>
    JSON.stringify([issuerId, issuerName, code, keySince]),
  );
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length < GROUP_OF_AT_LEAST) return [];
    const { issuerId, issuerName, code, keySince } = first;
    return [
      {
        issuer: { id: issuerId, name: issuerName },
        code,
        keySince,
        credentials: own.map(({ credentialId, title, candidateId, candidateName }) => ({
          credentialId,
          title,
          candidateId,
          candidateName,
        })),
      },
    ];
  });
}
