import type { NetworkKind } from '../../../shared/model/network.ts';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './answer.ts';

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
      const offline = { outcome: 'unavailable', reason: 'offline' } as const;
      if (allowed.length === 0 || kind === undefined) {
        return { ...offline, detail: 'Working offline.' };
      }
      const detail = `Not asked: ${kind.replace('-', ' ')} are not allowed on the network.`;
      return { ...offline, detail, kind };
    },
  };
}

/**
 * Whether what came of asking for a document answers `request` for it: that it is not allowed as one kind does
 * not say that it is not to be had as another. Else a credential that names an issuer's profile as its list of
 * statuses would have it passed over.
 */
export function isAnswerTo(
  answer: DocumentAnswer | undefined,
  { purpose }: Pick<DocumentRequest, 'purpose'>,
): answer is DocumentAnswer {
  if (answer === undefined) return false;
  const refused = answer.outcome === 'unavailable' ? answer.kind : undefined;
  return refused === undefined || refused === networkKindOf(purpose);
}
