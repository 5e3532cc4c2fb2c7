import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { backupView } from './keeping-calls.ts';

/** What is lost of a damaged workspace: rows of a kind, and the names of people of whom something is. */
export const lostView = z.strictObject({
  people: z.int().min(0),
  credentials: z.int().min(0),
  originals: z.int().min(0),
  other: z.int().min(0),
  /** Who is there, and misses something. */
  names: z.array(z.string()),
});

export const vaultView = z.strictObject({
  /** `unavailable`: it is damaged, or cannot be opened for another reason. */
  state: z.enum(['open', 'locked', 'keyless', 'unavailable']),
  file: z.string(),
  /** Why it is not available, as a sentence. */
  reason: z.string().optional(),
  isEncrypted: z.boolean(),
  /** Whether this computer keeps keys for apps. */
  hasKeychain: z.boolean(),
  /** By what the key is to be had. */
  byKeychain: z.boolean(),
  byPassphrase: z.boolean(),
  /** The newest first. */
  backups: z.array(backupView),
});

const passphrase = z.string().max(1000);

/** The workspace's whole file, and its key; answered by the window's own process, which holds it. */
export const vaultCalls = {
  'vault.get': call('shell', nothing, vaultView),
  'vault.unlock': call(
    'shell',
    z.strictObject({ by: z.enum(['passphrase', 'recovery-code']), secret: passphrase }),
    done,
  ),
  'vault.recoveryCode': call('shell', nothing, z.strictObject({ code: z.string() })),
  /** Without one, only the keychain opens it from then on. */
  'vault.setPassphrase': call('shell', z.strictObject({ passphrase: passphrase.optional() }), done),
  /** Encrypts a workspace that is not; what it was before is kept. */
  'vault.encrypt': call(
    'shell',
    z.strictObject({ passphrase: passphrase.optional() }),
    z.strictObject({ kept: z.string().optional() }),
  ),
  /** Beside the workspace, or where a dialog says. Without a file, the dialog was closed. */
  'vault.backUp': call(
    'shell',
    z.strictObject({ elsewhere: z.boolean() }),
    z.strictObject({ file: z.string().optional() }),
  ),
  /** One of the back-ups, or what a dialog says. Without `isDone`, the dialog was closed. */
  'vault.restore': call(
    'shell',
    z.strictObject({ file: z.string().optional() }),
    z.strictObject({ isDone: z.boolean(), kept: z.string().optional() }),
  ),
  'vault.deleteBackup': call('shell', z.strictObject({ file: z.string() }), done),
  /** Puts what can be read of a damaged workspace in its place; the damaged one is kept. */
  'vault.recover': call(
    'shell',
    nothing,
    z.strictObject({ kept: z.string().optional(), lost: lostView }),
  ),
} as const;

export type VaultView = z.infer<typeof vaultView>;
export type LostView = z.infer<typeof lostView>;
