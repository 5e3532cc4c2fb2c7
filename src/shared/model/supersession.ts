/**
 * Why a credential does not count beside another one: a later issue of it came, it is the same one
 * handed in twice, or the other holds it as a part.
 */
export const SUPERSESSIONS = ['reissued', 'copy', 'part'] as const;
export type Supersession = (typeof SUPERSESSIONS)[number];
