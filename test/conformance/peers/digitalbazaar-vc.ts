import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { asArray, isJsonObject } from '../../../src/shared/lib/json.ts';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { NOW } from '../../main/verify/signed-credentials.ts';
import { load } from './documents.ts';
import { ACCEPTED, describeError } from './peer.ts';
import type { Peer } from './peer.ts';
import { SUITES, SUITE_NAMES } from './suites.ts';

/** Judges proofs, the credential's shape, its dates, and the status by the check that it is given. */
export const digitalbazaarVc: Peer = {
  name: '@digitalbazaar/vc',
  suites: SUITE_NAMES,
  async judge(credential, documents) {
    const result = await vc.verifyCredential({
      credential: structuredClone(credential),
      suite: SUITES,
      documentLoader: (url: string) => load(url, documents),
      now: NOW,
      checkStatus: isBitstring(credential) ? checkStatus : () => ({ verified: true }),
    });
    const { error, statusResult } = result;
    if (!result.verified) {
      return { accepted: false, because: describeError(error ?? statusResult?.error) };
    }
    // What a status means, it leaves to whoever asked.
    const isSet = statusResult?.results?.some(({ status }) => status) ?? false;
    return isSet ? { accepted: false, because: 'the status is set' } : ACCEPTED;
  },
};

// It leaves the status to a function of its caller; there is one for this type.
function isBitstring(credential: JsonObject): boolean {
  const entries = asArray(credential['credentialStatus']).filter(isJsonObject);
  return entries.some(({ type }) => type === 'BitstringStatusListEntry');
}
