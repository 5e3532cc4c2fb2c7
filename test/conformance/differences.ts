/**
 * What we look for beyond jsonld-signatures, which judges proofs and the keys that made them: a file
 * with one of these is refused by us alone.
 */
export const STRICTER: Readonly<Record<string, string>> = {
  'binding.foreign-key': 'it does not ask whether the key is that of the issuer named',
  'binding.unconfirmed':
    'it does not ask for the document of the issuer named, which may list the key',
  'status.list-invalid':
    'it does not look at the status, so not at a list that says nothing either',
  'status.unavailable':
    'it does not look at the status, so not for a list that cannot be had either',
  'status.revoked': 'it does not look at the status',
  'validity.expired': 'it does not look at how long a credential holds',
  'validity.not-yet': 'it does not look at when a credential begins to hold',
};
