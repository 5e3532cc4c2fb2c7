import { getDomain } from 'tldts';
import { NETWORK_LIMITS } from '../../../shared/limits.ts';
import { createHostRests, siteOf } from './host-rests.ts';

/** What tests put in the place of the real time. */
export interface TurnTools {
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface HostTurns {
  /** Runs `ask` when it is the host's turn, unless it is not asked at all. */
  run<T>(host: string, ask: () => Promise<T>): Promise<T | NotAsked>;
}

/** Too much waits for the host already; or it took long again and again, and is left alone for a while. */
export type NotAsked = 'busy' | 'resting';

interface Turns {
  running: number;
  isAsleep: boolean;
  /** When the last ones began, at most as many as may begin in a second. */
  readonly begun: number[];
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly site: string;
  readonly tell: (turn: 'asked' | 'resting') => void;
}

const SECOND_MS = 1000;

const REAL_TIME: TurnTools = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
};

/**
 * Lets each host be asked by a few at a time and a few a second, in the order in which they came: neither a
 * large import nor a credential made to name one host again and again becomes an attack on that host. All hosts
 * of one registered domain are one. One that takes long each time is left alone for a while, and whatever waits
 * for it is told so: a host that is dead, or made to be slow, does not hold up all that others handed in.
 */
export function createHostTurns({ now, sleep }: TurnTools = REAL_TIME): HostTurns {
  const hosts = new Map<string, Turns>();
  const rests = createHostRests(now);
  const turnsOf = (name: string) => {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    forgetIdle(hosts, now());
    const turns: Turns = { running: 0, isAsleep: false, begun: [], waiting: [] };
    hosts.set(name, turns);
    return turns;
  };
  const goOn = (turns: Turns): void => {
    while (turns.waiting.length > 0 && turns.running < NETWORK_LIMITS.hostAtOnce) {
      if (turns.isAsleep) return;
      const waitMs = timeUntilNext(turns, now());
      if (waitMs > 0) {
        turns.isAsleep = true;
        void wake(turns, waitMs);
        return;
      }
      turns.running += 1;
      turns.begun.push(now());
      turns.waiting.shift()?.tell('asked');
    }
  };
  const wake = async (turns: Turns, afterMs: number) => {
    await sleep(afterMs);
    turns.isAsleep = false;
    goOn(turns);
  };
  return {
    async run(host, ask) {
      const turns = turnsOf(getDomain(host) ?? host);
      const site = siteOf(host);
      if (rests.isResting(site)) return 'resting';
      if (turns.waiting.length >= NETWORK_LIMITS.hostWaiting) return 'busy';
      const turn = await new Promise<'asked' | 'resting'>((tell) => {
        turns.waiting.push({ site, tell });
        goOn(turns);
      });
      if (turn === 'resting') return turn;
      const since = now();
      try {
        return await ask();
      } finally {
        if (rests.note(site, now() - since)) sendAway(turns, site);
        turns.running -= 1;
        goOn(turns);
      }
    },
  };
}

function sendAway({ waiting }: Turns, site: string): void {
  for (const one of waiting.splice(0)) {
    if (one.site === site) one.tell('resting');
    else waiting.push(one);
  }
}

function timeUntilNext({ begun }: Turns, now: number): number {
  while (begun.length > 0 && now - (begun[0] ?? 0) >= SECOND_MS) begun.shift();
  const [first] = begun.length < NETWORK_LIMITS.hostPerSecond ? [] : begun;
  return first === undefined ? 0 : first + SECOND_MS - now;
}

/** So that many hosts, each asked once, are not kept for ever. */
function forgetIdle(hosts: Map<string, Turns>, now: number): void {
  for (const [name, turns] of hosts) {
    const isIdle = turns.running === 0 && turns.waiting.length === 0;
    if (isIdle && now - (turns.begun.at(-1) ?? 0) >= SECOND_MS) hosts.delete(name);
  }
}
