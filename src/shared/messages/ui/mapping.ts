import { unreachable } from '../../lib/unreachable.ts';
import type { MappingHow, MappingState } from '../../model/mapping.ts';
import type { SkillSource } from '../../model/skill.ts';

/** Accepting what is only inferred, and undoing that. */
export const MAPPINGS = {
  accept: 'Accept as proof',
  acceptNamed: (from: string, name: string) => `Accept as proof of ${name}: “${from}”`,
  accepted: (from: string, skill: string) =>
    `“${from}” now proves ${skill}, for everybody. You can undo that in Settings.`,
  undo: 'Undo',
  undoNamed: (from: string, skill: string) => `No longer accept “${from}” as proof of ${skill}`,
  undone: (from: string, skill: string) => `“${from}” no longer proves ${skill}.`,
  title: 'Accepted as proof',
  hint: 'What credentials call a skill by another name, or name only in a tag or a title, proves it once you accept that: for everybody, and for what comes in later.',
  none: 'You have accepted none. An inferred skill on a candidate’s page has a button for it.',
  inAlignments: 'where issuers state it as a skill',
  inTags: 'where it is a tag or a title',
} as const;

interface Reach {
  readonly how: MappingHow;
  readonly state: MappingState;
  readonly from: string;
}

const SOURCES = {
  alignment: 'stated by the issuer',
  result: 'stated by the issuer, in a result',
  tag: 'named by a tag',
  'achievement-name': 'read from a title',
} as const satisfies Record<SkillSource, string>;

/** Where a skill was read and how that reached it: `stated by the issuer as “JS”; we take that for another name of it`. */
export function describeReach(source: SkillSource, { how, from }: Reach): string {
  return how === 'named' ? SOURCES[source] : `${SOURCES[source]} as “${from}”; ${howOf(how)}`;
}

function howOf(how: Exclude<MappingHow, 'named'>): string {
  switch (how) {
    case 'url':
      return 'the address beside it is this skill’s';
    case 'code':
      return 'the code beside it is this skill’s';
    case 'crosswalk':
      return 'a published crosswalk calls that the same';
    case 'approved':
      return 'you accepted that';
    case 'synonym':
      return 'we take that for another name of it';
    case 'translation':
      return 'we take that for its name in another language';
    default:
      return unreachable(how);
  }
}
