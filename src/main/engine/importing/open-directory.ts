import { setImmediate } from 'node:timers/promises';
import { createIdentityDirectory } from '../../candidates/index.ts';
import type { GrowingIdentityDirectory } from '../../candidates/index.ts';
import type { Workspace } from '../../store/index.ts';

/** Some milliseconds' reading. */
const PEOPLE_AT_ONCE = 500;

export interface OpenedDirectory {
  readonly directory: GrowingIdentityDirectory;
  /** Everybody of whom anything is known. */
  readonly people: ReadonlySet<string>;
}

/** Reads by what everybody is known, in pieces, between which others have their turn. */
export async function openDirectory({
  candidates,
}: Pick<Workspace, 'candidates'>): Promise<OpenedDirectory> {
  const directory = createIdentityDirectory([]);
  const people = new Set<string>();
  for (let after: string | undefined; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const page = await candidates.listIdentities({ after, people: PEOPLE_AT_ONCE });
    for (const { candidateId, identity } of page) {
      directory.add(candidateId, [identity]);
      people.add(candidateId);
    }
    after = page.at(-1)?.candidateId;
    if (after === undefined) return { directory, people };
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setImmediate();
  }
}
