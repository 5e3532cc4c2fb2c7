/** How often one looks within a request's time. */
export const LOOKS = 20;
/** As many times its time may go by where it is kept from the processor, or waits. */
const PATIENCE = 6;

/**
 * What the processor did counts, and not what others had of it meanwhile: on a machine that has much else to
 * do, or slept, no credential is given up for that. With several threads that is what all of them did.
 *
 * @returns Told what is in hand, says whether that has been so for too long.
 */
export function createWatch(timeLimitMs: number): (id: number) => boolean {
  let [last, since, used] = [0, 0, 0];
  return (id) => {
    const [now, usedNow] = [performance.now(), processorMs()];
    if (id !== last) [last, since, used] = [id, now, usedNow];
    if (id === 0 || now - since < timeLimitMs) return false;
    return usedNow - used >= timeLimitMs || now - since >= PATIENCE * timeLimitMs;
  };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
