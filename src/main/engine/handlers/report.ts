import type { HandlersOf } from '../dispatch.ts';
import { exportReport } from '../export-report.ts';
import type { EngineContext } from './context.ts';

export function reportHandlers(context: EngineContext): HandlersOf<'report'> {
  return { 'report.export': (input) => exportReport(context, input) };
}
