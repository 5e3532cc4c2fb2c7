import { z } from 'zod';
import { nothing } from './call.ts';
import type { Host } from './call.ts';
import { candidateCalls } from './candidate-calls.ts';
import { credentialCalls } from './credential-calls.ts';
import { findingCalls } from './finding-calls.ts';
import { deskCalls } from './desk-calls.ts';
import { dialogCalls } from './dialog-calls.ts';
import { identityCalls } from './identity-calls.ts';
import { inboxCalls } from './inbox-calls.ts';
import { incidentCalls } from './incident-calls.ts';
import { impactCalls } from './impact-calls.ts';
import { importCalls } from './import-calls.ts';
import { insightsCalls } from './insights-calls.ts';
import { issuerCalls } from './issuer-calls.ts';
import { keepingCalls } from './keeping-calls.ts';
import { openingCalls } from './opening-calls.ts';
import { reportCalls } from './report-calls.ts';
import { shellCalls } from './shell-calls.ts';
import { savedViewCalls } from './saved-views.ts';
import { skillCalls } from './skill-calls.ts';
import { vaultCalls } from './vault-calls.ts';
import { workspaceCalls } from './workspace-calls.ts';
import { importView, recheckView } from './views.ts';

function event<Payload extends z.ZodType>(payload: Payload) {
  return { kind: 'event', payload } as const;
}

/** The whole surface between the window and the engine. Nothing else crosses. */
export const contract = {
  ...workspaceCalls,
  ...importCalls,
  ...inboxCalls,
  ...candidateCalls,
  ...credentialCalls,
  ...findingCalls,
  ...issuerCalls,
  ...openingCalls,
  ...insightsCalls,
  ...impactCalls,
  ...keepingCalls,
  ...skillCalls,
  ...deskCalls,
  ...savedViewCalls,
  ...reportCalls,
  ...identityCalls,
  ...dialogCalls,
  ...shellCalls,
  ...incidentCalls,
  ...vaultCalls,

  /** At most some ten a second while an import runs, and once when it ends. */
  'imports.progressed': event(importView),
  /** At most some ten a second while credentials are checked again, and once when that ends. */
  'rechecks.progressed': event(recheckView),
  /** Chosen in the window's menu: the window does what its own button of that name does. */
  'menu.chosen': event(
    z.strictObject({
      item: z.enum(['export-report', 'check-report', 'paste-credential', 'undo', 'redo']),
    }),
  ),
  /** The system's notice of something that has ended was clicked. */
  'job.chosen': event(z.strictObject({ job: z.enum(['import', 'recheck']) })),
  /** The app was opened with files: take them. */
  'files.opened': event(nothing),
  /** Another workspace is in the window from now on. */
  'workspace.replaced': event(nothing),
  /** Something that the lists show has changed: ask again. */
  'workspace.changed': event(nothing),
} as const;

export type Contract = typeof contract;
export type CallName = {
  [Name in keyof Contract]: Contract[Name] extends { kind: 'call' } ? Name : never;
}[keyof Contract];
export type EventName = Exclude<keyof Contract, CallName>;

/** What the caller may write (defaults may be left out). */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What the handler gets. */
export type ParsedInput<Name extends CallName> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;
export type EventPayload<Name extends EventName> = z.output<Contract[Name]['payload']>;

type Hosted<Where extends Host> = {
  [Name in CallName]: Contract[Name]['host'] extends Where ? Name : never;
}[CallName];
export type EngineCallName = Hosted<'engine'>;
export type ShellCallName = Hosted<'shell'>;

const CALL_NAMES: ReadonlySet<string> = new Set(
  Object.entries(contract).flatMap(([name, entry]) => (entry.kind === 'call' ? [name] : [])),
);

export function isCallName(name: string): name is CallName {
  return CALL_NAMES.has(name);
}
