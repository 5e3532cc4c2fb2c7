import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import { createTrustBook } from '../../../../src/main/trust/index.ts';
import { explainDifferences, unmangleDocument } from '../../../../src/main/verify/index.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/index.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { Difference } from '../../../../src/shared/model/difference.ts';
import { describeDifference } from '../../../../src/shared/messages/differences/index.ts';
import { asDocument, makeBadge, makeSigner, sign, verify } from '../signed-credentials.ts';

export interface Explaining {
  readonly documents?: GatheredDocuments;
  readonly reputedNames?: ReadonlyMap<string, string>;
}

/** What is explained of a document, which is verified first, as the app does it. */
export async function explain(
  document: CredentialDocument,
  { documents = {}, reputedNames = new Map() }: Explaining = {},
): Promise<readonly Difference[]> {
  const { facts, verification } = await verify(document, documents);
  const book = createTrustBook(new Map(), [], reputedNames);
  const findImitated: typeof book.findImitated = (issuer) => book.findImitated(issuer);
  const before = unmangleDocument(document);
  const unmangled =
    before === undefined ? undefined : (await verify(before, documents)).verification;
  return explainDifferences({ document, facts, verification, unmangled, findImitated });
}

/** A badge of a fresh issuer, signed. */
export async function signedBadge(more: JsonObject = {}): Promise<JsonObject> {
  const signer = await makeSigner();
  return sign(makeBadge(signer.id, more), signer);
}

export async function explainBadge(
  json: JsonObject,
  options: Explaining = {},
): Promise<readonly Difference[]> {
  return explain(asDocument(json), options);
}

/** What every JSON badge of version 3 under data model 2 differs in, and nothing else. */
export const ORDINARY: readonly string[] = [
  'context.several-newest',
  'proof.embedded',
  'model.open-badges-3',
  'model.vc-2',
];

/** The codes beyond the ordinary ones. */
export function codesOf(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ code }) => code).filter((code) => !ORDINARY.includes(code));
}

/** The difference of that code, with its sentence. */
export function find(
  differences: readonly Difference[],
  code: Difference['code'],
): (Difference & { readonly sentence: string }) | undefined {
  const difference = differences.find((one) => one.code === code);
  return difference && { ...difference, sentence: describeDifference(difference) };
}
