/** The two channels between the preload script and the window's process: calls up, events down. */
export const CALL_CHANNEL = 'app:call';
export const EVENT_CHANNEL = 'app:event';
