type Entry = { path?: string };

/** Segment of an address that a path asks for to the letter; null when it takes anything (`:slug`, `*`, `lang?`, nothing). */
const literal = (segment: string | undefined): string | null =>
  segment === undefined || /^[:*]|\?$/.test(segment) ? null : segment.toLowerCase();

const segmentsOf = (path: string): string[] => path.replace(/^\/|\/$/g, "").split("/");

/** A browser's request for data alone has its page's address and `.data`. */
const pageOf = (path: string): string => path.replace(/\.data$/, "").replace(/^\/_root$/, "/");

export type Shelf<E> = { key: string; entries: E[] };

/**
 * Remix sorts and compiles every path of the site again to match one address: several milliseconds once there are hundreds.
 * Paths are put on shelves by their first two segments, so that an address is matched against the few of its own shelf:
 * those that could match it, in their order, and no others.
 */
export function shelvesOf<E extends Entry>(entries: readonly E[]): (path: string) => Shelf<E> {
  const shelves = new Map<string, Shelf<E>>();
  const literals = entries.map(({ path }) => segmentsOf(path ?? "").slice(0, 2)).map(([first, second]) => [literal(first), literal(second)] as const);
  const names = ([0, 1] as const).map((place) => new Set(literals.map((path) => path[place])));
  const named = (place: 0 | 1, text: string): string | null => (names[place]!.has(text) ? text : null);
  return (path) => {
    const [first = "", second = ""] = segmentsOf(decodeURIComponent(pageOf(path))).map((segment) => segment.toLowerCase());
    const known = [named(0, first), named(1, second)] as const;
    const key = known.map((text) => text ?? ":").join("/");
    const fits = (index: number) => ([0, 1] as const).every((place) => literals[index]![place] === null || literals[index]![place] === known[place]);
    const shelf = shelves.get(key) ?? { key, entries: entries.filter((_, index) => fits(index)) };
    shelves.set(key, shelf);
    return shelf;
  };
}
