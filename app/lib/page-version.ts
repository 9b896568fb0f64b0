import { useState } from "react";

type RootData = { message: string | null } | undefined;
type Seen = { data: RootData; version: number };

/** A new version each time the server has done what was asked, which it says by a message; a refusal has none and keeps the version. */
export const nextVersion = (seen: Seen, data: RootData): Seen =>
  seen.data === data ? seen : { data, version: data?.message ? seen.version + 1 : seen.version };

/**
 * A key for the page: a form saved back onto its own page starts afresh from what was saved.
 * Without it the form would keep the red errors of the attempt before.
 */
export function usePageVersion(data: RootData): number {
  const [seen, see] = useState<Seen>({ data, version: 0 });
  const next = nextVersion(seen, data);
  if (next !== seen) see(next);
  return next.version;
}
