/** What explains that one of us accepts what the other does not; each must be met, or it is stale. */
export interface Reasons {
  /** By our code: what we refuse and the library accepts has one of these. */
  readonly stricter: Readonly<Record<string, string>>;
  /** By words of the library's own: what it refuses and we verify. */
  readonly narrower: Readonly<Record<string, string>>;
}

/** Each library by its name. */
export const REASONS: Readonly<Record<string, Reasons>> = {
  'jsonld-signatures': {
    stricter: {
      'binding.foreign-key': 'it is not asked whether the key is that of the issuer named',
      'binding.unconfirmed': 'it is not asked for the document of the issuer named',
      'status.list-invalid': 'it judges proofs only, so no list that says nothing either',
      'status.unavailable': 'it judges proofs only, so no list that cannot be had either',
      'status.revoked': 'it judges proofs only',
      'validity.expired': 'it judges proofs only',
      'validity.not-yet': 'it judges proofs only',
    },
    narrower: {},
  },
  '@digitalbazaar/vc': {
    stricter: {
      'status.unavailable':
        'its list is a 1EdTechRevocationList, for which there is no check to give it',
    },
    narrower: {},
  },
  '@digitalcredentials/verifier-core': {
    stricter: {
      'status.list-invalid':
        'it reads lists that are shorter than the 131,072 entries that the standard asks for',
      'status.unavailable': 'its list is a 1EdTechRevocationList, which it leaves aside',
    },
    narrower: {},
  },
};
