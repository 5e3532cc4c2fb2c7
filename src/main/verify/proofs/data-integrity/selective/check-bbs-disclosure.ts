import type { ContextSet } from '../../../contexts/context-set.ts';
import { describeCause } from '../../../jsonld/describe-cause.ts';
import type { Unsecured } from '../signed-bytes.ts';
import { hashDisclosed, misfits } from './check-disclosure.ts';
import type { Disclosed, DisclosureFit, SelectiveProof } from './check-disclosure.ts';
import { parseBbsDisclosure } from './bbs-disclosure-value.ts';
import type { BbsDisclosure } from './bbs-disclosure-value.ts';

/**
 * Checks a bbs-2023 derived proof: its holder knows the issuer's signature over the proof's options,
 * the mandatory statements and, at the places that are named, each statement disclosed.
 *
 * @see https://www.w3.org/TR/vc-di-bbs/#verify-derived-proof-bbs-2023
 */
export async function checkBbsDisclosure(
  { proof, value, key }: SelectiveProof,
  subject: Unsecured,
  contexts: ContextSet,
): Promise<DisclosureFit> {
  const disclosure = parseBbsDisclosure(value);
  if (disclosure.kind !== 'derived') return misfits('not a derived proof');
  const content = await hashDisclosed({ proof, labels: disclosure.value }, subject, contexts);
  if (content.outcome !== 'hashed') return content;
  const { chosen } = content.statements;
  const places = disclosure.value.chosenIndexes;
  if (places.length !== chosen.length) {
    return misfits(`${places.length} places for ${chosen.length} statements`);
  }
  // The mathematics would take two statements at one place for their sum.
  if (new Set(places).size !== places.length) return misfits('two statements have one place');
  return judgeProof(disclosure.value, content, key.publicKey.export());
}

async function judgeProof(
  { bbsProof, chosenIndexes, presentationHeader }: BbsDisclosure,
  { header, statements }: Disclosed,
  publicKey: Uint8Array,
): Promise<DisclosureFit> {
  const messages = statements.chosen
    .map((statement, index) => ({ statement, place: chosenIndexes[index] ?? -1 }))
    .toSorted((one, other) => one.place - other.place);
  // Loading it takes a tenth of a second, and few credentials need it. Failing to is no misfit.
  const { verifyProof } = await import('@digitalbazaar/bbs-signatures');
  try {
    const fits = await verifyProof({
      publicKey: Uint8Array.from(publicKey),
      proof: Uint8Array.from(bbsProof),
      header: Uint8Array.from(Buffer.concat(header)),
      presentationHeader: Uint8Array.from(presentationHeader),
      disclosedMessages: messages.map(({ statement }) => new TextEncoder().encode(statement)),
      disclosedMessageIndexes: messages.map(({ place }) => place),
      ciphersuite: 'BLS12-381-SHA-256',
    });
    return fits ? { outcome: 'fits' } : misfits('the BBS proof does not hold');
  } catch (cause) {
    return misfits(`not a BBS proof: ${describeCause(cause)}`);
  }
}
