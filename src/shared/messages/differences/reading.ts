import { named } from '../checks/message.ts';
import type { CheckMessage } from '../checks/message.ts';

/** What only some verifiers can read. */
export const READING_MESSAGES = {
  'context.moved': (p) =>
    `It names a dictionary by an address from which it has moved (${named(p, 'url')}). Verifiers that look it up may get another one, and say that the signature does not fit.`,
  'context.several-newest': (p) =>
    `One of its dictionaries (${named(p, 'url')}) was published with ${named(p, 'count')} different contents, and the signature fits the newest. Verifiers that keep an older copy say that it does not fit.`,
  'context.several-older': (p) =>
    `One of its dictionaries (${named(p, 'url')}) was published with ${named(p, 'count')} different contents, and the signature fits an older one. Verifiers that have the newest say that it does not fit.`,
  'context.several': (p) =>
    `One of its dictionaries (${named(p, 'url')}) was published with ${named(p, 'count')} different contents. Verifiers read it by the one that they have.`,
  'context.not-common': (p) =>
    `It uses a dictionary that few verifiers know (${named(p, 'url')}). Those that do not look it up cannot say what its signature covers; those that do believe whoever keeps it.`,
  'picture.beyond-ascii': () =>
    'It came in a picture, and has letters beyond plain English. Verifiers that take the picture’s text as Latin-1 garble them, and say that the signature does not fit.',
  'picture.compressed': () =>
    'It is compressed in its picture. Verifiers that search the picture for plain text find nothing in it.',
  'picture.old-text': () =>
    'It stands in its picture as older bakers wrote it. Newer verifiers may not look there.',
  'picture.token': () =>
    'It stands in its picture as a token. Verifiers that look for JSON in pictures find nothing in it.',
  'picture.braces': () =>
    'It came in a picture, and a text in it has a single brace. Verifiers that find its end by counting braces read only a part of it.',
  'proof.token': () =>
    'It is a signed token (JWT). Verifiers that read JSON-LD proofs only cannot read it.',
  'proof.disclosing-token': () =>
    'It is a token that discloses chosen parts (SD-JWT). Verifiers that read JSON-LD proofs, or plain tokens, only cannot read it.',
  'proof.rare-algorithm': (p) =>
    `It is signed with a method (${named(p, 'algorithm')}) that verifiers need not know.`,
  'proof.embedded': () =>
    'Its signature stands in it. Verifiers that read tokens (JWT) only cannot read it.',
  'proof.rare-suite': (p) =>
    `It is signed by a method (${named(p, 'suite')}) that fewer verifiers know. The others cannot say whether it is genuine.`,
  'model.open-badges-3': () =>
    'It is an Open Badge 3.0. Verifiers written for Open Badges 2.0 cannot read it.',
  'model.open-badges-2-hosted': () =>
    'It is an Open Badge 2.0 that counts where it is hosted. Verifiers for newer credentials cannot read it, and those that do not look it up cannot judge it.',
  'model.open-badges-2': () =>
    'It is an Open Badge 2.0. Verifiers for Open Badges 3.0 and other newer credentials cannot read it.',
  'model.open-badges-1': () => 'It is an Open Badge 1. Hardly any verifier still reads it.',
  'model.learner-record': () =>
    'It is a learner record with credentials in it. Verifiers for single badges do not read those, or not each.',
  'model.no-badge': () =>
    'It is a Verifiable Credential and no Open Badge. Verifiers for badges only do not read it.',
  'model.blockcerts': () =>
    'It is anchored in a blockchain. Only verifiers for Blockcerts read that.',
  'model.european': () =>
    'It is a European Digital Credential. Only verifiers with its list of seals can judge it.',
  'model.vc-1': () =>
    'It follows version 1 of the W3C’s data model. Verifiers for version 2 only refuse it.',
  'model.vc-2': () =>
    'It follows version 2 of the W3C’s data model. Older verifiers, for version 1 only, refuse it.',
} as const satisfies Record<string, CheckMessage>;
