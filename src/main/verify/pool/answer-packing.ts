import type { Check } from '../../../shared/model/check.ts';
import type {
  Achievement,
  CredentialFacts,
  Verification,
} from '../../../shared/model/credential.ts';
import type { VerifyOutcome } from '../request.ts';

/**
 * What came of a credential on its way from a thread to the client, as JSON has it: a member that is not
 * set is not there. What others have too is handed over once, and named from then on.
 */
export type PackedOutcome = readonly [
  facts: Omit<CredentialFacts, 'issuer' | 'achievements'>,
  issuer: Said<CredentialFacts['issuer']>,
  achievements: readonly Said<Achievement>[],
  checkedAt: string,
  /** Without their time, where that is `checkedAt`. */
  checks: readonly (Said<Unstamped> | { readonly whole: Check })[],
  verification: Omit<Verification, 'checks'>,
  wanted: VerifyOutcome['wanted'],
];

/** A place; where something new is to be kept in that place, with it. */
type Said<Value> = number | readonly [place: number, value: Value];

type Unstamped = Omit<Check, 'checkedAt'>;

/** As many issuers and achievements as come in turns. */
const LIMIT_PARTS = 256;
/** A check has a few answers for each issuer. */
const LIMIT_OF_A_CODE = 8;

/** Packs what one thread answers. */
export function createAnswerPacker(): (outcome: VerifyOutcome) => PackedOutcome {
  const issuers = createPlaces<CredentialFacts['issuer']>();
  const achievements = createPlaces<Achievement>();
  const checks = createCheckPlaces();
  return ({ facts: { issuer, achievements: achieved, ...facts }, verification, wanted }) => {
    const { checks: found, ...judged } = verification;
    const checkedAt = found[0]?.checkedAt ?? '';
    return [
      facts,
      issuers(issuer),
      achieved.map(achievements),
      checkedAt,
      found.map((check) => (check.checkedAt === checkedAt ? checks(check) : { whole: check })),
      judged,
      wanted,
    ];
  };
}

/** What is worked out once for many credentials is one instance. */
function createPlaces<Value extends object>(): (value: Value) => Said<Value> {
  const places = new Map<Value, number>();
  const values: Value[] = [];
  let last = 0;
  return (value) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    const place = last % LIMIT_PARTS;
    last += 1;
    const oldest = values[place];
    if (oldest !== undefined) places.delete(oldest);
    values[place] = value;
    places.set(value, place);
    return [place, value];
  };
}

interface KeptCheck {
  readonly place: number;
  check: Check;
}

/** Checks are made anew each time: they are compared with the last few of their code. */
function createCheckPlaces(): (check: Check) => Said<Unstamped> {
  const byCode = new Map<string, { readonly kept: KeptCheck[]; next: number }>();
  let places = 0;
  return (check) => {
    const ofCode = byCode.get(check.code) ?? { kept: [], next: 0 };
    byCode.set(check.code, ofCode);
    const { kept } = ofCode;
    for (const one of kept) if (isSameCheck(one.check, check)) return one.place;
    const { checkedAt: _, ...unstamped } = check;
    const oldest = kept.length < LIMIT_OF_A_CODE ? undefined : kept[ofCode.next];
    if (oldest !== undefined) {
      ofCode.next = (ofCode.next + 1) % LIMIT_OF_A_CODE;
      oldest.check = check;
      return [oldest.place, unstamped];
    }
    kept.push({ place: places, check });
    places += 1;
    return [places - 1, unstamped];
  };
}

/** All that a check has but its time and its parameters. */
const FIELDS = [
  'code',
  'outcome',
  'detail',
  'source',
  'obtainedAt',
  'judged',
  'id',
] as const satisfies readonly (keyof Check)[];

/** Does not compile where a check has a member that is not compared. */
type Compared = (typeof FIELDS)[number] | 'params' | 'checkedAt';
const ALL_ARE_COMPARED: Exclude<keyof Check, Compared> extends never ? true : never = true;

function isSameCheck(one: Check, other: Check): boolean {
  for (const field of FIELDS) if (one[field] !== other[field]) return false;
  return isSameParams(one.params, other.params) && ALL_ARE_COMPARED;
}

function isSameParams(one: Check['params'], other: Check['params']): boolean {
  if (one === undefined || other === undefined) return one === other;
  let more = 0;
  for (const name in one) {
    if (one[name] !== other[name]) return false;
    more += 1;
  }
  for (const _ in other) more -= 1;
  return more === 0;
}

/** Unpacks in the client what the packer of one thread has packed, in that order. */
export function createAnswerUnpacker(): (packed: PackedOutcome) => VerifyOutcome {
  const issuers: CredentialFacts['issuer'][] = [];
  const achievements: Achievement[] = [];
  const checks: Unstamped[] = [];
  return ([facts, issuer, achieved, checkedAt, found, judged, wanted]) => ({
    facts: {
      ...facts,
      issuer: take(issuer, issuers),
      achievements: achieved.map((one) => take(one, achievements)),
    },
    verification: {
      ...judged,
      checks: found.map((one) =>
        typeof one === 'object' && 'whole' in one ? one.whole : { ...take(one, checks), checkedAt },
      ),
    },
    wanted,
  });
}

/** @throws {RangeError} where nothing is kept in that place: it was not packed by ours. */
function take<Value>(said: Said<Value>, kept: Value[]): Value {
  if (typeof said !== 'number') {
    const [place, fresh] = said;
    kept[place] = fresh;
    return fresh;
  }
  const value = kept[said];
  if (value === undefined) throw new RangeError(`Nothing was said in place ${said}.`);
  return value;
}
