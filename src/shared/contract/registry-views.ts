import { z } from 'zod';
import { REGISTRY_FLAW_CODES, REGISTRY_KINDS, REGISTRY_LEVELS } from '../model/registry.ts';
import { rowId, timestamp } from './scalars.ts';

/** What crosses the process border of registries of issuers. */

export const registryFlawView = z.strictObject({
  code: z.enum(REGISTRY_FLAW_CODES),
  line: z.int().min(1).optional(),
  value: z.string().optional(),
});

export const registryView = z.strictObject({
  id: rowId,
  name: z.string(),
  kind: z.enum(REGISTRY_KINDS),
  level: z.enum(REGISTRY_LEVELS),
  /** Where it was read: a path, with the URL that a list there names. */
  source: z.string(),
  /** Whom it lists; a federation is asked for each issuer, and lists nobody. */
  members: z.int().min(0),
  blocked: z.int().min(0),
  anchorId: z.string().optional(),
  /** The thumbprints (RFC 7638) of the trust anchor's keys that are accepted with it. */
  anchorKeys: z.array(z.string()).optional(),
  flaws: z.array(registryFlawView),
  addedAt: timestamp,
});

export type RegistryView = z.infer<typeof registryView>;
