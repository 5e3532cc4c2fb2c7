import { asString } from '../../../shared/lib/json.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { readObjects } from '../credential/text.ts';
import type { Cause } from './explained.ts';
import { shorten } from './walk.ts';

/**
 * Ids that are not there, or are no URL: some verifiers refuse a credential for that, and none can
 * tell whether two such credentials are the same.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential `id`, required
 * @see https://www.w3.org/TR/vc-data-model-2.0/#identifiers
 */
export const explainIdentifiers: Cause = ({ json, document }) => {
  // The id of an assertion is where it is hosted, which its own checks judge.
  if (json === undefined || json['credentialSubject'] === undefined) return [];
  const found: Difference[] = [];
  const id = json['id'];
  if (id === undefined && document.payload.kind === 'json') {
    found.push({ code: 'id.missing', detail: 'the credential has no id (OB 3.0 requires one)' });
  }
  if (id !== undefined && !isUrl(asString(id) ?? '')) {
    const detail = `id is ${shorten(JSON.stringify(id))}, which is no URL`;
    found.push({ code: 'id.not-url', params: { id: shorten(String(asString(id))) }, detail });
  }
  const achievements = readObjects(json['credentialSubject']).flatMap((subject) =>
    readObjects(subject['achievement']),
  );
  if (achievements.some((achievement) => achievement['id'] === undefined)) {
    const detail = 'credentialSubject.achievement has no id (OB 3.0 requires one)';
    found.push({ code: 'id.achievement-missing', detail });
  }
  return found;
};

function isUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(text);
}
