import type { CallInput, EngineCallName } from '../../../../src/shared/contract/contract.ts';
import type { startEngine } from '../running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };

type Reads = { readonly [Name in EngineCallName]?: () => CallInput<Name> };

interface Asked {
  readonly candidateId: string;
  readonly credentialId: string;
  readonly openingId: string;
}

/** What is asked of every call that tells anything; `asked` is read when a call is made. */
export function readsOf(asked: () => Asked): Reads {
  return {
    'workspace.requests': () => ({ limit: 100 }),
    'imports.list': () => ({}),
    'imports.latest': () => ({}),
    'inbox.get': () => ({}),
    'findings.dates': () => ({}),
    'candidates.search': () => ({ filter: FILTER }),
    'candidates.get': () => ({ candidateId: asked().candidateId }),
    'candidates.compare': () => ({ candidateIds: [asked().candidateId, asked().candidateId] }),
    'resumes.compare': () => ({ candidateId: asked().candidateId }),
    'credentials.unassigned': () => ({}),
    'credentials.picture': () => ({ credentialId: asked().credentialId }),
    'credentials.explain': () => ({ credentialId: asked().credentialId }),
    'rechecks.latest': () => ({}),
    'issuers.list': () => ({}),
    'issuers.sharedKeys': () => ({}),
    'certificates.list': () => ({}),
    'certificates.ofSeal': () => ({ credentialId: asked().credentialId }),
    'registries.list': () => ({}),
    'openings.rank': () => ({
      requirements: [{ key: 'python', name: 'Python', need: 'must', issuer: 'any' }],
    }),
    'query.read': () => ({ text: 'issuer:', cursor: 7 }),
    'audit.latest': () => ({ limit: 1000 }),
    'erasure.preview': () => ({ candidateId: asked().candidateId }),
    'retention.preview': () => ({ rule: { from: 'import', days: 1 } }),
    'levels.list': () => ({}),
    'stacks.list': () => ({}),
    'skills.suggest': () => ({ text: 'l', limit: 50 }),
    'skills.listMappings': () => ({}),
    'frameworks.list': () => ({}),
    'notes.list': () => ({ candidateId: asked().candidateId }),
    'tags.list': () => ({}),
    'tags.of': () => ({ candidateId: asked().candidateId }),
    'stages.ofOpening': () => ({ openingId: asked().openingId }),
    'views.list': () => ({}),
  };
}

/** @returns The id of an opening for which somebody is to be interviewed. */
export async function inviteForAnalyst(
  engine: Awaited<ReturnType<typeof startEngine>>,
  candidateId: string,
): Promise<string> {
  const { openingId } = await engine.call('openings.save', {
    opening: {
      title: 'Analyst',
      note: '',
      requirements: [{ key: 'python', name: 'Python', need: 'must', issuer: 'any' }],
    },
  });
  await engine.call('stages.set', { openingId, candidateIds: [candidateId], stage: 'interview' });
  return openingId;
}
