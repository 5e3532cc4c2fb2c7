import { fstatSync } from 'node:fs';
import { openCertificates, toBase64 } from '../engine/judging/accepted-certificates.ts';
import { openDocuments } from '../engine/verifying/documents.ts';
import type { KeptJudging } from '../engine/judging/kept-judging.ts';
import { STANDARD_INPUT } from '../engine/verifying/standard-input.ts';
import { verifyFiles } from '../engine/verifying/verify-files.ts';
import { createTrustBook } from '../trust/index.ts';
import { ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { VerifyCommand } from './arguments.ts';
import { refuse } from './io.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { linesOf, OWN_JUDGING } from './line.ts';
import type { SkillJudging } from './line.ts';
import { openSkillMapper } from '../engine/mapping/read-vocabulary.ts';
import { openRegistries } from './open-registries.ts';
import { openMapSkill } from './map-skill.ts';
import { createReporter } from './reporter.ts';
import { refuseScope } from './scope.ts';

/** `touchstone verify`: keeps nothing, but for documents in the workspace that is named, if one is, by which it judges. */
export async function runVerify(command: VerifyCommand, io: CommandIo): Promise<ExitStatus> {
  if (command.paths.includes(STANDARD_INPUT) && isNobodyPiping(io)) {
    return refuse(io, NOTHING_PIPED);
  }
  const kept = await openKept(command, io);
  if (!kept.ok) return refuse(io, kept.error);
  try {
    return await verify(command, io, kept.value);
  } finally {
    kept.value?.close();
  }
}

async function verify(
  command: VerifyCommand,
  io: CommandIo,
  kept: KeptJudging | undefined,
): Promise<ExitStatus> {
  const { offline, documents: directory, at } = command.judging;
  const { clock, verifierEntry } = io;
  const cache = kept === undefined ? {} : { cache: kept.documents, log: kept.requests };
  const kinds = kept?.network;
  const source = await openDocuments({ offline, kinds, directory, clock, at, ...cache });
  if (!source.ok) return refuse(io, source.error);
  const certificates = await openCertificates(command.judging.certificates);
  if (!certificates.ok) return refuse(io, certificates.error);
  const reporter = createReporter(io.stdout, command.json);
  const instant = at ?? clock();
  const registries = await openRegistries(command.judging.registries, source.value, instant, io);
  if (!registries.ok) return refuse(io, registries.error);
  const book = createTrustBook(
    kept?.decisions ?? new Map(),
    [...registries.value, ...(kept?.registries ?? [])],
    kept?.trustedNames,
  );
  const options = {
    source: source.value,
    book,
    certificates: [...(kept?.certificates ?? []), ...toBase64(certificates.value)],
    wholeOnly: command.judging.wholeOnly || kept?.wholeOnly === true,
    clock,
    at,
    verifierEntry,
    readerEntry: io.readerEntry,
    standardInput: io.stdin,
    explain: command.explain,
  };
  const mapSkill = await openMapSkill();
  const mapper = await openSkillMapper();
  const kindOf = (name: string) => mapper.kindOf(name);
  const skills = {
    ...OWN_JUDGING,
    ...(kept === undefined ? {} : settingsOf(kept)),
    mapSkill,
    kindOf,
  };
  for await (const { file, credentials, problems } of verifyFiles(command.paths, options)) {
    for (const line of linesOf(file, credentials, problems, skills)) {
      await reporter.report(line);
    }
    if (io.stdout.isClosed()) break;
  }
  return reporter.end();
}

const NOTHING_PIPED = '"-" is what is piped in, and nothing is: name a file, or pipe one in.';

/** One that was redirected by mistake: Node gives it as if it were empty. */
function isFolder({ fd }: NonNullable<CommandIo['stdin']>): boolean {
  return fd !== undefined && fstatSync(fd).isDirectory();
}

function isNobodyPiping({ stdin }: CommandIo): boolean {
  return stdin === undefined || stdin.isTTY === true || isFolder(stdin);
}

function settingsOf({
  halfLives,
  scaleOf,
}: KeptJudging): Pick<SkillJudging, 'halfLives' | 'scaleOf'> {
  return { halfLives, scaleOf };
}

// The database is loaded only where one is named.
async function openKept(
  { workspace }: VerifyCommand,
  { clock, key }: CommandIo,
): Promise<Result<KeptJudging | undefined, string>> {
  if (workspace === undefined) return ok(undefined);
  const refusal = refuseScope(workspace);
  if (refusal !== undefined) return { ok: false, error: refusal };
  return (await import('../engine/judging/kept-judging.ts')).openKeptJudging(workspace, {
    clock,
    key,
  });
}
