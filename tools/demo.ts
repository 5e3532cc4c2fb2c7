/**
 * `npm run demo`: the main job without a window, on the built command line. Imports the samples
 * into a fresh workspace, prints who has which skills and which verdicts with the reasons, runs
 * one query, and writes the report.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { findReason } from '../src/shared/model/reason.ts';
import { RECIPIENT_WORDS, VERDICT_WORDS } from '../src/shared/messages/words.ts';
import type { ReportedCandidate, ReportedCredential } from './demo/report.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'out/main/cli.js');
const CANDIDATES = join(ROOT, 'resources/samples/candidates');
const DOCUMENTS = join(ROOT, 'resources/samples/documents');

/** What has to be there, and what to do where it is not. */
const NEEDED = [
  [CLI, 'Touchstone is not built yet. Run "npm run build", then "npm run demo".'],
  [CANDIDATES, 'The samples are not there. Run "npm run samples", then "npm run demo".'],
] as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the command line; its progress goes to the person. */
async function touchstone(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const stdout = await text(child.stdout);
  await closed;
  // 1 only says that something was not verified.
  if (child.exitCode !== 0 && child.exitCode !== 1) {
    throw new Error(`touchstone ${args[0] ?? ''} ended with ${String(child.exitCode)}.`);
  }
  return stdout;
}

interface Line {
  readonly error?: { readonly message: string };
}

/** What could not be read, of the JSON Lines that an import prints. */
function readProblems(stdout: string): readonly string[] {
  const lines = stdout.trim().split('\n');
  return lines.flatMap((line) => {
    const { error }: Line = JSON.parse(line);
    return error === undefined ? [] : [error.message];
  });
}

function printCandidate({ name, emails, skills, credentials }: ReportedCandidate): void {
  say(`\n${name}  ${emails.join(', ')}`);
  const proven = skills.filter((skill) => skill.proven).map((skill) => skill.name);
  say(`  Proven: ${proven.length === 0 ? 'nothing yet' : proven.join(', ')}`);
  for (const credential of credentials) printCredential(credential);
}

function printCredential(credential: ReportedCredential): void {
  const { title, issuer, verdict, recipient, checks } = credential;
  const word = VERDICT_WORDS[verdict];
  const doubt = recipient === 'mismatch' ? `  (${RECIPIENT_WORDS.mismatch.label})` : '';
  say(`  ${word.sign} ${word.label.padEnd(12)} ${title.padEnd(34)} ${issuer.name}${doubt}`);
  const said = findReason(verdict, checks) ?? checks.find((check) => check.outcome === 'fail');
  if (said !== undefined) say(`${' '.repeat(17)}${said.message}`);
}

async function demonstrate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-demo-'));
  const workspace = ['--workspace', join(folder, 'demo.touchstone')];
  const [pdf, json] = [join(folder, 'shortlist.pdf'), join(folder, 'everybody.json')];

  say('Importing the sample candidates, offline …');
  const offline = ['--offline', '--documents', DOCUMENTS];
  const imported = await touchstone('import', CANDIDATES, ...workspace, ...offline, '--json');
  await touchstone('report', ...workspace, '--out', json);
  const report: { readonly candidates: readonly ReportedCandidate[] } = JSON.parse(
    await readFile(json, 'utf8'),
  );
  for (const candidate of report.candidates) printCandidate(candidate);
  say('\nNo credential could be read from:');
  for (const problem of readProblems(imported)) say(`  - ${problem}`);

  say('\n\nWho has proven Python and SQL? (touchstone screen --query "skill:python skill:sql")\n');
  const query = ['--query', 'skill:python skill:sql'];
  say(await touchstone('screen', ...workspace, ...query));
  await touchstone('report', ...workspace, ...query, '--out', pdf);
  say(`\nThe report of this shortlist:  ${pdf}`);
  say(`The same of everybody as JSON: ${json}`);
  say(`The workspace:                 ${workspace[1] ?? ''}`);
}

const missing = NEEDED.find(([file]) => !existsSync(file));
if (missing === undefined) {
  await demonstrate();
} else {
  say(missing[1]);
  process.exitCode = 1;
}
