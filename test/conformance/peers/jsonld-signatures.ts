import signatures from 'jsonld-signatures';
import { load } from './documents.ts';
import { ACCEPTED, describeError } from './peer.ts';
import type { Peer } from './peer.ts';
import { SUITES, SUITE_NAMES } from './suites.ts';

/** Finds whether a proof fits and its key is authorised by whoever controls it; nothing else. */
export const jsonldSignatures: Peer = {
  name: 'jsonld-signatures',
  suites: SUITE_NAMES,
  async judge(credential, documents) {
    const { verified, error } = await signatures.verify(structuredClone(credential), {
      suite: SUITES,
      purpose: new signatures.purposes.AssertionProofPurpose(),
      documentLoader: (url) => load(url, documents),
    });
    return verified ? ACCEPTED : { accepted: false, because: describeError(error) };
  },
};
