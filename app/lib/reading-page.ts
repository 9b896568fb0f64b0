import { useMatches } from "@remix-run/react";

/**
 * `export const handle = readingPage`: a page whose links and forms are all it does. It is sent without scripts, so that an old
 * phone has nothing to fetch and nothing to run; every form works so. Reached from a page that has scripts, they stay.
 */
export const readingPage = { scripts: "none" } as const;

export const useIsReadingPage = (): boolean => useMatches().at(-1)?.handle === readingPage;
