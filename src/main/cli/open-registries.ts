import { basename } from 'node:path';
import { readRegistries } from '../engine/judging/read-registries.ts';
import type { LoadedRegistry } from '../trust/index.ts';
import type { DocumentSource } from '../verify/index.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import { describeRegistryFlaw, describeRegistryProblem } from '../../shared/messages/registry.ts';
import type { RegistryLevel } from '../../shared/model/registry.ts';
import type { RegistryOption } from './arguments.ts';
import type { CommandIo } from './io.ts';
import { toTerminalText } from './output.ts';

export interface OpenedRegistry extends LoadedRegistry {
  readonly id: string;
  readonly level: RegistryLevel;
}

/**
 * Reads the registries that a command names; what of them could not go in is said as a warning.
 *
 * @returns A sentence for a person when one of the files is no registry.
 */
export async function openRegistries(
  options: readonly RegistryOption[],
  source: DocumentSource,
  instant: Instant,
  { stderr }: Pick<CommandIo, 'stderr'>,
): Promise<Result<readonly OpenedRegistry[], string>> {
  const opened: OpenedRegistry[] = [];
  for (const { file, level } of options) {
    const read = await readRegistries(file, source, instant);
    if (!read.ok) return err(describeRegistryProblem(file, read.error));
    const { registries, flaws } = read.value;
    for (const flaw of [...flaws, ...registries.flatMap((one) => one.flaws)]) {
      await stderr.write(`${toTerminalText(`${basename(file)}: ${describeRegistryFlaw(flaw)}`)}\n`);
    }
    opened.push(...registries.map((one) => ({ ...one, id: one.source, level })));
  }
  return ok(opened);
}
