import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs a script where a small disk can be mounted that nobody else sees. */
function inNamespace(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { ...process.env, DISK: folder, NODE: process.execPath };
  return spawnSync('unshare', ['-rm', 'sh', '-c', script], { cwd: ROOT, env, encoding: 'utf8' });
}

const canMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

const IMPORT =
  '"$NODE" src/main/cli.ts import resources/samples/candidates --workspace "$DISK/w" --offline > /dev/null 2> err; echo "status $?"; tail -1 err';

test.skipIf(!canMount)(
  'a disk that fills up, or is read-only, is said so in a sentence, and nothing before it is lost',
  () => {
    const { stdout } = inNamespace(`
      set -u; mount -t tmpfs -o size=1500k tmpfs "$DISK"
      ${IMPORT.replaceAll(' err', ' /dev/shm/$$.err')}
      mount -o remount,size=64m "$DISK"
      ${IMPORT.replaceAll(' err', ' /dev/shm/$$.err')}
      mount -o remount,ro "$DISK"
      ${IMPORT.replaceAll(' err', ' /dev/shm/$$.err')}
      rm -f /dev/shm/$$.err`);
    const [full, fullSaid, again, againSaid, readOnly, readOnlySaid] = stdout.trim().split('\n');
    expect([full, again, readOnly]).toEqual(['status 2', 'status 1', 'status 2']);
    expect(fullSaid).toContain('The disk is full.');
    expect(againSaid).toMatch(/^Files read: 49, of which \d+ were there already\./u);
    expect(readOnlySaid).toContain('is read-only');
  },
  60_000,
);
