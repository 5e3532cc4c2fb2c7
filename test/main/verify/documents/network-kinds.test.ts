import { expect, test } from 'vitest';
import type {
  DocumentRequest,
  DocumentSource,
} from '../../../../src/main/verify/documents/answer.ts';
import { allowKinds } from '../../../../src/main/verify/documents/network-kinds.ts';
import { NETWORK_KINDS } from '../../../../src/shared/model/network.ts';

const PURPOSES: readonly (readonly [DocumentRequest['purpose'], string])[] = [
  ['issuer-key', 'issuer-keys'],
  ['issuer-profile', 'issuer-keys'],
  ['did-configuration', 'issuer-keys'],
  ['schema', 'issuer-keys'],
  ['status-list', 'status-lists'],
  ['hosted-assertion', 'hosted-badges'],
  ['badge-class', 'hosted-badges'],
  ['entity-statement', 'registries'],
  ['issuer-registry', 'registries'],
];

const network: DocumentSource = {
  resolve: () => Promise.resolve({ outcome: 'unavailable', reason: 'failed', detail: 'Asked.' }),
};
const ask = (purpose: DocumentRequest['purpose'], kinds: Parameters<typeof allowKinds>[1]) =>
  allowKinds(network, kinds).resolve({ id: 'https://uni.example/', purpose });

test.each(PURPOSES)(
  '%s is asked for where %s are allowed, and nowhere else',
  async (purpose, kind) => {
    expect(
      await ask(
        purpose,
        NETWORK_KINDS.filter((one) => one === kind),
      ),
    ).toMatchObject({
      detail: 'Asked.',
    });
    expect(
      await ask(
        purpose,
        NETWORK_KINDS.filter((one) => one !== kind),
      ),
    ).toEqual({
      outcome: 'unavailable',
      reason: 'offline',
      detail: `Not asked: ${kind.replace('-', ' ')} are not allowed on the network.`,
      kind,
    });
  },
);

test.each([...PURPOSES, ['chain-record', ''] as const])(
  '%s is not asked for where nothing is allowed',
  async (purpose) => {
    expect(await ask(purpose, [])).toMatchObject({ reason: 'offline', detail: 'Working offline.' });
  },
);
