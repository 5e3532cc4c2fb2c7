import { readPictured } from '../intake/index.ts';
import type { PicturedDocument } from '../intake/index.ts';
import type { KeptPicture, Workspace } from '../store/index.ts';
import { findImages, isFailure } from '../verify/index.ts';
import type { VerifierProcess } from '../verify/index.ts';
import type { PictureSource } from '../../shared/model/picture.ts';

/** Finds what credentials' badges look like. */
export interface PictureServices {
  /**
   * A credential's picture, drawn anew by the verifier process and kept; nothing where it has none that
   * can be shown. Nobody is asked for it: what is not in the workspace is not found.
   */
  find(credentialId: string): Promise<KeptPicture | undefined>;
}

type Store = Pick<Workspace, 'pictures' | 'credentials' | 'files' | 'documents'>;

export function createPictureServices(
  workspace: Store,
  readPicture: VerifierProcess['readPicture'],
): PictureServices {
  const { pictures } = workspace;
  const looking = new Map<string, Promise<void>>();
  // All of a person's credentials in a file are looked at together: they are asked for together, too.
  const look = async (credentialId: string): Promise<void> => {
    const stored = await workspace.credentials.get(credentialId);
    if (stored === undefined) return;
    const key = `${stored.fileSha256} ${stored.candidateId ?? ''}`;
    const begun = looking.get(key) ?? lookInFile(workspace, stored, readPicture);
    looking.set(key, begun);
    try {
      await begun;
    } finally {
      if (looking.get(key) === begun) looking.delete(key);
    }
  };
  return {
    async find(credentialId) {
      let kept = await pictures.get(credentialId);
      if (kept === undefined) {
        await look(credentialId);
        kept = await pictures.get(credentialId);
      }
      return kept === 'none' ? undefined : kept;
    },
  };
}

interface LookedAt {
  readonly id: string;
  readonly fileSha256: string;
  readonly fileName: string;
}

async function lookInFile(
  workspace: Store,
  { id, fileSha256, fileName }: LookedAt,
  readPicture: VerifierProcess['readPicture'],
): Promise<void> {
  const unseen = await workspace.pictures.listUnseen(id);
  const bytes = await workspace.files.readBytes(fileSha256);
  const found = bytes === undefined ? [] : await readPictured(fileName, bytes);
  const byPath = new Map(found.map((one) => [one.document.path, one]));
  for (const { credentialId, path } of unseen) {
    const pictured = byPath.get(path);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: what is unpacked of one takes room
    const picture = pictured && (await drawFirst(workspace, pictured, readPicture));
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (picture !== 'not-now') await workspace.pictures.put(credentialId, picture ?? 'none');
  }
}

/** What it says is signed, as a rule; the file that it was baked into may be any picture. */
async function drawFirst(
  { documents }: Pick<Store, 'documents'>,
  { document, picture }: PicturedDocument,
  readPicture: VerifierProcess['readPicture'],
): Promise<KeptPicture | 'not-now' | undefined> {
  const own = await findImages(document.payload, async (id) => (await documents.get(id))?.text);
  const found: readonly (readonly [PictureSource, Uint8Array])[] = [
    ...own.slice(0, LIMIT_PICTURES).map((bytes) => ['credential', bytes] as const),
    ...(picture === undefined ? [] : [['file', picture] as const]),
  ];
  for (const [source, bytes] of found) {
    // oxlint-disable-next-line no-await-in-loop -- the next is looked at only where this cannot be shown
    const drawn = await readPicture(bytes);
    // A process that broke down may have done so for another's sake.
    if (isFailure(drawn) && drawn.failure === 'crashed') return 'not-now';
    if ('png' in drawn) return { source, ...drawn };
  }
  return undefined;
}

/** A credential has one or two. */
const LIMIT_PICTURES = 4;
