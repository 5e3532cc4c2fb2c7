import type { Fault } from './people.ts';

/** Anything that JSON holds, open to change. */
interface Editable {
  [field: string]: unknown;
}

function objectAt(from: unknown, ...path: readonly (string | number)[]): Editable {
  let found: unknown = from;
  for (const step of path) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sample that lacks the place fails below
    found = (found as Editable)[step];
  }
  if (typeof found !== 'object' || found === null)
    throw new Error(`No ${path.join('.')} to change.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just seen to be an object
  return found as Editable;
}

/** Does to a signed credential what a cheat would do; answers a changed copy. */
export function tamper(signed: object, fault: Fault): object {
  const copy: unknown = structuredClone(signed);
  const achievement = () => objectAt(copy, 'credentialSubject', 'achievement');
  switch (fault) {
    case 'name-changed':
      achievement()['name'] = `${String(achievement()['name'])}, with distinction`;
      break;
    case 'skill-changed':
      objectAt(copy, 'credentialSubject', 'achievement', 'alignment', 0)['targetName'] =
        'Database administration';
      break;
    case 'term-added':
      achievement()['gradeOfHonour'] = 'summa cum laude';
      break;
    case 'proof-removed':
      delete objectAt(copy)['proof'];
      break;
    case 'none':
    case 'expired':
    case 'not-yet-valid':
    case 'revoked':
    case 'suspended':
    case 'status-list-missing':
    case 'signature-none':
    case 'issuer-impersonated':
    case 'wrong-recipient':
      break;
  }
  return objectAt(copy);
}
