import { importFiles } from '../engine/importing/import-files.ts';
import type { ImportedFile } from '../engine/importing/import-files.ts';
import { openSkillMapper } from '../engine/mapping/read-vocabulary.ts';
import type { ImportView } from '../../shared/contract/views.ts';
import { KEEPING_LINES } from '../../shared/messages/keeping-lines.ts';
import { unreachable } from '../../shared/lib/unreachable.ts';
import type { ImportCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import type { DocumentSource } from '../verify/index.ts';
import { openRegistries } from './open-registries.ts';
import { linesOf, resumeLine } from './line.ts';
import type { Line, SkillJudging } from './line.ts';
import { mapBy } from './map-skill.ts';
import { createReporter } from './reporter.ts';

/** `touchstone import`: what is held already is passed over without a line. */
export async function runImport(command: ImportCommand, io: CommandIo): Promise<ExitStatus> {
  const { paths, workspace: workspaceFile, json, judging } = command;
  const { clock, verifierEntry, readerEntry } = io;
  const reporter = createReporter(io.stdout, json);
  const hooksFor = (workspace: Imported) => ({
    // Where a reader has gone, the import goes on: its lines are not what it is for.
    isCancelled: () => false,
    onProgress: () => undefined,
    onWaiting: () => io.stderr.write(`${KEEPING_LINES.waiting}\n`),
    onFile: async (imported: ImportedFile) => {
      for (const line of await linesOfImported(imported, workspace)) await reporter.report(line);
    },
  });
  const open = (source: DocumentSource) =>
    openRegistries(judging.registries, source, judging.at ?? clock(), io);
  const given = { workspaceFile, key: io.key, paths, ...judging };
  const options = { ...given, openRegistries: open, clock, verifierEntry, readerEntry };
  const imported = await importFiles(options, hooksFor);
  if (!imported.ok) return refuse(io, imported.error);
  await io.stderr.write(`${describeImport(imported.value)}\n`);
  return reporter.end();
}

type HooksFor = Parameters<typeof importFiles>[1];
type Imported = Parameters<HooksFor>[0];

async function linesOfImported(
  imported: ImportedFile,
  { mappings, freshness, levels }: Imported,
): Promise<readonly Line[]> {
  const file = imported.file.givenPath;
  switch (imported.outcome) {
    case 'held':
      return [];
    case 'resume':
      return [resumeLine(file, imported.resume.path, imported.resume.resume)];
    case 'not-read':
      return linesOf(file, [], [imported.problem]);
    case 'read':
      return linesOf(file, imported.committed.records, imported.problems, {
        ...(await judgingOf({ freshness, levels })),
        mapSkill: await mapBy((wording) => mappings.reach(wording), imported.committed.records),
      });
    default:
      return unreachable(imported);
  }
}

async function judgingOf({
  freshness,
  levels,
}: Pick<Imported, 'freshness' | 'levels'>): Promise<Omit<SkillJudging, 'mapSkill'>> {
  const mapper = await openSkillMapper();
  return {
    halfLives: await freshness.get(),
    scaleOf: await levels.readScales(),
    kindOf: (name) => mapper.kindOf(name),
  };
}

function describeImport(view: ImportView): string {
  const { done, alreadyHeld, credentials, unassigned, resumes } = view;
  const held = alreadyHeld === 0 ? '' : `, of which ${String(alreadyHeld)} were there already`;
  const waiting = unassigned === 0 ? '' : `; ${String(unassigned)} wait in "Unassigned"`;
  const claims = resumes === 0 ? '' : ` New résumés: ${String(resumes)}.`;
  return `Files read: ${String(done)}${held}. New credentials: ${String(credentials)}${waiting}.${claims}`;
}
