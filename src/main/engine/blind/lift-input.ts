import type { EngineCallName } from '../../../shared/contract/contract.ts';
import { VEILED } from '../../../shared/model/hiding.ts';
import type { Disguise, Disguises } from './disguise.ts';

/** Calls that write down texts as they were shown: each that was veiled is written as it was. */
const WRITING: ReadonlySet<string> = new Set<EngineCallName>([
  'levels.map',
  'levels.unmap',
  'stacks.put',
  'tags.set',
  'views.save',
  'skills.acceptMapping',
  'skills.undoMapping',
]);

/** No issuer's id and no skill's key. */
const NOBODY = '\u0000';

export type Lifted = { readonly ok: true; readonly input: unknown } | { readonly ok: false };

/**
 * What a call is asked, with what each handle stands for in its place. Who asks by a name that is hidden
 * asks for nobody.
 *
 * @returns Not `ok` where a text to be written stood for several.
 */
export function liftInput(
  call: string,
  input: unknown,
  disguises: Disguises,
  disguise: Disguise | undefined,
): Lifted {
  if (disguise === undefined && !disguises.hasHandles()) return { ok: true, input };
  let isSure = true;
  const lift = (text: string, key: string): string => {
    if (text.startsWith(VEILED)) return disguises.original(text) ?? NOBODY;
    if (disguise === undefined) return text;
    if (WRITING.has(call)) {
      const recalled = disguises.recall(text);
      if (recalled === 'several') isSure = false;
      return typeof recalled === 'object' ? recalled.text : text;
    }
    if (key === 'issuers' && disguise.choices.hidesSchools) return NOBODY;
    return key === 'skills' && disguise.isTelling(text) ? NOBODY : text;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return lift(value, key);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [lift(name, ''), walk(inner, name)]),
    );
  };
  const lifted = walk(input, '');
  return isSure ? { ok: true, input: lifted } : { ok: false };
}
