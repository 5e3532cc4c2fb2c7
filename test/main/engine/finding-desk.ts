import { join } from 'node:path';
import { expect } from 'vitest';
import type { EngineOptions } from '../../../src/main/engine/index.ts';
import type { CheckCode } from '../../../src/shared/messages/checks/index.ts';
import { writeFiles } from './credentials.ts';
import { startEngine } from './running-engine.ts';

const FILTER = { text: '', skills: [], issuers: [], verdicts: [] };
const FINDINGS = ['reuse', 'other-person', 'shared-key', 'issue-date'];

/** An engine, and what one asks it of findings. */
export async function openDesk(options: Partial<EngineOptions> = {}) {
  const engine = await startEngine(options);

  const person = async (name: string) => {
    const filter = { ...FILTER, text: `"${name}"` };
    const { rows } = await engine.call('candidates.search', { filter });
    return engine.call('candidates.get', { candidateId: rows[0]?.id ?? '' });
  };

  return {
    ...engine,
    person,
    /** Each batch after the one before. */
    async takeInAll(...batches: readonly Readonly<Record<string, object | string>>[]) {
      for (const [place, files] of batches.entries()) {
        const written = Object.entries(files).map(([path, content]) => [
          `${place}/${path}`,
          typeof content === 'string' || content instanceof Uint8Array
            ? content
            : JSON.stringify(content),
        ]);
        writeFiles(engine.folder, Object.fromEntries(written));
        await engine.takeIn(join(engine.folder, String(place)));
      }
    },
    /** `code outcome judged` of what was found of a person's credentials. */
    async foundOf(name: string): Promise<readonly string[]> {
      const { credentials } = await person(name);
      return credentials
        .flatMap(({ checks }) => checks.filter(({ id }) => FINDINGS.includes(id)))
        .map(({ code, outcome, judged }) => `${code} ${outcome} ${judged}`);
    },
    async toLookAt(): Promise<readonly string[]> {
      const filter = { ...FILTER, isToLookAt: true };
      const page = await engine.call('candidates.search', { filter });
      const all = await engine.call('candidates.search', { filter: FILTER });
      expect(all.facets.toLookAt ?? 0).toBe(page.total);
      expect(page.facets.toLookAt ?? 0).toBe(page.total);
      return page.rows.map(({ name }) => name).toSorted();
    },
    async decide(name: string, code: CheckCode, isInOrder: boolean): Promise<void> {
      const { credentials } = await person(name);
      const one = credentials.find(({ checks }) => checks.some((check) => check.code === code));
      await engine.call('findings.decide', { credentialId: one?.id ?? '', code, isInOrder });
    },
  };
}
