import { ISSUER_TRUSTS, VERDICTS } from '../../../shared/model/verdict.ts';
import type { IssuerTrust, Verdict } from '../../../shared/model/verdict.ts';
import { LOOK_BIT } from './looks.ts';
import { createPostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { RowSet } from './row-set.ts';
import { traitBit } from './traits.ts';
import type { Trait, TraitSums } from './traits.ts';

/** A person's row of the table `holding`. */
export interface HeldRow extends TraitSums {
  /** As `packHolding` gives it. */
  readonly skills: Uint8Array;
  readonly verdicts: number;
}

/** How many of some people are like this or that. */
export interface AlikeCounts {
  readonly people: number;
  /** Of whom something is for a person to judge. */
  readonly toLookAt: number;
  readonly verdict: (verdict: Verdict) => number;
  readonly trust: (trust: IssuerTrust) => number;
  /** Who has a last day of issue. */
  readonly dated: number;
  /** Who has it on the days asked for or later. */
  readonly sinceDay: Uint32Array;
}

/** By the numbers of skills, of groups of issuers, and of issuers. */
export interface HeldCounts {
  readonly proven: Uint32Array;
  readonly people: Uint32Array;
  readonly issuers: Uint32Array;
}

/**
 * Everybody's holdings (holding.ts) in memory, found from both sides: whose a skill is, and which
 * skills somebody has. Some hundred bytes a person.
 */
export class HoldingIndex {
  /** `PRESENT`, `LOOK_BIT` and the verdicts, by the person's number. */
  #flags = new Uint8Array(1024);
  /** Where in `#numbers` a person's holding begins; 0 where there is none. */
  #starts = new Uint32Array(1024);
  /** Traits, one bit each, and the last and the first day of issue, by the person's number. */
  #traits = new Uint32Array(1024);
  #newest = new Int32Array(1024);
  #oldest = new Int32Array(1024);
  /** Each holding: how many are proven, claimed and issuers, then these. Place 0 stays empty. */
  #numbers = new Uint32Array(4096);
  #used = 1;
  #highest = 0;
  #people = 0;
  readonly #proven: Postings[] = [];
  readonly #claimed: Postings[] = [];
  readonly #issuers: Postings[] = [];

  get people(): number {
    return this.#people;
  }

  get highest(): number {
    return this.#highest;
  }

  has(no: number): boolean {
    return ((this.#flags[no] ?? 0) & PRESENT) !== 0;
  }

  /** Writes what a person holds in place of what was known. */
  put(no: number, { skills: packed, verdicts, traits, newest, oldest }: HeldRow): void {
    this.#makeRoom(no);
    if (!this.has(no)) this.#people += 1;
    this.#flags[no] = PRESENT | verdicts;
    this.#traits[no] = traits;
    this.#newest[no] = newest ?? NEVER_SINCE;
    this.#oldest[no] = oldest ?? NEVER_BEFORE;
    const before = this.#starts[no] ?? 0;
    this.#forEachPosting(before, (postings) => postings.remove(no));
    const start = packed.byteLength === 0 ? 0 : this.#write(packed, before);
    this.#starts[no] = start;
    this.#forEachPosting(start, (postings) => postings.add(no));
  }

  withSkill(skillNo: number, strength: 'proven' | 'credible'): readonly Postings[] {
    const proven = this.#proven[skillNo] ?? NONE;
    return strength === 'proven' ? [proven] : [proven, this.#claimed[skillNo] ?? NONE];
  }

  withIssuer(issuerNo: number): Postings {
    return this.#issuers[issuerNo] ?? NONE;
  }

  withVerdicts(verdicts: readonly Verdict[]): RowSet {
    const wanted = verdictBits(verdicts);
    return this.#where((no) => ((this.#flags[no] ?? 0) & wanted) !== 0);
  }

  everybody(): RowSet {
    return this.#where((no) => this.has(no));
  }

  withTrait(trait: Trait): RowSet {
    const wanted = traitBit(trait);
    return this.#where((no) => ((this.#traits[no] ?? 0) & wanted) !== 0);
  }

  withAnyTrait(traits: readonly Trait[]): RowSet {
    const wanted = traits.reduce((bits, trait) => bits | traitBit(trait), 0);
    return this.#where((no) => ((this.#traits[no] ?? 0) & wanted) !== 0);
  }

  /** The last day of issue (from 1970-01-01); nothing where none is said. */
  newestOf(no: number): number | undefined {
    const newest = this.#newest[no] ?? NEVER_SINCE;
    return newest === NEVER_SINCE ? undefined : newest;
  }

  /** Those whose last day of issue, or that there is none, fits. */
  whereNewest(fits: (newest: number | undefined) => boolean): RowSet {
    return this.#where((no) => this.has(no) && fits(this.newestOf(no)));
  }

  /** How many skills of somebody are proven. */
  provenOf(no: number): number {
    return this.#numbers[this.#starts[no] ?? 0] ?? 0;
  }

  /** Who has a credential of that day (from 1970-01-01) or a later one. */
  issuedSince(day: number): RowSet {
    return this.#where((no) => this.has(no) && (this.#newest[no] ?? NEVER_SINCE) >= day);
  }

  issuedBefore(day: number): RowSet {
    return this.#where((no) => this.has(no) && (this.#oldest[no] ?? NEVER_BEFORE) < day);
  }

  /** Who has one of those days; and who has an earlier and a later one, so that only their credentials tell. */
  issuedBetween(
    since: number,
    before: number,
  ): { readonly found: RowSet; readonly unsure: readonly number[] } {
    const unsure: number[] = [];
    const found = this.#where((no) => {
      if (!this.has(no) || since >= before) return false;
      const newest = this.#newest[no] ?? NEVER_SINCE;
      const oldest = this.#oldest[no] ?? NEVER_BEFORE;
      if (newest < since || oldest >= before) return false;
      if (newest < before || oldest >= since) return true;
      unsure.push(no);
      return false;
    });
    return { found, unsure };
  }

  #where(fits: (no: number) => boolean): RowSet {
    const found = new RowSet(this.#highest);
    for (let no = 1; no <= this.#highest; no += 1) if (fits(no)) found.add(no);
    return found;
  }

  /** Those of whom something is for a person to judge. */
  toLookAt(): RowSet {
    return this.#where((no) => ((this.#flags[no] ?? 0) & LOOK_BIT) !== 0);
  }

  /**
   * What those found are like, counted in one pass: reading who they are takes longer than counting.
   *
   * @param days From 1970-01-01: how many have their last day of issue on each of these or later.
   */
  countAlike(found: RowSet, days: readonly number[]): AlikeCounts {
    const [flags, traits, newest] = [this.#flags, this.#traits, this.#newest];
    // By all that somebody has at once, of which there are few: 256 and 16.
    const byFlags = new Uint32Array(1 << 8);
    const byTrusts = new Uint32Array(TRUSTS + 1);
    const since = Int32Array.from(days);
    const sinceDay = new Uint32Array(days.length);
    let dated = 0;
    const nos = found.list();
    for (let next = 0; next < nos.length; next += 1) {
      const no = nos[next] ?? 0;
      const held = flags[no] ?? 0;
      byFlags[held] = (byFlags[held] ?? 0) + 1;
      const trusts = (traits[no] ?? 0) & TRUSTS;
      byTrusts[trusts] = (byTrusts[trusts] ?? 0) + 1;
      const last = newest[no] ?? NEVER_SINCE;
      if (last !== NEVER_SINCE) dated += 1;
      for (let place = 0; place < since.length; place += 1) {
        if (last >= (since[place] ?? 0)) sinceDay[place] = (sinceDay[place] ?? 0) + 1;
      }
    }
    return {
      people: byFlags.reduce((sum, count) => sum + count, 0),
      toLookAt: withBit(byFlags, LOOK_BIT),
      verdict: (verdict) => withBit(byFlags, verdictBits([verdict])),
      trust: (trust) => withBit(byTrusts, traitBit(trust)),
      dated,
      sinceDay,
    };
  }

  /**
   * In how many of those found each skill is proven; how many of them have an issuer of each group, each person
   * once; and how many have each issuer. What takes the time is reaching what each of them holds: where most
   * people are found, it is those who are not that are counted.
   *
   * @param skills More than the highest number of a skill.
   * @param groups Of each issuer, by its number; a negative one is not counted.
   */
  countHeld(found: RowSet, skills: number, groups: Int32Array): HeldCounts {
    if (found.size() * 2 <= this.#people) return this.#countAmong(found.list(), skills, groups);
    const others = this.everybody();
    others.subtract(found);
    const rest = this.#countAmong(others.list(), skills, groups);
    const inGroups = this.#countInGroups(groups);
    return {
      proven: rest.proven.map((count, no) => (this.#proven[no]?.size ?? 0) - count),
      people: rest.people.map((count, group) => (inGroups[group] ?? 0) - count),
      issuers: rest.issuers.map((count, no) => (this.#issuers[no]?.size ?? 0) - count),
    };
  }

  /** How many people there are with an issuer of each group. */
  #countInGroups(groups: Int32Array): Uint32Array {
    const members: number[][] = [];
    for (const [issuerNo, group] of groups.entries()) {
      if (group >= 0) (members[group] ??= []).push(issuerNo);
    }
    return Uint32Array.from({ length: groups.length }, (_, group) => {
      const [first, ...others] = (members[group] ?? []).map((no) => this.withIssuer(no));
      if (others.length === 0) return first?.size ?? 0;
      const people = new RowSet(this.#highest);
      for (const postings of [first, ...others]) people.addAll(postings?.nos() ?? []);
      return people.size();
    });
  }

  #countAmong(nos: Uint32Array, skills: number, groups: Int32Array): HeldCounts {
    const proven = new Uint32Array(skills);
    const people = new Uint32Array(groups.length);
    const held = new Uint32Array(groups.length);
    const last = new Uint32Array(groups.length);
    const [starts, numbers] = [this.#starts, this.#numbers];
    for (const no of nos) {
      const start = starts[no] ?? 0;
      if (start === 0) continue;
      const endOfProven = start + HEAD + (numbers[start] ?? 0);
      for (let place = start + HEAD; place < endOfProven; place += 1) {
        const skill = numbers[place] ?? 0;
        proven[skill] = (proven[skill] ?? 0) + 1;
      }
      const issuers = endOfProven + (numbers[start + 1] ?? 0);
      const end = issuers + (numbers[start + 2] ?? 0);
      for (let place = issuers; place < end; place += 1) {
        const issuerNo = numbers[place] ?? 0;
        const group = groups[issuerNo] ?? -1;
        held[issuerNo] = (held[issuerNo] ?? 0) + 1;
        if (group < 0 || last[group] === no) continue;
        last[group] = no;
        people[group] = (people[group] ?? 0) + 1;
      }
    }
    return { proven, people, issuers: held };
  }

  #makeRoom(no: number): void {
    this.#highest = Math.max(this.#highest, no);
    if (no < this.#flags.length) return;
    const length = Math.max(no + 1, this.#flags.length * 2);
    const flags = new Uint8Array(length);
    flags.set(this.#flags);
    this.#flags = flags;
    this.#starts = lengthened(this.#starts, length);
    this.#traits = lengthened(this.#traits, length);
    this.#newest = lengthenedDays(this.#newest, length);
    this.#oldest = lengthenedDays(this.#oldest, length);
  }

  /** In the place of the holding before, where it fits there; else behind all others. */
  #write(packed: Uint8Array, before: number): number {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const length = packed.byteLength / 4 + 1;
    const start = before !== 0 && this.#lengthAt(before) >= length ? before : this.#used;
    if (start === this.#used) {
      this.#used += length;
      if (this.#used > this.#numbers.length) {
        this.#numbers = lengthened(this.#numbers, Math.max(this.#used, this.#numbers.length * 2));
      }
    }
    const [proven, claimed] = [view.getUint32(0, true), view.getUint32(4, true)];
    this.#numbers.set([proven, claimed, length - HEAD - proven - claimed], start);
    for (let place = HEAD; place < length; place += 1) {
      this.#numbers[start + place] = view.getUint32((place - 1) * 4, true);
    }
    return start;
  }

  #lengthAt(start: number): number {
    const [proven = 0, claimed = 0, issuers = 0] = this.#numbers.subarray(start, start + HEAD);
    return HEAD + proven + claimed + issuers;
  }

  #forEachPosting(start: number, visit: (postings: Postings) => void): void {
    if (start === 0) return;
    const [proven = 0, claimed = 0, issuers = 0] = this.#numbers.subarray(start, start + HEAD);
    const visitRun = (side: Postings[], from: number, count: number) => {
      for (let place = from; place < from + count; place += 1) {
        visit((side[this.#numbers[place] ?? 0] ??= createPostings()));
      }
    };
    visitRun(this.#proven, start + HEAD, proven);
    visitRun(this.#claimed, start + HEAD + proven, claimed);
    visitRun(this.#issuers, start + HEAD + proven + claimed, issuers);
  }
}

const PRESENT = 0x80;
const TRUSTS = ISSUER_TRUSTS.reduce((bits, trust) => bits | traitBit(trust), 0);
const HEAD = 3;
const NEVER_SINCE = -0x80_00_00_00;
const NEVER_BEFORE = 0x7f_ff_ff_ff;
const NONE = createPostings();

function verdictBits(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((bits, verdict) => bits | (1 << VERDICTS.indexOf(verdict)), 0);
}

/** @param counts How many have all of these bits and no other, by the bits. */
function withBit(counts: Uint32Array, bit: number): number {
  return counts.reduce((sum, count, bits) => ((bits & bit) === 0 ? sum : sum + count), 0);
}

function lengthened(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(numbers);
  return longer;
}

function lengthenedDays(days: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(days);
  return longer;
}
