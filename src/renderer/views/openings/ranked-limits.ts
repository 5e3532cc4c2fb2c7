/** So many people of a ranking are shown at first, and so many more each time. */
export const RANKED_AT_ONCE = 25;

/** Nobody reads further than this. */
export const MOST_RANKED = 500;
