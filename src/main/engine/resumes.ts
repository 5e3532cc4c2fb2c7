import { createHash } from 'node:crypto';
import type { OtherFile } from '../intake/index.ts';
import { claimsOf } from '../skills/index.ts';
import type { SkillVocabulary } from '../skills/index.ts';
import type { NewResume } from '../store/index.ts';
import { isFailure } from '../verify/index.ts';
import type { VerifierProcess } from '../verify/index.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { ResumeProblemCode } from '../../shared/model/resume.ts';
import { openVocabulary } from './mapping/read-vocabulary.ts';

/** What reading résumés depends on. */
export interface ResumeServices {
  /** In the process that bounds what a stranger's file can cost. */
  readonly readResume: VerifierProcess['readResume'];
  readonly openVocabulary: () => Promise<SkillVocabulary>;
}

export function createResumeServices(verifier: VerifierProcess): ResumeServices {
  return { readResume: (bytes) => verifier.readResume(bytes), openVocabulary };
}

/** Reads a résumé and says what it claims; never rejects for the file's sake. */
export async function takeResume(
  name: string,
  bytes: Uint8Array,
  services: ResumeServices,
): Promise<Result<NewResume & { readonly looksLikeResume: boolean }, ResumeProblemCode>> {
  const reading = await services.readResume(bytes);
  if (isFailure(reading)) {
    return err(reading.failure === 'time-limit' ? 'took-too-long' : 'damaged');
  }
  if (!reading.ok) return err(reading.code);
  const { resume } = reading;
  const { format, emails, looksLikeResume } = resume;
  const claims = claimsOf(resume, await services.openVocabulary());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ name, format, sha256, bytes, emails, claims, looksLikeResume });
}

const RESUME_NAME =
  /(?:^|[^\p{L}])(?:cv|r[eé]sum[eé]|curriculum|vitae|lebenslauf|hoja de vida)(?:[^\p{L}]|$)/iu;

/** Whether a file is called a résumé: "Amara Okafor CV 2024.pdf", "lebenslauf.docx". */
export function isNamedAsResume(name: string): boolean {
  return RESUME_NAME.test((name.split('/').at(-1) ?? '').normalize('NFC'));
}

/** What came of a file that holds no credential, where it is a résumé; `undefined` where it is none. */
export async function recogniseResume(
  name: string,
  { bytes }: OtherFile,
  services: ResumeServices,
): Promise<Result<NewResume, ResumeProblemCode> | undefined> {
  const taken = await takeResume(name, bytes, services);
  const isNamed = isNamedAsResume(name);
  if (!taken.ok) return isNamed && taken.error === 'no-text' ? taken : undefined;
  const { looksLikeResume, ...resume } = taken.value;
  return isNamed || looksLikeResume ? ok(resume) : undefined;
}
