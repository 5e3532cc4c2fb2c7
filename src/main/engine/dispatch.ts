import { errorCodeOf } from '../../shared/lib/error-code.ts';
import { contract, isCallName } from '../../shared/contract/contract.ts';
import type { CallOutput, EngineCallName, ParsedInput } from '../../shared/contract/contract.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { err } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { refusalOf } from './write-refusal.ts';

/** One function a call that the engine answers. */
export type Handlers = {
  readonly [Name in EngineCallName]: (
    input: ParsedInput<Name>,
  ) => Promise<Result<CallOutput<Name>, AppError>>;
};

/** Handlers of one subject, to be put together in the composition root. */
export type HandlersOf<Prefix extends string> = Pick<
  Handlers,
  Extract<EngineCallName, `${Prefix}.${string}`>
>;

export type Dispatch = (call: string, input: unknown) => Promise<Result<unknown, AppError>>;

/** Writes a bug down where an engineer finds it, and gives it an id that a person can quote. */
export type RecordIncident = (call: string, cause: unknown) => string;

/**
 * Turns handlers into the one function that a transport calls. Input is untrusted until it is
 * parsed here. The promise never rejects: every failure is a value.
 */
export function createDispatch(handlers: Handlers, recordIncident: RecordIncident): Dispatch {
  return async (call, input) => {
    if (!isEngineCall(call, handlers)) {
      return err({ code: 'invalid-request', call, issues: ['No such call.'] });
    }
    const parsed = contract[call].input.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(describeIssue);
      return err({ code: 'invalid-request', call, issues });
    }
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- input was parsed by this call's own schema
      const handle = handlers[call] as (input: unknown) => Promise<Result<unknown, AppError>>;
      return await handle(parsed.data);
    } catch (cause) {
      return describeFailure(call, cause, recordIncident);
    }
  };
}

/** What is answered where something was thrown. */
export function describeFailure(
  call: string,
  cause: unknown,
  recordIncident: RecordIncident,
): Result<never, AppError> {
  const reason = refusalOf(cause);
  if (reason !== undefined) return err({ code: 'write-refused', reason });
  if (isDamage(cause)) return err({ code: 'workspace-damaged' });
  return err({ code: 'internal', incidentId: recordIncident(call, cause) });
}

/** What SQLite says of a page that is not what was written; an encrypted one is no page at all. */
function isDamage(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/u.test(errorCodeOf(cause));
}

function isEngineCall(call: string, handlers: Handlers): call is EngineCallName {
  return isCallName(call) && Object.hasOwn(handlers, call);
}

function describeIssue(issue: { readonly path: PropertyKey[]; readonly message: string }): string {
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}
