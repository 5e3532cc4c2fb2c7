import type { Difference } from '../../../shared/model/difference.ts';
import type { RecipientIdentifier } from '../../../shared/model/credential.ts';
import type { Cause } from './explained.ts';
import { shorten } from './walk.ts';

type Identity = Extract<RecipientIdentifier, { kind: 'identity' }>;

/**
 * Recipients named by a hash, which verifiers compare in several ways, or not at all.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export const explainRecipient: Cause = ({ facts }) => {
  const hashed = facts.recipient.identifiers.filter(
    (one): one is Identity => one.kind === 'identity' && one.hashed,
  );
  const codes = new Map(hashed.flatMap((one) => judgeHash(one).map((code) => [code, one])));
  return [...codes].map(([code, { identityHash, salt }]) => ({
    code,
    detail: `identityHash ${shorten(identityHash, 40)}, salt ${salt === undefined ? 'none' : 'given'}`,
  }));
};

function judgeHash({ identityHash, salt }: Identity): readonly Difference['code'][] {
  const { algorithm, digest = '' } =
    /^(?:(?<algorithm>\w+)\$)?(?<digest>.*)$/su.exec(identityHash)?.groups ?? {};
  return [
    algorithm === undefined ? 'recipient.bare-hash' : 'recipient.named-hash',
    ...(algorithm === 'md5' ? (['recipient.weak-hash'] as const) : []),
    ...(/[A-F]/u.test(digest) ? (['recipient.upper-case-hash'] as const) : []),
    ...(salt === undefined ? (['recipient.unsalted-hash'] as const) : []),
  ];
}
