import type { Reason } from './reasons.ts';

const FOLDER = 'w3c-vc-data-model-2.0-test-suite/tests/input';

/**
 * The files of this suite are not signed, so each of them is rejected, whatever its shape. These are
 * of a shape that the suite calls wrong, and that we would not have found wrong by itself, or the
 * other way round.
 */
export const DATA_MODEL_REASONS: readonly Reason[] = [
  {
    reason: 'rejected, as nothing signs it; its contexts are loaded only to check a signature',
    folder: FOLDER,
    files: [
      'credential-context-combo3-fail.json',
      'credential-context-combo4-fail.json',
      'credential-redef-type-fail.json',
      'credential-redef-type2-fail.json',
      'credential-type-mapped-nonurl-fail.json',
      'credential-type-unmapped-fail.json',
      'credential-status-type-nonurl-fail.json',
    ],
  },
  {
    reason:
      'rejected, as nothing signs it; the form of its evidence, refresh service or terms is not judged',
    folder: FOLDER,
    files: [
      'credential-evidence-missing-type-fail.json',
      'credential-refresh-no-type-fail.json',
      'credential-termsofuse-missing-type-fail.json',
      'credential-termsofuse-no-type-fail.json',
    ],
  },
  {
    reason: 'rejected, as nothing signs it; the form of its schema’s name is not judged',
    folder: FOLDER,
    files: [
      'credential-schema-no-id-fail.json',
      'credential-schema-no-type-fail.json',
      'credential-schema-non-url-id-fail.json',
    ],
  },
  {
    reason:
      'rejected, as nothing signs it; the form of a status entry is judged when it is looked up',
    folder: FOLDER,
    files: [
      'credential-status-missing-type-fail.json',
      'credential-status-multiple-id-fail.json',
      'credential-status-nonurl-id-fail.json',
    ],
  },
  {
    reason: 'rejected, as nothing signs it; more members in a text’s language are passed over',
    folder: `${FOLDER}/names-and-descriptions`,
    files: [
      'credential-description-extra-prop-en-fail.json',
      'credential-name-extra-prop-en-fail.json',
      'issuer-description-extra-prop-en-fail.json',
      'issuer-name-extra-prop-en-fail.json',
    ],
  },
  {
    reason: 'its proof is a placeholder',
    folder: FOLDER,
    files: ['credential-proof-ok.json'],
  },
  {
    reason: 'its dates are placeholders',
    folder: FOLDER,
    files: ['credential-validUntil-validFrom-ok.json'],
  },
  {
    reason: 'the credential in it is judged by itself; whose presentation it is stays unproven',
    folder: FOLDER,
    files: [
      'presentation-holder-fail.json',
      'presentation-holder-name-fail.json',
      'presentation-holder-object-fail.json',
      'presentation-vc-as-string-fail.json',
    ],
  },
  {
    reason: 'a presentation of nothing',
    folder: FOLDER,
    files: [
      'presentation-id-ok.json',
      'presentation-ok.json',
      'presentation-optional-type-ok.json',
    ],
  },
];
