import { number } from './number.ts';
import { live } from '../live.ts';

/** Settings, Skills. */
export const FRAMEWORKS = live({
  title: 'Frameworks of skills',
  hint: 'Credentials name skills by the codes of public frameworks. Import the file of one (ESCO, O*NET, Lightcast, CASE, rich skill descriptors) and Touchstone knows what its codes mean, in each language in which you import it.',
  none: 'You have imported none. Touchstone’s own vocabulary of some 1,900 skills is always there.',
  import: 'Import from a file…',
  importing: 'Everybody’s skills are being summed up again. Wait until that is done.',
  imported: (name: string, skills: number) =>
    `${name} is imported: ${countSkills(skills)}. Everybody’s skills were summed up again.`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed. Everybody’s skills were summed up again.`,
});

function countSkills(skills: number): string {
  return skills === 1 ? 'one skill' : `${number(skills)} skills`;
}

/** What one imported framework holds, and whence it came. */
export const FRAMEWORK_FACTS = live({
  skills: countSkills,
  matches: (matches: number) => `${number(matches)} that it calls the same as another’s`,
  from: (parts: string, file: string) => `${parts}; from ${file}`,
});

/** What one imported framework holds, and whence it came. */
export function describeFramework(framework: {
  readonly skills: number;
  readonly matches: number;
  readonly file: string;
}): string {
  const { skills, matches, file } = framework;
  const parts = [
    ...(skills === 0 ? [] : [FRAMEWORK_FACTS.skills(skills)]),
    ...(matches === 0 ? [] : [FRAMEWORK_FACTS.matches(matches)]),
  ];
  return FRAMEWORK_FACTS.from(parts.join(', '), file);
}
