import { asArray } from '../../../shared/lib/json.ts';
import type { CredentialFormat } from '../../../shared/model/credential.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../contexts/bundled-contexts.ts';
import type { Cause } from './explained.ts';

/** Which generation of the standards it belongs to: others read only some of them. */
export const explainModel: Cause = ({ document, json }) => {
  const { format } = document;
  const kind: Difference = { code: MODELS[format], detail: `read as ${format}` };
  const contexts = asArray(json?.['@context']);
  const isOld = contexts.includes(CREDENTIALS_V1);
  if (!isOld && !contexts.includes(CREDENTIALS_V2)) return [kind];
  const detail = `@context begins with ${isOld ? CREDENTIALS_V1 : CREDENTIALS_V2}`;
  return [kind, { code: isOld ? 'model.vc-1' : 'model.vc-2', detail }];
};

const MODELS = {
  'ob3-json': 'model.open-badges-3',
  'ob3-jwt': 'model.open-badges-3',
  'clr2-json': 'model.learner-record',
  'clr2-jwt': 'model.learner-record',
  'vc-json': 'model.no-badge',
  'vc-jwt': 'model.no-badge',
  'vc-sd-jwt': 'model.no-badge',
  'ob2-hosted': 'model.open-badges-2-hosted',
  'ob2-signed': 'model.open-badges-2',
  'ob1-assertion': 'model.open-badges-1',
  'blockcerts-json': 'model.blockcerts',
  'edc-json': 'model.european',
} as const satisfies Record<CredentialFormat, Difference['code']>;
