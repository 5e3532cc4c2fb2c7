/** Of the workspaces that are killed. */
export const KEY = new Uint8Array(32).fill(5);
