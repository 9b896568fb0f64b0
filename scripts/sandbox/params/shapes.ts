/**
 * What a parameter may be, in few letters: `s` text, `i` whole number, `n` decimal number as text, `b` boolean,
 * `m` map of texts (metadata), `e` one of these words, `a` list, `o` object with its required keys `r`, `u` any of,
 * a number: the shape at that place of `shapes`. An empty text among the words means that the parameter can be unset.
 */
export type Shape = "s" | "i" | "n" | "b" | "m" | number | { e: string[] } | { a: Shape } | ObjectShape | { u: Shape[] };

export interface ObjectShape {
  o: Record<string, Shape>;
  r?: string[];
}

/** What `params.gen.json` holds. */
export interface Parameters {
  stripe: string;
  calls: Record<string, Shape>;
  shapes: Shape[];
}
