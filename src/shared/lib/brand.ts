declare const brand: unique symbol;

/** A `Base` that only its own parser can make, so that two kinds of string cannot be swapped. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
