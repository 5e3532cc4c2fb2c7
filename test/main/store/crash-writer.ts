/** Writes files into the workspace named by its first argument until it is killed, saying each on stdout. */
import { openWorkspace } from '../../../src/main/store/index.ts';
import { AT, file, fromFolder, record, uuid } from './samples.ts';

const opened = openWorkspace(process.argv[2] ?? '', { clock: Date.now });
if (!opened.ok) throw new Error(opened.error.reason);
const importId = uuid();
await opened.value.imports.start(importId, AT);
for (let index = 0; ; index += 1) {
  const container = `Person ${'abcdefghij'[index % 10]}`;
  const credentials = ['a', 'b', 'c'].map((path) =>
    record({ path, placement: fromFolder(container), skills: ['Python', 'SQL'] }),
  );
  await opened.value.files.record(file(importId, `file ${index}`, { container, credentials }));
  process.stdout.write(`${index}\n`);
}
