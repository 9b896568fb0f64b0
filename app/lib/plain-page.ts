import { useMatches } from "@remix-run/react";

/**
 * `export const handle = plainPage`: a page whose links and forms are all it does. It is sent without scripts, so that an old
 * phone has nothing to fetch and nothing to run; every form works so. Reached from a page that has scripts, they stay.
 */
export const plainPage = { scripts: "none" } as const;

export const useIsPlainPage = (): boolean => useMatches().at(-1)?.handle === plainPage;
