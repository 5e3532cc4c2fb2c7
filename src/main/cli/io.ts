import type { Readable } from 'node:stream';
import type { Instant } from '../../shared/lib/instant.ts';
import { toTerminalLines } from './output.ts';
import type { Output } from './output.ts';

/** What a command touches of the world. */
export interface CommandIo {
  /** Results only. */
  readonly stdout: Output;
  /** Progress, warnings, and what was wrong with the command. */
  readonly stderr: Output;
  readonly clock: () => Instant;
  /** Of the workspace that the command names, where that is encrypted. */
  readonly key?: Uint8Array | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Asks whoever sits at the terminal, without showing what is typed. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** The verifier process's entry, for large jobs. */
  readonly verifierEntry: URL;
  /** Of the thread that reads files; they are read in this one, which nothing bounds, where not given. */
  readonly readerEntry?: URL | undefined;
  /** What is piped in. */
  readonly stdin?: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  /** Where the samples lie, whose invented issuers' documents come with the app. */
  readonly samplesDirectory: string;
}

/** DESIGN.md: 0 all verified; 1 something was not; 2 the command itself was wrong. */
export type ExitStatus = 0 | 1 | 2;

/** Says what was wrong with the command; what a stranger's file says of it may be in the sentence. */
export async function refuse(io: CommandIo, sentence: string): Promise<2> {
  await io.stderr.write(`${toTerminalLines(sentence)}\n`);
  return 2;
}
