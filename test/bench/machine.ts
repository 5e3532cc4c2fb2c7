import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** The machine in a line, for whoever compares two runs; its load tells whether it had anything else to do. */
export function describeMachine(): string {
  const [first] = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const model = first?.model.trim() ?? 'unknown processor';
  return `${cpus().length} × ${model}, ${memoryGb} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load before ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
