import type { StoredCredential } from '../../store/index.ts';
import { isFailure } from '../../verify/index.ts';
import type { DocumentView } from '../../../shared/contract/credential-calls.ts';
import type { SignatureState } from '../../../shared/model/coverage.ts';
import type { EngineContext } from '../handlers/context.ts';
import { readDocumentsAgain } from './read-documents.ts';

/**
 * A credential's document from its original bytes, with what the signature on it covers, which the verifier
 * process works out.
 *
 * @returns Nothing where the bytes are not there; no parts where the process could not do it in its time.
 */
export async function showDocument(
  { workspace, withVerifier }: Pick<EngineContext, 'workspace' | 'withVerifier'>,
  stored: StoredCredential,
): Promise<DocumentView | undefined> {
  const documents = await readDocumentsAgain(workspace, stored);
  const document = documents.find(({ path }) => path === stored.path);
  if (document === undefined) return undefined;
  const covered = await withVerifier((verifier) => verifier.cover(document));
  if (isFailure(covered)) {
    return { signature: judgeSignature(stored), parts: [], leftOut: 0 };
  }
  const isSigned = covered.parts.some(({ lines }) =>
    lines.some(({ coverage }) => coverage === 'signature'),
  );
  return {
    signature: isSigned ? judgeSignature(stored) : 'none',
    parts: covered.parts.map(({ kind, lines }) => ({ kind, lines: [...lines] })),
    leftOut: covered.leftOut,
  };
}

/** As the check of its proof found it; several must all fit. */
function judgeSignature({ verification }: StoredCredential): SignatureState {
  const outcomes = verification.checks.flatMap(({ id, outcome }) =>
    id === 'proof' ? [outcome] : [],
  );
  if (outcomes.includes('fail')) return 'fails';
  const fits = outcomes.length > 0 && outcomes.every((one) => one === 'pass' || one === 'warn');
  return fits ? 'fits' : 'unconfirmed';
}
