import { useEffect, useSyncExternalStore } from 'react';
import { nameSkills, shownSkill } from '../../shared/messages/skill-names.ts';
import { useCall } from './client.ts';
import { useLanguage } from './language.ts';

let version = 0;
const listeners = new Set<() => void>();

/** Learns what skills are called in the language of the window, of the app's vocabulary and of imported frameworks. */
export function useSkillNames(): void {
  const language = useLanguage();
  const enabled = language !== 'en';
  const ours = useCall('skills.names', { language, of: 'vocabulary' }, { enabled, once: true });
  const theirs = useCall('skills.names', { language, of: 'frameworks' }, { enabled });
  const [own, imported] = [ours.data?.names, theirs.data?.names];
  useEffect(() => {
    if (own === undefined && imported === undefined) return;
    const known = [...(imported ?? []), ...(own ?? [])];
    nameSkills(language, new Map(known.map(({ key, name }) => [key, name])));
    version += 1;
    for (const listener of listeners) listener();
  }, [language, own, imported]);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a skill is called here, by its key and its own name; whoever uses it is drawn again when names come in. */
export function useShownSkill(): typeof shownSkill {
  useSyncExternalStore(listen, () => version);
  return shownSkill;
}
