import type { PictureSource } from '../../../shared/model/picture.ts';
import type { StoreContext } from '../context.ts';
import type { Sql } from '../sql.ts';

/** What a badge looks like, as we have drawn it anew. */
export interface KeptPicture {
  readonly source: PictureSource;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** The pictures of credentials. They go with their credential, and when it is checked again. */
export interface PictureStore {
  /** `none` where it was looked for in vain; nothing where it was not looked for yet. */
  get(credentialId: string): Promise<KeptPicture | 'none' | undefined>;
  /** Keeps what was found, or that nothing was; a credential that is gone meanwhile is left out. */
  put(credentialId: string, picture: KeptPicture | 'none'): Promise<void>;
  /** Of one's person and file, this one with them, those not looked for yet, each with its place in the file. */
  listUnseen(credentialId: string): Promise<readonly UnseenPicture[]>;
}

export interface UnseenPicture {
  readonly credentialId: string;
  readonly path: string;
}

type PictureRow = { readonly [Name in keyof KeptPicture]: KeptPicture[Name] | null };

export function createPictureStore({ sql }: Pick<StoreContext, 'sql'>): PictureStore {
  return {
    get: async (credentialId) => {
      const row = sql.get<PictureRow>(
        `SELECT source, width, height, png FROM credential_picture
          WHERE credential_no = (SELECT no FROM credential WHERE id = ?)`,
        credentialId,
      );
      return row && (isWhole(row) ? row : 'none');
    },
    put: async (credentialId, picture) => {
      const [source, width, height, png] =
        picture === 'none'
          ? [null, null, null, null]
          : [picture.source, picture.width, picture.height, picture.png];
      sql.run(
        `INSERT OR REPLACE INTO credential_picture (credential_no, source, width, height, png)
         SELECT no, ?, ?, ?, ? FROM credential WHERE id = ?`,
        source,
        width,
        height,
        png,
        credentialId,
      );
    },
    listUnseen: async (credentialId) => listUnseen(sql, credentialId),
  };
}

function listUnseen(sql: Sql, credentialId: string): readonly UnseenPicture[] {
  const own = sql.get<{ person: number | null; source: number }>(
    'SELECT candidate_no AS person, source_no AS source FROM credential WHERE id = ?',
    credentialId,
  );
  if (own === undefined) return [];
  // Each of the two has an index of its own.
  const whose = own.person === null ? '? IS NULL AND candidate_no IS NULL' : 'candidate_no = ?';
  return sql.all<UnseenPicture>(
    `SELECT id AS credentialId, path FROM credential
      WHERE ${whose} AND source_no = ?
        AND NOT EXISTS (SELECT 1 FROM credential_picture WHERE credential_no = credential.no)
      ORDER BY no`,
    own.person,
    own.source,
  );
}

function isWhole(row: PictureRow): row is KeptPicture {
  return Object.values(row).every((value) => value !== null);
}

/** It is looked for again: what the credential points to may have changed. */
export function forgetPicture(sql: Sql, credentialNo: number): void {
  sql.run('DELETE FROM credential_picture WHERE credential_no = ?', credentialNo);
}
