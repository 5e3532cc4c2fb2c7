import { named } from './message.ts';
import type { CheckMessage } from './message.ts';

/** proof, key-resolution, issuer-binding, of a credential that is recorded on a blockchain. */
export const MERKLE_MESSAGES = {
  'merkle.recorded': (p) =>
    `It is recorded on a blockchain (${named(p, 'chain')}), and nothing was changed since.`,
  'merkle.changed': () =>
    'The credential was changed after it was issued: what was recorded of it is not what it says now.',
  'merkle.broken-path': () =>
    'Its proof does not lead to what was recorded on the blockchain, so that nothing shows that this credential was.',
  'merkle.record-differs': (p) =>
    `The blockchain (${named(p, 'chain')}) has another record than this credential says.`,
  'merkle.record-unavailable': (p) =>
    `The chain's record could not be had (${named(p, 'chain')}), so it is not known whether this was recorded on it. That says nothing against the candidate.`,
  'merkle.test-only': () =>
    'It was made to try out the software that issues such credentials, and is recorded on no blockchain.',
  'merkle.address-listed': (p) =>
    `The issuer lists the address that recorded it (${named(p, 'address')}).`,
  'merkle.address-absent': (p) =>
    `${named(p, 'issuer')} does not list the address that recorded it (${named(p, 'address')}).`,
  'merkle.address-early': (p) =>
    `The issuer came to use the address that recorded it (${named(p, 'address')}) only afterwards.`,
  'merkle.address-ended': (p) =>
    `The issuer no longer used the address that recorded it (${named(p, 'address')}) by then.`,
  'merkle.address-unknown': () =>
    'Which address recorded it is not known, because the chain’s record could not be had or does not say.',
  'merkle.time-unknown': () =>
    'The issuer has ended its use of the address that recorded it, and when that was recorded is not known.',
  'merkle.address-underived': (p) =>
    `Touchstone cannot tell yet whether the key of ${named(p, 'issuer')} belongs to the address that recorded it.`,
} as const satisfies Record<string, CheckMessage>;
