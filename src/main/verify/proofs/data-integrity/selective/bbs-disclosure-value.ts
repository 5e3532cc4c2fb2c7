import type { StatementLabels } from './disclosed-statements.ts';
import {
  decodeParts,
  isBytes,
  isIndex,
  isListOf,
  readLabels,
  readTag,
} from './disclosure-value.ts';
import type { DisclosureValue } from './disclosure-value.ts';

/** What a bbs-2023 proof discloses. @see https://www.w3.org/TR/vc-di-bbs/#parsederivedproofvalue */
export interface BbsDisclosure extends StatementLabels {
  readonly bbsProof: Uint8Array;
  /** The place of each statement that the holder chose to disclose among all that could be. */
  readonly chosenIndexes: readonly number[];
  /** What the holder bound this disclosure to. */
  readonly presentationHeader: Uint8Array;
}

/** The last byte of the tag of derived proofs with more in them than a disclosure. */
const FEATURES: Readonly<Record<number, string>> = {
  0x05: 'bbs-2023 with an anonymous holder binding',
  0x07: 'bbs-2023 with a pseudonym',
  0x09: 'bbs-2023 with a pseudonym and a holder binding',
};

/** Base proofs, without and with such features. */
const BASE_KINDS: readonly number[] = [0x02, 0x04, 0x06, 0x08];

/** Reads the bytes of a bbs-2023 `proofValue`. */
export function parseBbsDisclosure(bytes: Uint8Array): DisclosureValue<BbsDisclosure> {
  const kind = readTag(bytes) ?? -1;
  if (BASE_KINDS.includes(kind)) return { kind: 'base' };
  const name = FEATURES[kind];
  if (name !== undefined) return { kind: 'feature', name };
  return kind === 0x03 ? parseDerived(decodeParts(bytes)) : { kind: 'malformed' };
}

function parseDerived(parts: readonly unknown[]): DisclosureValue<BbsDisclosure> {
  const [bbsProof, labelMap, mandatoryIndexes, chosenIndexes, presentationHeader, ...more] = parts;
  const labels = readLabels(labelMap, (label) => (isIndex(label) ? `b${label}` : undefined));
  const isWhole =
    isBytes(bbsProof) &&
    labels !== undefined &&
    isListOf(mandatoryIndexes, isIndex) &&
    isListOf(chosenIndexes, isIndex) &&
    isBytes(presentationHeader) &&
    more.length === 0;
  if (!isWhole) return { kind: 'malformed' };
  return {
    kind: 'derived',
    value: { bbsProof, labels, mandatoryIndexes, chosenIndexes, presentationHeader },
  };
}
