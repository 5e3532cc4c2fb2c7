import { createTrustBook } from '../../trust/index.ts';
import type { TrustBook } from '../../trust/index.ts';
import type { Workspace } from '../../store/index.ts';

/** Hands out the workspace's trust book, put together anew only when something in it has changed. */
export function createBookKeeper({
  issuers,
  registries,
}: Pick<Workspace, 'issuers' | 'registries'>): () => Promise<TrustBook> {
  let kept: { readonly revision: string; readonly book: TrustBook } | undefined;
  return async () => {
    const revision = await registries.revision();
    if (kept?.revision !== revision) {
      const names = await issuers.trustedNames();
      const book = createTrustBook(await issuers.decisions(), await registries.load(), names);
      kept = { revision, book };
    }
    return kept.book;
  };
}
