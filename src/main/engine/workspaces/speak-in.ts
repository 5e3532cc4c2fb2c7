import { AsyncLocalStorage } from 'node:async_hooks';
import { overrideLanguage } from '../../../shared/messages/language.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { addLanguages } from '../../../shared/messages/languages.ts';

const spoken = new AsyncLocalStorage<Language>();

addLanguages();
overrideLanguage(() => spoken.getStore());

/**
 * Has all that `work` says worded in one language, also after it has waited for something, while what
 * else goes on meanwhile keeps its own.
 */
export function speakIn<Done>(language: Language, work: () => Promise<Done>): Promise<Done> {
  return spoken.run(language, work);
}
