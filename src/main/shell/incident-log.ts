import { z } from 'zod';
import { incidentView } from '../../shared/contract/incident-calls.ts';
import type { IncidentView } from '../../shared/contract/incident-calls.ts';
import { INCIDENT_DAYS, INCIDENTS_KEPT } from '../../shared/model/incident.ts';
import type { NewIncident } from '../../shared/model/incident.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';

export interface IncidentLogOptions {
  /** ISO 8601. */
  readonly now: () => string;
  /** Of the app. */
  readonly version: string;
  /** What the app runs in. */
  readonly system: string;
}

/** What went wrong in Touchstone itself, on this computer. */
export interface IncidentLog {
  /** Leaves out what is not written as an incident is: it may be anything. */
  add(incident: NewIncident): void;
  /** The last one first. */
  list(): readonly IncidentView[];
  remove(id: string): void;
  clear(): void;
  /** Writes down at once what has not been yet. */
  flush(): void;
}

const schema = z.array(incidentView).max(INCIDENTS_KEPT);

/** A batch of hostile files may end a thread a second: what happens meanwhile is written together. */
const WRITE_AFTER_MS = 1000;
const DAY_MS = 86_400_000;

/** Keeps the last hundred of the last ninety days in a file; one that is missing or cannot be read is an empty one. */
export function openIncidentLog(path: string, options: IncidentLogOptions): IncidentLog {
  let incidents: readonly IncidentView[] = readOwnFile(path, schema) ?? [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    writeOwnFile(path, incidents);
  };
  const change = (changed: readonly IncidentView[]) => {
    incidents = changed;
    timer ??= setTimeout(flush, WRITE_AFTER_MS).unref();
  };
  const young = () => {
    const oldest = Date.parse(options.now()) - INCIDENT_DAYS * DAY_MS;
    return incidents.filter(({ lastAt }) => Date.parse(lastAt) >= oldest);
  };
  return {
    add(incident) {
      const made = incidentView.safeParse(complete(incident, options));
      if (!made.success) return;
      const [before, others] = takeOut(young(), made.data);
      const { firstAt, times } = before ?? { ...made.data, times: 0 };
      // Under its new number, which a sentence has just quoted.
      change([{ ...made.data, firstAt, times: times + 1 }, ...others].slice(0, INCIDENTS_KEPT));
    },
    list: young,
    remove: (id) => change(incidents.filter((one) => one.id !== id)),
    clear: () => change([]),
    flush,
  };
}

function complete(
  { id, kind, work, fault }: NewIncident,
  { now, version, system }: IncidentLogOptions,
): IncidentView {
  const at = now();
  return {
    id,
    kind,
    ...(work === undefined ? {} : { work }),
    ...(fault === undefined ? {} : { fault: { ...fault, frames: [...fault.frames] } }),
    firstAt: at,
    lastAt: at,
    times: 1,
    version,
    system,
  };
}

/** The one that is the very same, and all others. */
function takeOut(
  incidents: readonly IncidentView[],
  like: IncidentView,
): [same: IncidentView | undefined, others: readonly IncidentView[]] {
  const key = keyOf(like);
  const same = incidents.find((one) => keyOf(one) === key);
  return [same, incidents.filter((one) => one !== same)];
}

function keyOf({ kind, work, fault, version, system }: IncidentView): string {
  return JSON.stringify([kind, work, fault, version, system]);
}
