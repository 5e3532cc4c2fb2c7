/** The channels between the preload script and the window's process: calls up, events down. */
export const CALL_CHANNEL = 'app:call';
export const EVENT_CHANNEL = 'app:event';
/** What was dropped on the window: only the preload script reaches it, so that no script can make a path up. */
export const HANDED_CHANNEL = 'app:handed';
