import { isVeiled } from '../../../shared/model/hiding.ts';
import type { Disguise, Disguises } from './disguise.ts';
import { isWriting } from './recall-written.ts';

/** No issuer's id and no skill's key. */
const NOBODY = '\u0000';

/**
 * What a call is asked, with what each handle stands for in its place. Who asks by a name that is hidden
 * asks for nobody.
 */
export function liftInput(
  call: string,
  input: unknown,
  disguises: Disguises,
  disguise: Disguise | undefined,
): unknown {
  if (disguise === undefined && !disguises.hasHandles()) return input;
  const lift = (text: string, key: string): string => {
    if (isVeiled(text)) return disguises.original(text) ?? NOBODY;
    if (disguise === undefined || isWriting(call)) return text;
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
  return walk(input, '');
}
