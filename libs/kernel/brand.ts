declare const brand: unique symbol;

/** A primitive that the type checker tells apart from others of its kind; at run time it is the bare value. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
