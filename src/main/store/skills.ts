import type { Framework, FrameworkKind } from '../../shared/model/framework.ts';

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
   * Writes a framework in place of the one of its kind and name, maps every wording anew and sums up
   * whom that concerns, in one transaction.
   */
  put(framework: Framework, file: string): Promise<string>;
  /** The same for taking one away. @returns Whether there was one. */
  remove(frameworkId: string): Promise<boolean>;
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
   * Remembers it, and sums up whom it concerns, in one transaction.
   *
   * @returns Whether some credential has such a wording, and there is such a skill.
   */
  accept(mapping: {
    readonly fromKey: string;
    readonly isStated: boolean;
    readonly skillKey: string;
  }): Promise<boolean>;
  undo(wording: { readonly fromKey: string; readonly isStated: boolean }): Promise<boolean>;
}
