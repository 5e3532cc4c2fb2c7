import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A time stamp authority that is an independent implementation's: openssl's. */

export const HAS_OPENSSL = spawnSync('openssl', ['version']).error === undefined;

export interface AuthorityOptions {
  /** Of its certificate; as RFC 3161 §2.3 wants it where not given. */
  readonly extendedKeyUsage?: string;
  readonly newKey?: readonly string[];
  /** Whom its certificate names, as openssl takes it. */
  readonly subject?: string;
}

const RSA = ['-newkey', 'rsa:2048'];
export const P256 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** A folder with a root, an authority under it, and what answers with its key. */
export function openAuthority(options: AuthorityOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-tsa-'));
  const run = (...args: readonly string[]) =>
    execFileSync('openssl', [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const { extendedKeyUsage = 'critical,timeStamping', newKey = RSA } = options;
  writeFileSync(
    join(folder, 'ext'),
    `basicConstraints=CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=${extendedKeyUsage}\n`,
  );
  writeFileSync(join(folder, 'serial'), '01\n');
  writeFileSync(
    join(folder, 'tsa.conf'),
    [
      '[tsa]',
      'default_tsa = one',
      '[one]',
      'serial = serial',
      'signer_digest = sha256',
      'default_policy = 1.2.3.4',
      'digests = sha256, sha512',
      'ess_cert_id_alg = sha256',
      'accuracy = secs:1',
    ].join('\n'),
  );
  const plain = ['-nodes', '-batch', '-utf8'];
  run(
    'req',
    '-x509',
    ...newKey,
    ...plain,
    '-subj',
    '/CN=Root',
    '-days',
    '3650',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  );
  run(
    'req',
    ...newKey,
    ...plain,
    '-subj',
    options.subject ?? '/O=Time Office/CN=TSA',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.csr',
  );
  run(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-set_serial',
    '7',
    '-days',
    '30',
    '-extfile',
    'ext',
    '-out',
    'tsa.pem',
  );
  const derOf = (name: string) => run('x509', '-in', name, '-outform', 'DER').toString('base64');
  return {
    root: derOf('ca.pem'),
    own: derOf('tsa.pem'),
    /** What the authority answers to a question. */
    answer(question: Uint8Array): Uint8Array {
      writeFileSync(join(folder, 'q.tsq'), question);
      run(
        'ts',
        '-reply',
        '-config',
        'tsa.conf',
        '-queryfile',
        'q.tsq',
        '-signer',
        'tsa.pem',
        '-inkey',
        'tsa.key',
        '-chain',
        'ca.pem',
        '-out',
        'a.tsr',
      );
      return readFileSync(join(folder, 'a.tsr'));
    },
    /** A token on any content, as no honest authority signs it. */
    sign(info: Uint8Array): Uint8Array {
      writeFileSync(join(folder, 'info.der'), info);
      const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-nodetach', '-binary'];
      const who = ['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-md', 'sha256', '-cades'];
      run(
        'cms',
        '-sign',
        ...type,
        ...who,
        '-nosmimecap',
        '-outform',
        'DER',
        '-in',
        'info.der',
        '-out',
        'c.der',
      );
      return readFileSync(join(folder, 'c.der'));
    },
    /** How it reads a question. */
    read(question: Uint8Array): string {
      writeFileSync(join(folder, 'q.tsq'), question);
      return run('ts', '-query', '-in', 'q.tsq', '-text').toString();
    },
    /** Whether it holds an answer for one on this file, under its root. */
    accepts(answer: Uint8Array, file: string): boolean {
      writeFileSync(join(folder, 'b.tsr'), answer);
      const args = ['ts', '-verify', '-data', file, '-in', 'b.tsr', '-CAfile', 'ca.pem'];
      return spawnSync('openssl', args, { cwd: folder }).status === 0;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
