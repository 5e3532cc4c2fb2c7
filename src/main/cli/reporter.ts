import type { Line } from './line.ts';
import { toJsonLine } from './line.ts';
import type { Output } from './output.ts';
import { countLine, createTally, exitStatusOf, readableLine, readableSummary } from './readable.ts';

/** Writes each line as it comes, and knows in the end how the command came out. */
export interface Reporter {
  report(line: Line): Promise<void>;
  /** Writes the closing sentence where the lines are for people. */
  end(): Promise<0 | 1>;
  summary(): string;
}

export function createReporter(output: Output, json: boolean): Reporter {
  const tally = createTally();
  return {
    async report(line) {
      countLine(tally, line);
      await output.write(json ? toJsonLine(line) : readableLine(line));
    },
    async end() {
      if (!json) await output.write(`\n${readableSummary(tally)}\n`);
      return exitStatusOf(tally);
    },
    summary: () => readableSummary(tally),
  };
}
