import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

/** The suites that two of the libraries are given. */
export const SUITES: readonly object[] = [
  new Ed25519Signature2020(),
  ...[eddsaRdfc, ecdsaRdfc, createVerifyCryptosuite()].map(
    (cryptosuite) => new DataIntegrityProof({ cryptosuite }),
  ),
];

export const SUITE_NAMES: readonly string[] = [
  'Ed25519Signature2020',
  'ecdsa-rdfc-2019',
  'ecdsa-sd-2023',
  'eddsa-rdfc-2022',
];
