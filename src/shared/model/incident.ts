/** What of Touchstone itself went wrong; files that cannot be read are none. */
export const INCIDENT_KINDS = [
  /** A call, or work in the background, ended otherwise than it can. */
  'engine-fault',
  'engine-stopped',
  /** A file killed the thread, or the process, that read it. */
  'verifier-crashed',
  /** A thread was over its time. */
  'verifier-time',
  /** A screen could not be drawn. */
  'screen',
  'window-fault',
  /** The process that shows the window ended. */
  'window-gone',
  'app-fault',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What was thrown, without a word of what it said: that may quote a name, a file, or a credential. */
export interface Fault {
  /** The kind of error, and its code where it has one. */
  readonly error: string;
  /** Where in our own files, or in Node's, the innermost first: `out/main/engine-worker.js:1:2`. */
  readonly frames: readonly string[];
}

/** Something that went wrong, as whoever finds it tells of it. */
export interface NewIncident {
  /** As the sentence that a person read quotes it. */
  readonly id: string;
  readonly kind: IncidentKind;
  /** The call, or the kind of work; never what it was about. */
  readonly work?: string | undefined;
  readonly fault?: Fault | undefined;
}

/** The same, as it is kept. */
export interface Incident extends NewIncident {
  readonly firstAt: string;
  readonly lastAt: string;
  /** How often the very same happened. */
  readonly times: number;
  /** Of the app, and of what it ran in, as of the first time. */
  readonly version: string;
  readonly system: string;
}

/** As many are kept; the oldest go first. */
export const INCIDENTS_KEPT = 100;
export const INCIDENT_DAYS = 90;

/** What `work` may be: a name of a call or of a kind of work. */
export const INCIDENT_WORK = /^[a-z][A-Za-z-]{0,30}(?:\.[A-Za-z]{1,30})?$/u;
/** What an error is called; whoever throws one may call it anything. */
export const FAULT_ERROR =
  /^(?:[A-Z][A-Za-z]{0,30}(?:Error|Exception)|Error|a thrown [a-z]+)(?: \((?:ERR|SQLITE|E)[A-Z0-9_]{1,40}\))?$/u;
/** A place in a file of ours, of a package, or of Node. */
export const FAULT_FRAME =
  /^(?:node:[a-z_/]{1,60}|(?:[\w@+-][\w@.+-]{0,80}\/){0,12}[\w@+-][\w@.+-]{0,80}\.[cm]?[jt]sx?):\d{1,7}:\d{1,7}$/u;
export const FAULT_FRAMES = 12;
