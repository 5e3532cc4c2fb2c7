import { z } from 'zod';
import {
  acceptedMappingView,
  candidateFilter,
  candidatePage,
  candidateView,
  certificateView,
  checkCode,
  comparison,
  completionView,
  credentialView,
  differenceView,
  frameworkView,
  importView,
  registryFlawView,
  registryView,
  recheckView,
  sealCertificateView,
  seenIssuerView,
  skillWording,
  workspaceView,
} from './views.ts';
import { openingDraft, openingView, rankInput, rankedPage } from './openings.ts';
import { claimComparison, resumeProblemView } from './resumes.ts';
import { rowId } from './scalars.ts';
import { call, done, nothing } from './call.ts';
import type { Host } from './call.ts';
import { skillCalls } from './skill-calls.ts';
import { REGISTRY_LEVELS } from '../model/registry.ts';
import { ISSUER_TRUSTS } from '../model/verdict.ts';

const paths = z.array(z.string().min(1).max(4096)).min(1).max(10_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const REPORT_FORMATS = ['pdf', 'html', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Whom a report, or a list, is about. */
export const reportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidates'), candidateIds: z.array(rowId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('filter'), filter: candidateFilter }),
  /** Everybody who answers it, in its order. */
  z.strictObject({ kind: z.literal('opening'), openingId: rowId }),
]);
export type ReportScope = z.infer<typeof reportScope>;

/** Which credentials are checked again. */
const recheckScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('credentials'),
    credentialIds: z.array(rowId).min(1).max(5000),
  }),
  z.strictObject({ kind: z.literal('candidates'), candidateIds: z.array(rowId).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('everything') }),
]);

function event<Payload extends z.ZodType>(payload: Payload) {
  return { kind: 'event', payload } as const;
}

