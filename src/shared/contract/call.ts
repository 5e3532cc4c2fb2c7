import { z } from 'zod';

export const nothing = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });

/** Who answers a call: the engine, or the window's own process (dialogs, the file manager). */
export type Host = 'engine' | 'shell';

export function call<Where extends Host, Input extends z.ZodType, Output extends z.ZodType>(
  host: Where,
  input: Input,
  output: Output,
) {
  return { kind: 'call', host, input, output } as const;
}
