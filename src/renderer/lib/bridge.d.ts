import type { TouchstoneBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly touchstone: TouchstoneBridge;
  }
}
