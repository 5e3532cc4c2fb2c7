import type { ScreeningSource, SkillEntry, Workspace } from '../../store/index.ts';
import type { SearchVeil } from '../../screening/index.ts';
import type { BlindView } from '../../../shared/model/blind.ts';
import { createDisguises } from './disguise.ts';
import type { Disguise, Disguises, TextChoices } from './disguise.ts';
import { createIssuerBook } from './issuer-book.ts';
import type { NamedIssuer } from './issuer-book.ts';
import type { Pseudonyms, PseudonymOf } from './pseudonym.ts';
import { readBlindView } from './setting.ts';
import { searchVeilOf, veilScreening } from './veiled-screening.ts';

/** What is hidden, and what people are called instead. */
export interface Hidden extends BlindView {
  readonly pseudonymOf: PseudonymOf;
  /** Absent where neither gendered words nor schools are hidden. */
  readonly disguise?: Disguise | undefined;
}

/** How the workspace is searched while the blind view is on. */
export interface BlindSearch {
  readonly source: ScreeningSource;
  readonly veil: SearchVeil;
}

/** What the blind view hides, for whoever answers a call. */
export interface BlindService {
  readonly disguises: Disguises;
  /** Nothing where everything is shown. */
  current(): Promise<Hidden | undefined>;
  /** Of a report, which may hide more than the window. */
  disguiseFor(choices: TextChoices): Promise<Disguise | undefined>;
  /** Absent while everything is shown. */
  search(): Promise<BlindSearch | undefined>;
}

export function createBlindService(workspace: Workspace, pseudonyms: Pseudonyms): BlindService {
  const { settings, issuers, screening } = workspace;
  const { pseudonymOf, codeOf } = pseudonyms;
  const isSkill = (name: string) => screening.isSkillName(name);
  const book = createIssuerBook(codeOf, isSkill);
  const disguises = createDisguises(book, codeOf, isSkill);
  const kept = new WeakMap<
    readonly SkillEntry[],
    { edition: string; skills: readonly SkillEntry[] }
  >();
  let learned: readonly NamedIssuer[] | undefined;
  const disguiseFor = async (choices: TextChoices) => {
    if (!choices.hidesGender && !choices.hidesSchools) return undefined;
    if (choices.hidesSchools) {
      // Nothing is told before whoever came to be named is known.
      const named = await issuers.named();
      if (named !== learned) book.learn(named);
      learned = named;
    }
    return disguises.of(choices);
  };
  const current = async () => {
    const view = await readBlindView(settings);
    if (view === undefined) return undefined;
    return { ...view, pseudonymOf, disguise: await disguiseFor(view) };
  };
  return {
    disguises,
    current,
    disguiseFor,
    async search() {
      const hidden = await current();
      if (hidden === undefined) return undefined;
      const { disguise } = hidden;
      return {
        source: veilScreening(screening, disguise, kept),
        veil: searchVeilOf(disguise),
      };
    },
  };
}