/** The whole surface between the window and the engine. Nothing else crosses. */
export const contract = {
  'workspace.get': call('engine', nothing, workspaceView),
  'workspace.setNetwork': call(
    'engine',
    z.strictObject({ network: z.enum(['offline', 'allowed']) }),
    workspaceView,
  ),

  /** What was shown in part is checked again before it answers. */
  'workspace.setDisclosure': call(
    'engine',
    z.strictObject({ disclosure: z.enum(['part', 'whole']) }),
    workspaceView,
  ),

  'imports.start': call('engine', z.strictObject({ paths }), z.strictObject({ importId: rowId })),
  'imports.startSamples': call('engine', nothing, z.strictObject({ importId: rowId })),
  'imports.cancel': call('engine', z.strictObject({ importId: rowId }), done),
  'imports.latest': call('engine', nothing, z.strictObject({ import: importView.optional() })),

  'candidates.search': call(
    'engine',
    z.strictObject({
      filter: candidateFilter,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    candidatePage,
  ),
  'candidates.get': call('engine', z.strictObject({ candidateId: rowId }), candidateView),
  'candidates.compare': call(
    'engine',
    z.strictObject({ candidateIds: z.array(rowId).min(2).max(4) }),
    comparison,
  ),
  'candidates.create': call(
    'engine',
    z.strictObject({ name: z.string().trim().min(1).max(300) }),
    z.strictObject({ candidateId: rowId }),
  ),
  'candidates.rename': call(
    'engine',
    z.strictObject({ candidateId: rowId, name: z.string().trim().min(1).max(300) }),
    done,
  ),
  'candidates.setEmails': call(
    'engine',
    z.strictObject({ candidateId: rowId, emails: z.array(z.email().max(320)).max(20) }),
    done,
  ),

  /** Adds the résumés in these files to a person; one that is there already is left as it is. */
  'resumes.add': call(
    'engine',
    z.strictObject({
      candidateId: rowId,
      paths: z.array(z.string().min(1).max(4096)).min(1).max(20),
    }),
    z.strictObject({ added: z.int().min(0), problems: z.array(resumeProblemView) }),
  ),
  'resumes.remove': call('engine', z.strictObject({ resumeId: rowId }), done),
  /** A person's résumés, and what they claim beside what is proven. */
  'resumes.compare': call('engine', z.strictObject({ candidateId: rowId }), claimComparison),

  'credentials.unassigned': call(
    'engine',
    nothing,
    z.strictObject({ credentials: z.array(credentialView) }),
  ),
  'credentials.assign': call(
    'engine',
    z.strictObject({
      credentialIds: z.array(rowId).min(1).max(5000),
      /** Absent: back to "Unassigned". */
      candidateId: rowId.optional(),
    }),
    done,
  ),
  /** What other verifiers may make of it, and why; worked out from the original bytes when asked. */
  'credentials.explain': call(
    'engine',
    z.strictObject({ credentialId: rowId }),
    z.strictObject({ differences: z.array(differenceView) }),
  ),
  /** Says that what was found of a credential by looking at the others is in order, or takes that back. */
  'findings.decide': call(
    'engine',
    z.strictObject({ credentialId: rowId, code: checkCode, isInOrder: z.boolean() }),
    done,
  ),
  /** Verifies again from the original bytes, with the documents that can be had now, in the background. */
  'rechecks.start': call(
    'engine',
    z.strictObject({ scope: recheckScope }),
    z.strictObject({ recheckId: rowId }),
  ),
  'rechecks.cancel': call('engine', z.strictObject({ recheckId: rowId }), done),
  'rechecks.latest': call('engine', nothing, z.strictObject({ recheck: recheckView.optional() })),

  /** Whoever issued anything that was imported, those with most credentials first. */
  'issuers.list': call(
    'engine',
    z.strictObject({
      /** Must stand in the issuer's id or one of its names. */
      text: z.string().max(500).default(''),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.strictObject({ total: z.int().min(0), issuers: z.array(seenIssuerView) }),
  ),
  'issuers.setTrust': call(
    'engine',
    z.strictObject({
      issuerId: z.string().min(1).max(2000),
      /** `trusted` or `blocked` by decision; any other value takes the decision back. */
      trust: z.enum(ISSUER_TRUSTS),
    }),
    done,
  ),

  'certificates.list': call(
    'engine',
    nothing,
    z.strictObject({ certificates: z.array(certificateView) }),
  ),
  /** Accepts those in the files; every sealed credential is judged again then. */
  'certificates.accept': call(
    'engine',
    z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(1000) }),
    z.strictObject({
      /** How many were not accepted before. */
      accepted: z.int().min(0),
      /** Files in which there was none. */
      others: z.array(z.string()),
    }),
  ),
  /** The certificate that the seal of a credential brings along. */
  'certificates.ofSeal': call(
    'engine',
    z.strictObject({ credentialId: rowId }),
    z.strictObject({ certificate: sealCertificateView.optional() }),
  ),
  /** Accepts it, provided that it is the one that was shown; every sealed credential is judged again then. */
  'certificates.acceptOfSeal': call(
    'engine',
    z.strictObject({ credentialId: rowId, sha256 }),
    done,
  ),
  'certificates.remove': call('engine', z.strictObject({ sha256 }), done),
  'registries.list': call('engine', nothing, z.strictObject({ registries: z.array(registryView) })),
  /** Reads the registry in a file, or gets those that it names; what was read there before is replaced. */
  'registries.import': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096), level: z.enum(REGISTRY_LEVELS) }),
    z.strictObject({ registries: z.array(registryView), flaws: z.array(registryFlawView) }),
  ),
  'registries.setLevel': call(
    'engine',
    z.strictObject({ registryId: rowId, level: z.enum(REGISTRY_LEVELS) }),
    done,
  ),
  'registries.remove': call('engine', z.strictObject({ registryId: rowId }), done),

  /** By title. */
  'openings.list': call('engine', nothing, z.strictObject({ openings: z.array(openingView) })),
  'openings.get': call('engine', z.strictObject({ openingId: rowId }), openingView),
  'openings.save': call(
    'engine',
    /** In place of the one of this id; a new one where none is given. */
    z.strictObject({ openingId: rowId.optional(), opening: openingDraft }),
    z.strictObject({ openingId: rowId }),
  ),
  'openings.copy': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ openingId: rowId }),
  ),
  'openings.remove': call('engine', z.strictObject({ openingId: rowId }), done),
  /** People in the order of what is asked for, saved or not, each with the reasons. */
  'openings.rank': call('engine', rankInput, rankedPage),
  /** Skills that a text names, to be confirmed. */
  'openings.recognise': call(
    'engine',
    z.strictObject({ text: z.string().max(200_000) }),
    z.strictObject({ skills: z.array(z.strictObject({ key: z.string(), name: z.string() })) }),
  ),
  /** The file that docs/openings.md describes. */
  'openings.export': call(
    'engine',
    z.strictObject({ openingId: rowId }),
    z.strictObject({ text: z.string() }),
  ),
  'openings.import': call(
    'engine',
    z.strictObject({ text: z.string().max(1_000_000) }),
    z.strictObject({ openingId: rowId }),
  ),

  /** What is wrong with a query, if anything, and what may be written at a place in it. */
  'query.read': call(
    'engine',
    z.strictObject({ text: z.string().max(500), cursor: z.int().min(0).max(500) }),
    z.strictObject({
      error: z
        .strictObject({ position: z.int().min(0), length: z.int().min(0), message: z.string() })
        .optional(),
      /** What may stand in place of the text between `from` and `to`. */
      completions: z.array(completionView),
    }),
  ),

  'skills.suggest': call(
    'engine',
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
    z.strictObject({
      skills: z.array(
        z.strictObject({ key: z.string(), name: z.string(), candidates: z.int().min(0) }),
      ),
    }),
  ),

  /** What the employer accepted as proof of a skill although no issuer states it so. */
  'skills.listMappings': call(
    'engine',
    nothing,
    z.strictObject({ mappings: z.array(acceptedMappingView) }),
  ),
  /** From now on the wording proves the skill, for everybody. */
  'skills.acceptMapping': call(
    'engine',
    z.strictObject({ ...skillWording.shape, skillKey: z.string().min(1).max(300) }),
    done,
  ),
  'skills.undoMapping': call('engine', skillWording, done),

  'frameworks.list': call(
    'engine',
    nothing,
    z.strictObject({ frameworks: z.array(frameworkView) }),
  ),
  /** Reads a framework of skills in place of the one of its name. */
  'frameworks.import': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096) }),
    z.strictObject({ framework: frameworkView }),
  ),
  'frameworks.remove': call('engine', z.strictObject({ frameworkId: rowId }), done),

  ...skillCalls,

  'report.export': call(
    'engine',
    z.strictObject({
      scope: reportScope,
      format: z.enum(REPORT_FORMATS),
      /** Where to write: absolute, as the save dialog gave it. */
      file: z.string().min(1).max(4096),
    }),
    z.strictObject({ file: z.string(), sha256: z.string(), candidates: z.int().min(0) }),
  ),

  /** Asks where to save; no `file` when the person thought better of it. */
  'dialogs.saveReport': call(
    'shell',
    z.strictObject({ format: z.enum(REPORT_FORMATS) }),
    z.strictObject({ file: z.string().optional() }),
  ),
  /** Asks for files or for folders to add; none when the person thought better of it. */
  'dialogs.openCredentials': call(
    'shell',
    z.strictObject({ kind: z.enum(['files', 'folder']) }),
    z.strictObject({ paths: z.array(z.string()) }),
  ),
  /** Asks for files with certificates; none when the person thought better of it. */
  'dialogs.openCertificates': call(
    'shell',
    nothing,
    z.strictObject({ paths: z.array(z.string()) }),
  ),
  /** Asks for résumés to add; none when the person thought better of it. */
  'dialogs.openResumes': call('shell', nothing, z.strictObject({ paths: z.array(z.string()) })),
  /** Asks for a registry of issuers to add; no `file` when the person thought better of it. */
  'dialogs.openRegistry': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Asks for a framework of skills to import; no `file` when the person thought better of it. */
  'dialogs.openFramework': call('shell', nothing, z.strictObject({ file: z.string().optional() })),
  /** Shows a file that Touchstone wrote in the system's file manager. */
  'files.reveal': call('shell', z.strictObject({ file: z.string().min(1).max(4096) }), done),

  /** At most some ten a second while an import runs, and once when it ends. */
  'imports.progressed': event(importView),
  /** At most some ten a second while credentials are checked again, and once when that ends. */
  'rechecks.progressed': event(recheckView),
  /** Chosen in the window's menu: the window does what its own button of that name does. */
  'menu.chosen': event(z.strictObject({ item: z.enum(['export-report']) })),
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
