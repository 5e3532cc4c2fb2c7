import { contract } from '../../shared/contract/contract.ts';
import type { CallName, CallOutput, ParsedInput } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What answers each of some calls. */
export type HandlersFor<Names extends CallName> = {
  readonly [Name in Names]: (
    input: ParsedInput<Name>,
  ) => Promise<Result<CallOutput<Name>, AppError>>;
};

/** Answers a call that the window's own process hosts, once its input is what the contract has. */
export async function answerCall<Names extends CallName>(
  handlers: HandlersFor<Names>,
  call: Names,
  input: unknown,
): Promise<Result<unknown, AppError>> {
  const parsed = contract[call].input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => issue.message);
    return err({ code: 'invalid-request', call, issues });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- input was parsed by this call's own schema
  const handle = handlers[call] as (input: unknown) => Promise<Result<unknown, AppError>>;
  return handle(parsed.data);
}
