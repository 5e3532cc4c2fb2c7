import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile } from '../../../src/main/resume/index.ts';
import { inLanguage } from '../../../src/shared/messages/language.ts';
import { REPORT_WORDS } from '../../../src/shared/messages/report.ts';
import { SUBJECT_COPY } from '../../../src/shared/messages/subject-copy.ts';
import { startEngine } from './running-engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;

beforeAll(async () => {
  engine = await startEngine();
  const ended = engine.next('imports.progressed', ({ state }) => state !== 'running');
  await engine.call('imports.startSamples', {});
  await ended;
}, 60_000);
afterAll(() => engine.close());

test.each(['de', 'en'] as const)(
  'a person’s own copy is worded in %s, all of it',
  async (language) => {
    const { rows } = await engine.call('candidates.search', { filter: { text: 'Amara' } });
    const [amara] = rows;
    if (amara === undefined) throw new Error('Amara is not there.');
    const file = join(engine.folder, `${language}.zip`);
    await engine.call('candidates.writeCopy', { candidateId: amara.id, file, language });
    const opened = await openFile(readFileSync(file));
    const read = (name: string) => new TextDecoder().decode(opened?.attachments.get(name));
    const [title, method] = inLanguage(language, () => [
      SUBJECT_COPY.title(amara.name),
      REPORT_WORDS.method,
    ]);
    for (const page of ['index.html', 'report.html']) {
      expect(read(page)).toContain(`<html lang="${language}">`);
      expect(read(page)).toContain(title);
    }
    expect(read('report.html')).toContain(method);
  },
);
