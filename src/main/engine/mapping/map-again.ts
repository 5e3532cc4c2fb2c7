import type { Workspace } from '../../store/index.ts';
import type { RecordIncident } from '../dispatch.ts';
import { createSlicedWork, runInSlices } from '../background/in-slices.ts';
import type { SlicedWork } from '../background/in-slices.ts';

type Mapped = Pick<Workspace, 'mappings'>;

/**
 * Maps to skills whatever is due to be mapped, and sums up whom that concerns: after a person's
 * decision, another framework, or a new version of the vocabulary.
 */
export async function mapSkillsAgain(
  { mappings }: Mapped,
  isClosed?: () => boolean,
): Promise<void> {
  await mappings.renameAskedFor();
  await runInSlices(mappings.startWork(), isClosed);
}

/**
 * The same whenever the employer decides otherwise. Starts with what was still due when the workspace
 * was closed last, if anything was.
 *
 * @param prepare Reads what skills are mapped by, in pieces: whoever asks for it before waits for all of it.
 * @param onResumed Called when that is done.
 */
export function createSkillMapping(
  workspace: Mapped,
  prepare: () => Promise<void>,
  recordIncident: RecordIncident,
  onResumed: () => void,
): SlicedWork<void> {
  const quiet = createQuiet();
  const work = createSlicedWork<void>({
    async resume(isClosed) {
      await quiet.begun;
      if (isClosed()) return false;
      await prepare();
      await workspace.mappings.renameAskedFor();
      if (!(await workspace.mappings.isDue())) return false;
      await mapSkillsAgain(workspace, isClosed);
      return true;
    },
    async run(_, isClosed) {
      await prepare();
      await mapSkillsAgain(workspace, isClosed);
    },
    onResumed,
    onResumeFailed: (cause) => void recordIncident('skills.acceptMapping', cause),
  });
  return {
    run(order) {
      quiet.begin();
      return work.run(order);
    },
    close() {
      const closed = work.close();
      quiet.begin();
      return closed;
    },
  };
}

/** The first list is there by then; what is due needs the vocabulary, which takes a while to read. */
const QUIET_MS = 1000;

function createQuiet(): { readonly begun: Promise<void>; readonly begin: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, QUIET_MS).unref();
  return {
    begun: promise,
    begin() {
      clearTimeout(timer);
      resolve();
    },
  };
}
