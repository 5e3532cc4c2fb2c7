import { checkReport, didKeyOf } from '../../report/index.ts';
import type { CheckedReport, ReportProblem } from '../../report/index.ts';
import {
  allowKinds,
  createNetworkSource,
  createOfflineSource,
  logRequests,
  rememberAnswers,
} from '../../verify/index.ts';
import type { DocumentSource, RequestNoter } from '../../verify/index.ts';
import type { ReportFinding } from '../../../shared/contract/report-calls.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { OPENED_LIMITS } from '../../../shared/limits.ts';
import { NETWORK_KINDS } from '../../../shared/model/network.ts';
import type { NetworkKind } from '../../../shared/model/network.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { APPLICATION } from '../application.ts';
import { findToday } from './credentials-today.ts';
import { evidenceFileOf } from './evidence-file.ts';
import { askDomain, describeSigner } from './find-signer.ts';
import { readBytes, readNamed } from '../importing/read-bytes.ts';
import type { WithVerifier } from '../verifying/lend-verifier.ts';
import type { KeyVault } from './signing-key.ts';
import { findStamp } from './stamp-file.ts';

export interface CheckReportFileOptions {
  readonly clock: () => Instant;
  /** Lends the process in which a stranger's file is opened, and what is in it verified. */
  readonly withVerifier: WithVerifier;
  /** Asks nobody what holds today. */
  readonly offline: boolean;
  /** Of the workspace of the one who asks, where there is one. */
  readonly signingKey?: KeyVault | undefined;
  /** The certificates of time stamp authorities that are believed, as the base64 of their DER. */
  readonly accepted?: readonly string[] | undefined;
  /** What may be asked for on the network; all kinds where not given. */
  readonly kinds?: readonly NetworkKind[] | undefined;
  /** Where what is asked for on the network is written down. */
  readonly log?: RequestNoter | undefined;
  /** In the place of the guarded network. */
  readonly network?: DocumentSource | undefined;
}

export interface CheckedReportFile {
  readonly report: CheckedReport;
  readonly findings: readonly ReportFinding[];
}

/**
 * Finds out of a file whether it is a report as it was written, who signed it, and what its
 * credentials say then and today. Evidence that lies beside the report is taken with it.
 *
 * @returns `unreadable` where there is no such file.
 */
export async function checkReportFile(
  file: string,
  options: CheckReportFileOptions,
): Promise<Result<CheckedReportFile, ReportProblem | 'unreadable'>> {
  const read = await readNamed(file, OPENED_LIMITS.fileBytes);
  if (!read.ok) return err(read.error.code === 'too-large' ? 'too-much' : 'unreadable');
  const bytes = read.value;
  // What lies beside it came with it: a link or a device there is nobody's evidence.
  const beside = await readBytes(evidenceFileOf(file), OPENED_LIMITS.fileBytes);
  const evidence = beside.ok ? beside.value : undefined;
  const ownKey = await ownKeyOf(options.signingKey);
  const applicationVersion = APPLICATION.version;
  return options.withVerifier(async (verifier) => {
    const open = (one: Uint8Array) => verifier.open(one);
    const checked = await checkReport(bytes, { ownKey, applicationVersion, open, evidence });
    if (!checked.ok) return checked;
    const { clock } = options;
    const asking = { clock, verifier, outside: outsideOf(options) };
    const { claimed, findings } = checked.value;
    const signer = claimed && describeSigner(await askDomain(claimed, asking));
    const stamp = await findStamp(file, bytes, options.accepted ?? []);
    const today = await findToday(checked.value, asking);
    const further = [signer, stamp].filter((finding) => finding !== undefined);
    return ok({ report: checked.value, findings: [...findings, ...further, ...today] });
  });
}

function outsideOf({
  offline,
  network,
  kinds = NETWORK_KINDS,
  clock,
  log,
}: CheckReportFileOptions): DocumentSource {
  if (offline) return createOfflineSource();
  const web = network ?? createNetworkSource({ clock });
  const logged = log === undefined ? web : logRequests(web, log, clock);
  return rememberAnswers(allowKinds(logged, kinds), clock);
}

// A workspace that has never signed has no key that could have signed this.
async function ownKeyOf(vault: KeyVault | undefined): Promise<string | undefined> {
  if (vault === undefined) return undefined;
  const own = await vault.find();
  return own === undefined ? '' : didKeyOf(own);
}
