/** By what the list of people is ordered, where it is not by how well they fit. */
export const LIST_ORDERS = ['name', 'verified', 'skills', 'issued'] as const;
export type ListOrderBy = (typeof LIST_ORDERS)[number];
