import { z } from 'zod';
import {
  FAULT_ERROR,
  FAULT_FRAME,
  FAULT_FRAMES,
  INCIDENT_KINDS,
  INCIDENT_WORK,
} from '../model/incident.ts';
import { call, done, nothing } from './call.ts';
import { timestamp } from './scalars.ts';

/** Strict in each text, so that nothing but a place in the code can be written down. */
const fault = z.strictObject({
  error: z.string().regex(FAULT_ERROR),
  frames: z.array(z.string().regex(FAULT_FRAME)).max(FAULT_FRAMES),
});

export const incidentView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(INCIDENT_KINDS),
  work: z.string().regex(INCIDENT_WORK).optional(),
  fault: fault.optional(),
  firstAt: timestamp,
  lastAt: timestamp,
  times: z.int().min(1),
  version: z.string().regex(/^[\w.+-]{1,40}$/u),
  system: z.string().regex(/^[\w.+ -]{1,120}$/u),
});
export type IncidentView = z.infer<typeof incidentView>;

/** What went wrong in Touchstone itself: kept on this computer, outside every workspace, and sent by nobody but a person. */
export const incidentCalls = {
  /** The last one first. */
  'incidents.list': call('shell', nothing, z.strictObject({ incidents: z.array(incidentView) })),
  /** The window tells of its own. */
  'incidents.report': call(
    'shell',
    z.strictObject({ kind: z.enum(['screen', 'window-fault']), fault }),
    done,
  ),
  /** Asks where to save the text of one; no `file` when the person thought better of it. */
  'incidents.save': call(
    'shell',
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ file: z.string().optional() }),
  ),
  'incidents.remove': call('shell', z.strictObject({ id: z.uuid() }), done),
  'incidents.clear': call('shell', nothing, done),
} as const;
