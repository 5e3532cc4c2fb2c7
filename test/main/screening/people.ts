import type { Workspace } from '../../../src/main/store/index.ts';
import { file, fromFolder, memoryWorkspace, record } from '../store/samples.ts';
import type { SampleRecord } from '../store/samples.ts';

/** A workspace with these people, each with these credentials; their ids by their names. */
export async function workspaceOf(
  people: Readonly<Record<string, readonly SampleRecord[]>>,
  options: Parameters<typeof memoryWorkspace>[0] = {},
): Promise<{ workspace: Workspace; ids: Readonly<Record<string, string>> }> {
  const { workspace, importId } = await memoryWorkspace(options);
  const ids: Record<string, string> = {};
  for (const [name, samples] of Object.entries(people)) {
    const credentials = samples.map((sample, index) =>
      record({ path: String(index), placement: fromFolder(name), ...sample }),
    );
    const written = await workspace.files.record(
      file(importId, `${name}.zip`, { container: name, credentials }),
    );
    ids[name] = written[0]?.candidateId ?? '';
  }
  return { workspace, ids };
}
