/** How far somebody has come on the way to one opening, in the order of the way. */
export const STAGES = ['new', 'screening', 'interview', 'offer', 'hired', 'declined'] as const;
export type Stage = (typeof STAGES)[number];
