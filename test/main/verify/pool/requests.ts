import { instantFrom } from '../../../../src/shared/lib/instant.ts';
import type { VerifyRequest } from '../../../../src/main/verify/request.ts';

/** A request that tells the scripted thread what to do. */
export function order(path: string): VerifyRequest {
  return {
    document: { format: 'vc-json', path, payload: { kind: 'json', json: {} } },
    instant: instantFrom(0),
    checkedAt: '2026-01-01T00:00:00Z',
    documents: {},
  };
}
