import * as bitstring from '@digitalbazaar/vc-bitstring-status-list';
import { signEmbedded } from './sign.ts';
import type { PublishedDocuments, SampleIssuer } from './issuers.ts';
import type { Fault } from './people.ts';
import type { UnsignedCredential } from './sign.ts';

const LIST_LENGTH = 131_072;
const FIRST_INDEX = 94_567;

/** Where an issuer keeps note of what it has withdrawn. */
export interface StatusRegister {
  /** The `credentialStatus` of the next credential, and a note of it when `fault` withdraws it. */
  enter(credential: UnsignedCredential, fault: Fault): object;
  publish(): Promise<void>;
}

interface List {
  readonly purpose: 'revocation' | 'suspension';
  readonly url: string;
  readonly bits: bitstring.StatusList;
}

async function newList(host: string, purpose: List['purpose']): Promise<List> {
  const bits = await bitstring.createList({ length: LIST_LENGTH });
  return { purpose, url: `https://${host}/status/${purpose}`, bits };
}

function entry(url: string, purpose: string, index: number) {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: url,
  };
}

/** Bitstring status lists, one for each purpose, signed by the issuer itself. */
export async function bitstringRegister(
  host: string,
  issuer: Extract<SampleIssuer, { kind: 'data-integrity' }>,
  published: PublishedDocuments,
): Promise<StatusRegister> {
  const revocation = await newList(host, 'revocation');
  const suspension = await newList(host, 'suspension');
  let next = FIRST_INDEX;
  return {
    enter(_credential, fault) {
      const index = (next += 1);
      if (fault === 'revoked') revocation.bits.setStatus(index, true);
      if (fault === 'suspended') suspension.bits.setStatus(index, true);
      const missing = `https://${host}/status/not-published`;
      return [
        entry(fault === 'status-list-missing' ? missing : revocation.url, 'revocation', index),
        entry(suspension.url, 'suspension', index),
      ];
    },
    async publish() {
      for (const list of [revocation, suspension]) {
        const credential = await bitstring.createCredential({
          id: list.url,
          list: list.bits,
          statusPurpose: list.purpose,
        });
        const dated = { ...credential, issuer: issuer.id, validFrom: '2025-01-01T00:00:00Z' };
        published.set(list.url, await signEmbedded(dated, issuer));
      }
    },
  };
}

/** 1EdTech's plain list of revoked ids. @see https://purl.imsglobal.org/spec/vccs/v1p0/ */
export function revocationListRegister(
  host: string,
  issuer: SampleIssuer,
  published: PublishedDocuments,
): StatusRegister {
  const url = `https://${host}/revocations.json`;
  const revoked: object[] = [];
  return {
    enter(credential, fault) {
      if (fault === 'revoked') {
        revoked.push({ id: credential.id, revoked: true, revocationReason: 'Issued in error.' });
      }
      return { id: url, type: '1EdTechRevocationList' };
    },
    publish() {
      published.set(url, { id: url, issuer: issuer.id, revokedCredential: revoked });
      return Promise.resolve();
    },
  };
}
