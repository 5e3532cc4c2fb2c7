/** Whether files are read one after the other, each at once, or several while others are waited for. */
export interface Pace {
  /** Asked before each file: whether it is read while others are, and not at once. */
  isTogether(): boolean;
  /** Told how long each took that was read at once. */
  note(tookMs: number): void;
}

/** A file that took longer lies on a slow disk or on another machine; or the thread was kept from its work. */
const SLOW_MS = 2;
/** So many in a row are no accident. */
const SLOW_IN_A_ROW = 2;
/** After so many one is read at once again, to see: how long those took tells nothing, they waited for each other. */
const TOGETHER_UNTIL_TRIED = 64;

/** At once is quicker where the disk is: to have others wait takes errands, each dearer than the reading. */
export function createPace(): Pace {
  let [slow, together] = [0, 0];
  return {
    isTogether() {
      if (slow < SLOW_IN_A_ROW || together >= TOGETHER_UNTIL_TRIED) return false;
      together += 1;
      return true;
    },
    note(tookMs) {
      slow = tookMs > SLOW_MS ? slow + 1 : 0;
      together = 0;
    },
  };
}
