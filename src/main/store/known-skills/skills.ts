import type { ReachedSkill, SkillWording } from '../../../shared/model/mapping.ts';
import type { Framework, FrameworkKind } from '../../../shared/model/framework.ts';

/** An imported framework of skills. */
export interface StoredFramework {
  readonly id: string;
  readonly kind: FrameworkKind;
  readonly name: string;
  /** The name of the file that it was read from. */
  readonly file: string;
  readonly skills: number;
  /** How many skills of others it calls the very same as its own. */
  readonly matches: number;
  readonly addedAt: string;
}

export interface FrameworkStore {
  /** In the order in which they were imported. */
  list(): Promise<readonly StoredFramework[]>;
  /**
   * What the frameworks in a language (`de`) call the skills that people here have, by the keys of these; where
   * another framework's name is the skill's own.
   */
  listNames(language: string): Promise<readonly { readonly key: string; readonly name: string }[]>;
  /**
   * Writes a framework in place of the one of its kind and name, in one transaction; every wording is
   * to be mapped anew then (`MappingStore.startWork`).
   *
   * @returns Its id, and that of the one in whose place it is.
   */
  put(
    framework: Framework,
    file: string,
  ): Promise<{ readonly id: string; readonly replaced: string | undefined }>;
  /** The same for taking one away. @returns Whether there was one. */
  remove(frameworkId: string): Promise<boolean>;
  /**
   * The same for putting one back that was removed, or in whose place another was put; in the place of
   * the one of its name. @returns Whether it is still at hand: the last three are.
   */
  restore(frameworkId: string): Promise<boolean>;
}

/** That a person takes what credentials call `wording` for a skill. */
export interface AcceptedMapping {
  readonly id: string;
  readonly wording: string;
  readonly fromKey: string;
  /** In alignments and results, or in tags and titles. */
  readonly isStated: boolean;
  readonly skillName: string;
  readonly acceptedAt: string;
}

export interface MappingStore {
  /** In the order in which they were accepted. */
  list(): Promise<readonly AcceptedMapping[]>;
  /**
   * Remembers it; its wordings are to be mapped anew then.
   *
   * @returns Whether some credential has such a wording, and there is such a skill.
   */
  accept(mapping: {
    readonly fromKey: string;
    readonly isStated: boolean;
    readonly skillKey: string;
  }): Promise<boolean>;
  undo(wording: { readonly fromKey: string; readonly isStated: boolean }): Promise<boolean>;
  /** The skill that a wording reaches besides its own, by this workspace's frameworks and decisions. */
  reach(wording: SkillWording): Promise<ReachedSkill | undefined>;
  /** Names skills that openings ask for as wordings reach them, which another vocabulary may do otherwise. */
  renameAskedFor(): Promise<void>;
  /** Whether wordings are to be mapped anew, or people summed up since; also after a new version's start. */
  isDue(): Promise<boolean>;
  /** @returns Does the next slice of what is due, a few milliseconds long; whether there may be more. */
  startWork(): () => Promise<boolean>;
}
