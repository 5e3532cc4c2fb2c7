import type { ResumeClaim, ResumeFormat } from '../../../shared/model/resume.ts';

export interface NewResume {
  /** The name to show: path relative to what was dropped. */
  readonly name: string;
  readonly format: ResumeFormat;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** That it names, in lower case. */
  readonly emails?: readonly string[];
  /** In the order in which they are shown. */
  readonly claims: readonly ResumeClaim[];
}

export interface StoredResume extends Pick<NewResume, 'name' | 'format' | 'claims'> {
  readonly id: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly addedAt: string;
}

export interface ResumeStore {
  /** The person must be there. @returns Its id; nothing where the person has it already. */
  add(candidateId: string, resume: NewResume): Promise<string | undefined>;
  /** The person whose folder or zip of this name came in before; nobody where its credentials are several people's. */
  findPerson(container: string): Promise<string | undefined>;
  /** In the order in which they were added. */
  list(candidateId: string): Promise<readonly StoredResume[]>;
  /** @returns Whether there was one. */
  remove(resumeId: string): Promise<boolean>;
  /** Puts one back that was removed. @returns Whether it could be: it may have been added again. */
  restore(resumeId: string): Promise<boolean>;
}
