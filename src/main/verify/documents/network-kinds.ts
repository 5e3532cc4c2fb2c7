import type { NetworkKind } from '../../../shared/model/network.ts';
import type { DocumentRequest, DocumentSource } from './answer.ts';

const KINDS: Readonly<Record<DocumentRequest['purpose'], NetworkKind | undefined>> = {
  'issuer-key': 'issuer-keys',
  'issuer-profile': 'issuer-keys',
  'did-configuration': 'issuer-keys',
  schema: 'issuer-keys',
  'status-list': 'status-lists',
  'hosted-assertion': 'hosted-badges',
  'badge-class': 'hosted-badges',
  'entity-statement': 'registries',
  'issuer-registry': 'registries',
  // Never asked for on the network.
  'chain-record': undefined,
};

/** The kind by which a document is allowed on the network; nothing where it is never asked for there. */
export function networkKindOf(purpose: DocumentRequest['purpose']): NetworkKind | undefined {
  return KINDS[purpose];
}

/** Asks the network for these kinds alone, and answers for every other as one who is offline does. */
export function allowKinds(
  source: DocumentSource,
  allowed: readonly NetworkKind[],
): DocumentSource {
  return {
    async resolve(request) {
      const kind = networkKindOf(request.purpose);
      if (kind === undefined ? allowed.length > 0 : allowed.includes(kind)) {
        return source.resolve(request);
      }
      const isOffline = allowed.length === 0 || kind === undefined;
      const detail = isOffline
        ? 'Working offline.'
        : `Not asked: ${kind.replace('-', ' ')} are not allowed on the network.`;
      return { outcome: 'unavailable', reason: 'offline', detail };
    },
  };
}
